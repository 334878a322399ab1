-- The page of the journal reads by day, latest first.
create index on journal.trace (le desc, id desc);
