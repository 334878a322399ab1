-- The former INE of a refused row (INE_BEA of SIECLE): it may be the one that leads to another file, so it is shown and mended too.
alter table imports.constat add column ine_ancien text not null default '';
comment on column imports.constat.ine_ancien is 'As read in the file; emptied with the names once the delivery is settled.';
alter table imports.decision add column ine_ancien text;
comment on column imports.decision.ine_ancien is 'Typed over that of the file; empty means none, null leaves the file''s.';
