-- A cercle is a group of people who share files for one reason. Agents join by an act (letter, function, exceptional access), with dates.
create schema cercles;
grant usage on schema cercles to raccroche_app, raccroche_systeme;

create table cercles.cercle (
    id int generated always as identity primary key,
    type text not null check (type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS', 'TERRITOIRE_SUIVIS', 'ACTION', 'PARTENAIRE', 'EXCEPTION')),
    cle text not null,
    libelle text not null,
    unique (type, cle)
);
comment on column cercles.cercle.cle is 'UAI, territory id, action id, partner code or grant id, according to the type.';

create table cercles.membre (
    id bigint generated always as identity primary key,
    cercle_id int not null references cercles.cercle,
    agent_id uuid not null references agents.agent,
    acte_type text not null check (acte_type in ('LETTRE', 'FONCTION', 'EQUIPE', 'EXCEPTION', 'DELEGATION')),
    acte_id uuid not null,
    acte_libelle text not null,
    du date not null,
    au date,
    check (au is null or au >= du),
    unique (cercle_id, agent_id, acte_type, acte_id)
);
create index on cercles.membre (agent_id);
create index on cercles.membre (acte_type, acte_id);
grant select, insert, update, delete on all tables in schema cercles to raccroche_app, raccroche_systeme;

-- Called once at the start of each transaction.
create or replace function base.cercles_de(agent uuid, jour date) returns int[]
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select coalesce(array_agg(distinct m.cercle_id), '{}')
        from cercles.membre m
        where m.agent_id = agent and m.du <= jour and (m.au is null or m.au >= jour);
    end;
