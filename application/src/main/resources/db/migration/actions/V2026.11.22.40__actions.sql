-- Actions as far as letters, cercles, accueils and lists need them; their whole life comes later.
create schema actions;
grant usage on schema actions to raccroche_app, raccroche_systeme;

create table actions.type_action (
    code text primary key,
    libelle text not null,
    axe text not null check (axe in ('PREVENTION', 'INTERVENTION', 'REMEDIATION')),
    du date not null default '2000-09-01',
    au date,
    rang int not null
);
insert into actions.type_action (code, libelle, axe, rang) values
    ('DAQ', 'DAQ', 'REMEDIATION', 10), ('DAQ_PLUS', 'DAQ+', 'REMEDIATION', 20), ('MODAC', 'MODAC', 'REMEDIATION', 30),
    ('MOREX', 'MOREX', 'REMEDIATION', 40), ('MOREA', 'MOREA', 'REMEDIATION', 50), ('SAS', 'SAS', 'REMEDIATION', 60),
    ('REMOBILISATION', 'Action de remobilisation', 'REMEDIATION', 70), ('QUALIFICATION', 'Action de qualification', 'REMEDIATION', 80),
    ('PREVENTION', 'Action de prévention', 'PREVENTION', 90), ('RELAIS', 'Dispositif relais', 'INTERVENTION', 100),
    ('PAFI', 'PAFI', 'INTERVENTION', 110), ('TDO', 'Tous droits ouverts', 'INTERVENTION', 120),
    ('CSF', 'Clause sociale de formation', 'REMEDIATION', 130), ('AUTRE', 'Autre action', 'REMEDIATION', 140);

create table actions.action (
    id uuid primary key default uuidv7(),
    type text not null references actions.type_action,
    intitule text not null check (intitule <> ''),
    uai char(8) not null references territoire.etablissement,
    annee int not null,
    du date not null,
    au date not null,
    capacite int check (capacite > 0),
    version int not null default 0,
    check (au >= du)
);
create index on actions.action (uai);
create index on actions.action (annee);

create table actions.equipier (
    action_id uuid not null references actions.action,
    agent_id uuid not null references agents.agent,
    role text not null check (role in ('RESPONSABLE', 'FORMATEUR', 'INTERVENANT')),
    du date not null,
    au date,
    primary key (action_id, agent_id, du)
);
create index on actions.equipier (agent_id);
grant select, insert, update, delete on all tables in schema actions to raccroche_app, raccroche_systeme;
