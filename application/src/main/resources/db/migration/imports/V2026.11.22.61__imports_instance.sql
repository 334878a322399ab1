-- Which run of the application is applying: when another one reads the row, that run stopped halfway and PostgreSQL kept nothing of it.
alter table imports.livraison add column instance uuid;
