-- Agents, their functions (dated), their accounts. Titles are rows: académies name things differently.
create schema agents;
grant usage on schema agents to raccroche_app, raccroche_systeme;

create table agents.fonction (
    code text primary key,
    titre text not null,
    portee text not null check (portee in ('ETABLISSEMENT', 'TERRITOIRE', 'ACADEMIE', 'PARTENAIRE')),
    large boolean not null default false,
    rang int not null
);
comment on column agents.fonction.large is 'Wide scope: creating such an account takes two people.';
insert into agents.fonction (code, titre, portee, large, rang) values
    ('FORMATEUR', 'Formateur MLDS', 'ETABLISSEMENT', false, 10),
    ('COORDONNATEUR', 'Coordonnateur MLDS de bassin', 'TERRITOIRE', true, 20),
    ('COORDONNATEUR_DEPARTEMENTAL', 'Coordonnateur départemental MLDS', 'TERRITOIRE', true, 30),
    ('CHARGE_DE_MISSION', 'Chargé de mission MLDS (responsable académique)', 'ACADEMIE', true, 40),
    ('DRAIO', 'Délégué de région académique à l''information et à l''orientation', 'ACADEMIE', true, 50),
    ('CSAIO', 'Chef du service académique d''information et d''orientation', 'ACADEMIE', true, 51),
    ('IA_DASEN', 'Directeur académique des services de l''éducation nationale', 'TERRITOIRE', true, 52),
    ('IEN_IO', 'Inspecteur chargé de l''information et de l''orientation', 'TERRITOIRE', true, 53),
    ('CHEF_ETABLISSEMENT', 'Chef d''établissement', 'ETABLISSEMENT', false, 60),
    ('ADJOINT', 'Chef d''établissement adjoint', 'ETABLISSEMENT', false, 61),
    ('REFERENT_DECROCHAGE', 'Référent décrochage scolaire', 'ETABLISSEMENT', false, 62),
    ('CPE', 'Conseiller principal d''éducation', 'ETABLISSEMENT', false, 63),
    ('GESTIONNAIRE', 'Gestionnaire ou secrétaire', 'ETABLISSEMENT', false, 64),
    ('DCIO', 'Directeur de CIO', 'ETABLISSEMENT', false, 70),
    ('PSYEN', 'Psychologue de l''Éducation nationale', 'ETABLISSEMENT', false, 71),
    ('MISSION_LOCALE', 'Conseiller de mission locale', 'PARTENAIRE', false, 80),
    ('DPD', 'Délégué à la protection des données', 'ACADEMIE', true, 90),
    ('ADMINISTRATEUR', 'Administrateur de l''application', 'ACADEMIE', true, 95);

create table agents.agent (
    id uuid primary key default uuidv7(),
    civilite text not null default '' check (civilite in ('', 'M.', 'Mme')),
    nom text not null check (nom <> ''),
    prenom text not null check (prenom <> ''),
    courriel text not null unique check (courriel = lower(courriel)),
    telephone text not null default '',
    corps text not null default '',
    statut text not null default '' check (statut in ('', 'TITULAIRE', 'CONTRACTUEL')),
    recherche text generated always as (base.cle(nom || ' ' || prenom)) stored,
    version int not null default 0
);

-- A function held from a day to another, over a school, a territory or the académie.
create table agents.exercice (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    fonction text not null references agents.fonction,
    uai char(8) references territoire.etablissement,
    territoire_id int references territoire.territoire,
    partenaire text not null default '',
    du date not null,
    au date,
    acte text not null,
    check (au is null or au >= du),
    check (num_nonnulls(uai, territoire_id) <= 1)
);
comment on column agents.exercice.acte is 'What gives the function, in words shown to users: "arrêté de nomination", "désignation par le chef d''établissement".';
create index on agents.exercice (agent_id);
create index on agents.exercice (uai) where uai is not null;

create table agents.compte (
    agent_id uuid primary key references agents.agent,
    identifiant text not null unique check (identifiant = lower(identifiant)),
    empreinte text,
    etat text not null check (etat in ('DEMANDE', 'ACTIF', 'SUSPENDU')),
    echecs int not null default 0,
    bloque_jusqua timestamptz,
    demande_par uuid references agents.agent,
    demande_le timestamptz not null default clock_timestamp(),
    approuve_par uuid references agents.agent,
    approuve_le timestamptz,
    derniere_connexion timestamptz,
    jeton_empreinte char(64),
    jeton_expire timestamptz,
    check (approuve_par is null or approuve_par <> demande_par)
);
comment on column agents.compte.jeton_empreinte is 'SHA-256 of the one-time link with which the agent chooses a password.';
grant select, insert, update on all tables in schema agents to raccroche_app, raccroche_systeme;
call journal.historiser('agents.agent');
