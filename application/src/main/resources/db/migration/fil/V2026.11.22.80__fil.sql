-- The thread: one row per dated fact about a young person, copied from the module that owns it, in the same transaction.
create schema fil;
grant usage on schema fil to raccroche_app, raccroche_systeme;

create table fil.fait (
    id uuid primary key default uuidv7(),
    source text not null check (source in ('jeunes', 'actions', 'entretiens', 'parcours')),
    source_id uuid not null,
    nature text not null check (nature in ('SIGNALEMENT', 'TENTATIVE', 'RENDEZ_VOUS', 'ENTRETIEN', 'ACCUEIL', 'SORTIE', 'DEVENIR', 'SUIVI', 'STATUT')),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    le date not null,
    code text not null default '',
    libelle text not null default '',
    duree_minutes int,
    uai char(8),
    action_id uuid,
    auteur_id uuid,
    cree_le timestamptz not null,
    cercles int[] not null default '{}',
    unique (source, source_id, nature)
);
comment on table fil.fait is 'Copy of the views <schema>.v_fait; rebuilt whole by one command, never edited by hand.';
create index on fil.fait (auteur_id, le);
create index on fil.fait (uai, le);
create index on fil.fait (action_id, le);
call jeunes.suivre('fil.fait');
-- The timeline of a file and its last act; the index on jeune_id alone becomes useless.
create index on fil.fait (jeune_id, le);
drop index fil.fait_jeune_id_idx;

create view fil.v_fait with (security_invoker = true) as
select source, source_id, nature, jeune_id, le, code, libelle, duree_minutes, uai, action_id, auteur_id, cree_le from fil.fait;
grant select on fil.v_fait to raccroche_app, raccroche_systeme;
