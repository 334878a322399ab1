-- What the files taught of names, to judge whether two of them are one person's.
create table jeunes.acquis (
    seul boolean primary key default true check (seul),
    octets bytea not null,
    dossiers int not null,
    le timestamptz not null default clock_timestamp()
);
comment on table jeunes.acquis is 'Weights and shares of values; values stand as sixty-four bits, never as words. For the system alone.';
comment on column jeunes.acquis.dossiers is 'How many files it was learned from.';
grant select, insert, update, delete on jeunes.acquis to raccroche_systeme;
