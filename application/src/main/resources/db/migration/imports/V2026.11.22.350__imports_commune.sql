-- Of a refused row: where the pupil lives tells namesakes apart.
alter table imports.constat add column code_postal text not null default '', add column commune text not null default '';
comment on column imports.constat.commune is 'As read in the file, of a refused row; emptied with the names once the delivery is settled.';
