-- One journal: who signed in, read, wrote, exported what. The application adds and reads; nobody changes or deletes.
create schema journal;
grant usage on schema journal to raccroche_app, raccroche_systeme;

create table journal.trace (
    id bigint generated always as identity primary key,
    le timestamptz not null default clock_timestamp(),
    agent_id uuid default base.agent(),
    geste text not null check (geste in ('CONNEXION', 'ECHEC_CONNEXION', 'DECONNEXION', 'LECTURE', 'RECHERCHE', 'ECRITURE', 'EXPORT', 'IMPORT', 'REFUS', 'ADMINISTRATION')),
    objet text not null,
    objet_id text,
    detail text not null default ''
);
comment on column journal.trace.detail is 'Codes and counts only: never a name, a date of birth or a typed text.';
create index on journal.trace (objet, objet_id, le desc);
create index on journal.trace (agent_id, le desc);
grant select, insert on journal.trace to raccroche_app, raccroche_systeme;

-- Every version of every protected row, for the history of a file and for exact undo. Written by trigger, read by nobody but through functions.
create table journal.version (
    id bigint generated always as identity primary key,
    le timestamptz not null default clock_timestamp(),
    agent_id uuid,
    relation text not null,
    ligne_id text not null,
    geste "char" not null check (geste in ('U', 'D')),
    avant jsonb not null
);
create index on journal.version (relation, ligne_id, id desc);
alter table journal.version enable row level security;
alter table journal.version force row level security;
create policy proprietaire on journal.version to raccroche_owner using (true) with check (true);

create function journal.garder_la_version() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into journal.version (agent_id, relation, ligne_id, geste, avant)
    select base.agent(), tg_table_schema || '.' || tg_table_name, to_jsonb(old) ->> 'id', left(tg_op, 1)::"char", to_jsonb(old)
    where tg_op = 'DELETE' or to_jsonb(old) - 'cercles' is distinct from to_jsonb(new) - 'cercles';
    return null;
end
$$;

-- Keeps the former version of each changed or deleted row of the table (whose key is `id`).
create procedure journal.historiser(cible regclass)
    language plpgsql as $$
begin
    execute format('create trigger historique after update or delete on %s for each row execute function journal.garder_la_version()', cible);
end
$$;
