-- A list may be taken from the base itself: no file then, but the schools whose pupils are known.
alter table reperage.depot add column etablissements int check (etablissements >= 0);
comment on column reperage.depot.etablissements is 'Schools counted when the list was taken from Raccroche itself; null when it came from a file.';
