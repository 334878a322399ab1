-- What comparing two whole lists taught; the next comparison of what changed is judged by it.
create table reperage.acquis (
    liste_a uuid not null references reperage.liste on delete cascade,
    liste_b uuid not null references reperage.liste on delete cascade,
    octets bytea not null,
    le timestamptz not null default clock_timestamp(),
    primary key (liste_a, liste_b)
);
comment on table reperage.acquis is 'Weights and shares of values; values stand as sixty-four bits, never as words. For the system alone.';
grant select, insert, update, delete on reperage.acquis to raccroche_systeme;
create index on reperage.calcul (campagne_id, debut desc);
