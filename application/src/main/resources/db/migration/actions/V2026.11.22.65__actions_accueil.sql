-- The accueil of a young person in an action, from entry to exit (entries and exits are permanent). Lists are rows with dates of validity.
create table actions.origine_signalement (
    code text primary key,
    libelle text not null check (libelle <> ''),
    du date not null default '2000-09-01',
    au date,
    rang int not null
);
insert into actions.origine_signalement (code, libelle, rang) values
    ('GPDS', 'GPDS', 10), ('CHEF_ETAB', 'Chef d''établissement', 20), ('CIO', 'CIO', 30), ('PSAD_SIEI', 'PSAD ou liste SIEI', 40),
    ('ML', 'Mission locale', 50), ('FAMILLE', 'Famille', 60), ('JEUNE', 'Le jeune lui-même', 70),
    ('EDUCATEUR', 'Éducateur, ASE ou PJJ', 80), ('JDC', 'Journée défense et citoyenneté', 90), ('AFFECTATION', 'Non affecté', 100),
    ('AUTRE_COORD', 'Autre coordonnateur', 110), ('AUTRE', 'Autre', 120);

create table actions.motif_sortie (
    code text primary key,
    libelle text not null check (libelle <> ''),
    du date not null default '2000-09-01',
    au date,
    rang int not null
);
comment on table actions.motif_sortie is 'SANTE says yes or no, never what.';
insert into actions.motif_sortie (code, libelle, rang) values
    ('FIN_PREVUE', 'Fin prévue', 10), ('SOLUTION_TROUVEE', 'Solution trouvée', 20), ('ABANDON', 'Abandon', 30), ('EXCLUSION', 'Exclusion', 40),
    ('ABSENTEISME', 'Absentéisme', 50), ('DEMENAGEMENT', 'Déménagement', 60), ('SANTE', 'Santé (sans détail)', 70),
    ('REORIENTATION_INTERNE', 'Réorientation interne', 80), ('TRANSFERT_PARTENAIRE', 'Transfert à un partenaire', 90), ('AUTRE', 'Autre', 100);

create table actions.accueil (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    action_id uuid not null references actions.action,
    entree date not null,
    origine text not null references actions.origine_signalement,
    origine_uai char(8) references territoire.etablissement,
    sortie date,
    motif_sortie text references actions.motif_sortie,
    auteur_id uuid not null references agents.agent,
    annule_le timestamptz,
    cree_le timestamptz not null default clock_timestamp(),
    modifie_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}',
    check (sortie >= entree),
    check ((sortie is null) = (motif_sortie is null))
);
create unique index on actions.accueil (jeune_id, action_id, entree) where annule_le is null;
create index on actions.accueil (action_id, entree);
create index on actions.accueil (auteur_id, entree);
call jeunes.suivre('actions.accueil');
call journal.historiser('actions.accueil');

create view actions.v_accueil with (security_invoker = true) as
select id, jeune_id, action_id, entree, origine, origine_uai, sortie, motif_sortie, auteur_id, cree_le, modifie_le, version
from actions.accueil where annule_le is null;

create view actions.v_fait with (security_invoker = true) as
select c.id as source_id, 'ACCUEIL' as nature, c.jeune_id, c.entree as le, a.type as code, 'Accueil en action : ' || t.libelle as libelle,
       null::int as duree_minutes, a.uai, a.id as action_id, c.auteur_id, c.cree_le
from actions.accueil c join actions.action a on a.id = c.action_id join actions.type_action t on t.code = a.type
where c.annule_le is null
union all
select c.id, 'SORTIE', c.jeune_id, c.sortie, c.motif_sortie, 'Sortie de l''action ' || t.libelle || ' : ' || m.libelle,
       null, a.uai, a.id, c.auteur_id, c.cree_le
from actions.accueil c join actions.action a on a.id = c.action_id join actions.type_action t on t.code = a.type
join actions.motif_sortie m on m.code = c.motif_sortie
where c.annule_le is null and c.sortie is not null;
grant select, insert, update on actions.origine_signalement, actions.motif_sortie to raccroche_app, raccroche_systeme;
grant select on actions.v_accueil, actions.v_fait to raccroche_app, raccroche_systeme;
