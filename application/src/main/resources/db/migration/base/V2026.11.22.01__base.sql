-- Roles, the caller of the transaction, and the one way a table of personal data is protected.
-- Roles exist before Flyway runs (embedded server: created at start; other server: docs/installation.md):
--   raccroche_owner    owns every object, runs migrations
--   raccroche_app      what the application signs in as; owns nothing
--   raccroche_systeme  no sign-in; the application takes it for one transaction (set local role) when a job must see all files

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

create schema base;
grant usage on schema base, public to raccroche_app, raccroche_systeme;

create function base.agent() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.agent', true), '')::uuid;

-- Cercles of whoever runs the transaction; unset means none (fail closed).
create function base.cercles() returns int[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.cercles', true), ''), '{}')::int[];

-- Today by the application's clock (Europe/Paris), so that tests and replays can move it.
create function base.aujourdhui() returns date
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.aujourdhui', true), '')::date, current_date);

-- Replaced by the module cercles; alone, nobody belongs to anything.
create function base.cercles_de(agent uuid, jour date) returns int[]
    language sql stable
    return '{}'::int[];

-- Search key of a name: no accent, no case, no punctuation, single spaces ("Saint-Malo" and "SAINT MALO" agree).
create function base.cle(texte text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(lower(public.unaccent('public.unaccent', texte)), '[^a-z0-9]+', ' ', 'g'));

-- Row policies of a table that carries its own `cercles int[]`: the caller sees and writes a row when they share a cercle.
create procedure base.proteger(cible regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', cible);
    execute format('alter table %s force row level security', cible);
    execute format('create policy cercle on %s to raccroche_app using (cercles && (select base.cercles())) with check (cercles && (select base.cercles()))', cible);
    execute format('create policy systeme on %s to raccroche_systeme using (true) with check (true)', cible);
    execute format('create policy proprietaire on %s to raccroche_owner using (true) with check (true)', cible);
    execute format('create index on %s using gin (cercles)', cible);
    execute format('grant select, insert, update, delete on %s to raccroche_app, raccroche_systeme', cible);
end
$$;

-- Row policies of a table whose rows belong to one agent (column `agent_id`).
create procedure base.reserver_a_l_agent(cible regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', cible);
    execute format('alter table %s force row level security', cible);
    execute format('create policy agent on %s to raccroche_app using (agent_id = (select base.agent())) with check (agent_id = (select base.agent()))', cible);
    execute format('create policy systeme on %s to raccroche_systeme using (true) with check (true)', cible);
    execute format('create policy proprietaire on %s to raccroche_owner using (true) with check (true)', cible);
    execute format('grant select, insert, update, delete on %s to raccroche_app, raccroche_systeme', cible);
end
$$;
