-- Accounts leave the schema of agents: a module of their own keeps them, with the requests for functions.
create schema comptes;
grant usage on schema comptes to raccroche_app, raccroche_systeme;
alter table agents.compte set schema comptes;
alter table agents.tentative set schema comptes;

drop trigger droits on agents.exercice;
drop function agents.changer_les_droits();
create function comptes.changer_les_droits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update comptes.compte set version_droits = version_droits + 1
    where agent_id in (old.agent_id, new.agent_id);
    return null;
end
$$;
create trigger droits after insert or update or delete on agents.exercice
    for each row execute function comptes.changer_les_droits();

-- A function asked for an agent. A wide one takes two people; nobody asks or decides for themselves.
create table comptes.demande (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    fonction text not null references agents.fonction,
    large boolean not null,
    uai char(8) references territoire.etablissement,
    territoire_id int references territoire.territoire,
    partenaire text not null default '',
    du date not null,
    au date,
    acte text not null,
    demande_par uuid not null references agents.agent,
    demande_le timestamptz not null,
    etat text not null default 'EN_ATTENTE' check (etat in ('EN_ATTENTE', 'ACCORDEE', 'REFUSEE')),
    tranche_par uuid references agents.agent,
    tranche_le timestamptz,
    check (demande_par <> agent_id),
    check (tranche_par <> agent_id),
    check ((etat = 'EN_ATTENTE') = (tranche_par is null)),
    check (not large or etat <> 'ACCORDEE' or tranche_par <> demande_par)
);
create index on comptes.demande (agent_id);
create index on comptes.demande (demande_le) where etat = 'EN_ATTENTE';
grant select, insert, update on comptes.demande to raccroche_app, raccroche_systeme;
create unique index on comptes.compte (jeton_empreinte) where jeton_empreinte is not null;
