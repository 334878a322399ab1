-- The INE of a refused row: shown beside the row, and mended there like its other values.
alter table imports.constat add column ine text not null default '';
comment on column imports.constat.ine is 'As read in the file; emptied with the names once the delivery is settled.';
alter table imports.decision add column ine text;
comment on column imports.decision.ine is 'Typed over that of the file; empty means none, null leaves the file''s.';
