-- Imports of pupils: what was delivered, what it would change, what people decided about it, and the report that is kept.
create schema imports;
grant usage on schema imports to raccroche_app, raccroche_systeme;

create table imports.livraison (
    id uuid primary key default uuidv7(),
    le timestamptz not null default clock_timestamp(),
    agent_id uuid default base.agent(),
    nature text not null check (nature in ('SIECLE', 'LISTE')),
    etat text not null check (etat in ('PRET', 'EN_COURS', 'APPLIQUE', 'ABANDONNE', 'INTERROMPU')),
    annee int not null,
    uais text[] not null check (cardinality(uais) > 0),
    empreinte char(64) not null,
    rapport jsonb not null,
    change_le timestamptz not null default clock_timestamp(),
    cercles int[] not null
);
comment on column imports.livraison.empreinte is 'SHA-256 of the file (of the fingerprints in order, when several were sent).';
comment on column imports.livraison.rapport is 'Counts, reasons and forbidden elements met; no name, no date of birth.';
call base.proteger('imports.livraison');
create index on imports.livraison (empreinte);
create index on imports.livraison (le desc);

-- What a row would do, shown until it is applied or given up; afterwards only refusals and warnings stay, without names.
create table imports.constat (
    id bigint generated always as identity primary key,
    livraison_id uuid not null references imports.livraison on delete cascade,
    etat text not null check (etat in ('NOUVEAU', 'MODIFIE', 'PARTI', 'ABSENT', 'INACTIF', 'REFUSE', 'AVERTISSEMENT')),
    nature text not null default 'ELEVE',
    uai char(8),
    cle text not null default '',
    fichier text not null default '',
    ligne int,
    motif text not null default '',
    valeur text not null default '',
    nom text not null default '',
    prenom text not null default '',
    naissance date,
    sexe char(1),
    classe text not null default '',
    sortie date,
    ecarts jsonb not null default '[]',
    retenu boolean not null default true,
    cercles int[] not null
);
call base.proteger('imports.constat');
create index on imports.constat (livraison_id, etat, nom, prenom);

-- One row per pupil of the delivery that somebody corrected, unticked, ticked or told apart.
create table imports.decision (
    livraison_id uuid not null references imports.livraison on delete cascade,
    uai char(8) not null,
    cle text not null,
    retenu boolean,
    nom text not null default '',
    prenom text not null default '',
    naissance date,
    sexe char(1) check (sexe in ('F', 'M')),
    dossier uuid references jeunes.jeune,
    neuf boolean not null default false,
    cercles int[] not null,
    primary key (livraison_id, uai, cle)
);
comment on column imports.decision.dossier is 'The file that the row speaks of, chosen by a person.';
comment on column imports.decision.neuf is 'A person said that the row speaks of nobody known.';
call base.proteger('imports.decision');
