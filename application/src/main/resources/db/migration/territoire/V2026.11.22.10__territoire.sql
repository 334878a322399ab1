-- Territory is data: levels, territories and dated many-to-many links (a réseau may cross a département).
create schema territoire;
grant usage on schema territoire to raccroche_app, raccroche_systeme;

create table territoire.niveau (
    code text primary key check (code ~ '^[A-Z_]+$'),
    libelle text not null,
    pluriel text not null,
    rang int not null
);
insert into territoire.niveau (code, libelle, pluriel, rang) values
    ('REGION_ACADEMIQUE', 'Région académique', 'Régions académiques', 10),
    ('ACADEMIE', 'Académie', 'Académies', 20),
    ('DEPARTEMENT', 'Département', 'Départements', 30),
    ('BASSIN', 'Bassin', 'Bassins', 40),
    ('DISTRICT', 'District', 'Districts', 50),
    ('RESEAU', 'Réseau', 'Réseaux', 60),
    ('SECTEUR', 'Secteur', 'Secteurs', 70);

create table territoire.territoire (
    id int generated always as identity primary key,
    niveau text not null references territoire.niveau,
    code text not null,
    libelle text not null,
    du date not null default '2000-09-01',
    au date,
    unique (niveau, code),
    check (au is null or au >= du)
);

create table territoire.etablissement (
    uai char(8) primary key check (uai ~ '^[0-9]{7}[A-HJ-NPR-Z]$'),
    nom text not null check (nom <> ''),
    genre text not null check (genre in ('COLLEGE', 'LGT', 'LP', 'LPO', 'EREA', 'CIO', 'SERVICE', 'AUTRE_SECOND_DEGRE')),
    nature_code text,
    nature_libelle text not null default '',
    secteur text not null default '',
    adresse text not null default '',
    code_postal text not null default '',
    commune_insee text,
    commune text not null default '',
    departement text not null default '',
    telephone text not null default '',
    courriel text not null default '',
    site text not null default '',
    mere_uai char(8),
    ouvert_le date,
    ferme_le date,
    effectif int,
    latitude double precision,
    longitude double precision,
    recherche text generated always as (base.cle(nom || ' ' || commune || ' ' || uai || ' ' || genre)) stored,
    version int not null default 0
);
comment on column territoire.etablissement.genre is 'LGT: lycée général et technologique; LP: professionnel; LPO: polyvalent.';
create index on territoire.etablissement using gin (recherche gin_trgm_ops);
create index on territoire.etablissement (commune_insee);

create table territoire.rattachement (
    uai char(8) not null references territoire.etablissement,
    territoire_id int not null references territoire.territoire,
    du date not null,
    au date,
    primary key (uai, territoire_id, du),
    check (au is null or au >= du)
);
create index on territoire.rattachement (territoire_id, uai);

-- A territory inside another (a bassin in an académie), dated too; several parents are allowed.
create table territoire.inclusion (
    contenu_id int not null references territoire.territoire,
    contenant_id int not null references territoire.territoire,
    du date not null,
    au date,
    primary key (contenu_id, contenant_id, du)
);

create table territoire.import_annuaire (
    id uuid primary key default uuidv7(),
    le timestamptz not null default clock_timestamp(),
    agent_id uuid default base.agent(),
    fichier text not null,
    empreinte char(64) not null,
    lus int not null,
    nouveaux int not null,
    modifies int not null,
    fermes int not null,
    ignores int not null,
    refuses int not null,
    rapport jsonb not null
);
grant select, insert, update on all tables in schema territoire to raccroche_app, raccroche_systeme;
