-- The tableau en flux: how it looks, the lines not yet whole, what was handed over and what changed since.
create schema flux;
grant usage on schema flux to raccroche_app, raccroche_systeme;

-- Labels, order and default choice of columns: an académie edits these rows on a page.
create table flux.colonne (
    code text primary key,
    libelle text not null check (libelle <> '' and length(libelle) <= 60),
    rang int not null,
    montree boolean not null
);
insert into flux.colonne (code, libelle, rang, montree) values
    ('DATE', 'Date', 10, true), ('JEUNE', 'Jeune', 20, true), ('TYPE', 'Type', 30, true), ('DUREE', 'Durée', 40, true),
    ('ETABLISSEMENT', 'Établissement', 50, true), ('ACTION', 'Action', 60, true), ('ORIGINE', 'Signalé par', 70, true),
    ('SORTIE', 'Sortie le', 80, true), ('MOTIF', 'Motif de sortie', 90, true), ('DEVENIR_N', 'Devenir N', 100, true),
    ('DEVENIR_N1', 'Devenir N+1', 110, true), ('SUITE', 'Prochaine étape', 120, true), ('NAISSANCE', 'Né(e) le', 130, false),
    ('AGE', 'Âge au 1er septembre', 140, false), ('SEXE', 'Sexe', 150, false), ('MAJORITE', 'Mineur ou majeur', 160, false),
    ('CLASSE', 'Dernière classe', 170, false), ('ORIGINE_SCOLAIRE', 'Dernier établissement', 180, false),
    ('DIPLOME', 'Diplôme le plus élevé', 190, false), ('COMMUNE', 'Commune', 200, false), ('AUTEUR', 'Saisi par', 210, false);
grant select, insert, update on flux.colonne to raccroche_app, raccroche_systeme;

-- Which columns an agent looks at.
create table flux.affichage (
    agent_id uuid primary key references agents.agent,
    colonnes text[] not null
);
call base.reserver_a_l_agent('flux.affichage');

-- A line of the grid by the key its author's page gave it: a draft until it becomes an entretien or an accueil. A line sent twice is one line.
create table flux.ligne (
    cle uuid not null,
    agent_id uuid not null references agents.agent,
    contenu jsonb,
    source text check (source in ('entretiens', 'actions')),
    source_id uuid,
    cree_le timestamptz not null default clock_timestamp(),
    modifie_le timestamptz not null default clock_timestamp(),
    check ((contenu is null) = (source_id is not null)),
    check ((source is null) = (source_id is null)),
    primary key (agent_id, cle)
);
comment on column flux.ligne.contenu is 'What was typed, by column; empty once the line is an entretien or an accueil.';
call base.reserver_a_l_agent('flux.ligne');
create index on flux.ligne (agent_id, cree_le) where source_id is null;

create table flux.motif_amendement (
    code text primary key,
    libelle text not null check (libelle <> ''),
    rang int not null
);
insert into flux.motif_amendement (code, libelle, rang) values
    ('ERREUR', 'Erreur de saisie', 10), ('INFORMATION', 'Information reçue depuis', 20), ('DEMANDE', 'À la demande du coordonnateur', 30),
    ('DOUBLON', 'Doublon', 40), ('FICHE', 'Corrigé depuis la fiche du jeune', 50);
grant select, insert, update on flux.motif_amendement to raccroche_app, raccroche_systeme;

-- A hand-over to the coordonnateur: figures frozen on that day, and their receipt.
create table flux.transmission (
    id uuid primary key default uuidv7(),
    numero int generated always as identity unique,
    agent_id uuid not null references agents.agent,
    du date not null,
    au date not null,
    le timestamptz not null default clock_timestamp(),
    chiffres jsonb not null,
    empreinte char(64) not null,
    check (au >= du)
);
comment on column flux.transmission.chiffres is 'Counts only: lines, entretiens, accueils, sorties, young people, and what was missing.';
create index on flux.transmission (agent_id, le desc);
grant select, insert on flux.transmission to raccroche_app, raccroche_systeme;

-- The lines as they stood: what the receipt is about. Never changed.
create table flux.transmission_ligne (
    id uuid primary key default uuidv7(),
    transmission_id uuid not null references flux.transmission,
    source text not null check (source in ('entretiens', 'actions')),
    source_id uuid not null,
    jeune_id uuid not null references jeunes.jeune,
    rang int not null,
    contenu jsonb not null,
    empreinte char(64) not null,
    cercles int[] not null default '{}',
    unique (source, source_id)
);
create index on flux.transmission_ligne (transmission_id, rang);
call jeunes.suivre('flux.transmission_ligne');

-- A correction of a transmitted line: it stays visible, before and after.
create table flux.amendement (
    id uuid primary key default uuidv7(),
    transmission_id uuid not null references flux.transmission,
    source text not null,
    source_id uuid not null,
    jeune_id uuid not null references jeunes.jeune,
    agent_id uuid not null references agents.agent,
    le timestamptz not null default clock_timestamp(),
    motif text not null references flux.motif_amendement,
    avant jsonb not null,
    apres jsonb not null,
    cercles int[] not null default '{}'
);
create index on flux.amendement (transmission_id, le);
create index on flux.amendement (source, source_id, le);
call jeunes.suivre('flux.amendement');
