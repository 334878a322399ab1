-- What became of each young person at the end of the year of follow-up (N) and during the next (N+1).
create schema parcours;
grant usage on schema parcours to raccroche_app, raccroche_systeme;

create table parcours.code_devenir (
    code text primary key check (code ~ '^[A-Z0-9_]{2,30}$'),
    libelle text not null check (libelle <> ''),
    classe text not null check (classe in ('POSITIVE', 'NEUTRE', 'NEGATIVE', 'INCONNUE', 'EXCLUE')),
    du date not null default '2000-09-01',
    au date,
    rang int not null
);
insert into parcours.code_devenir (code, libelle, classe, rang) values
    ('RFI_SCOL', 'Retour en formation initiale, statut scolaire', 'POSITIVE', 10), ('RFI_SRE', 'Structure de retour à l’école', 'POSITIVE', 20),
    ('APPR', 'Contrat d’apprentissage', 'POSITIVE', 30), ('PROF', 'Contrat de professionnalisation', 'POSITIVE', 40),
    ('FC', 'Formation continue', 'POSITIVE', 50), ('PREPA_APPR', 'Prépa-apprentissage', 'POSITIVE', 60), ('E2C', 'École de la 2e chance', 'POSITIVE', 70),
    ('EPIDE', 'EPIDE', 'POSITIVE', 80), ('SC', 'Service civique', 'POSITIVE', 90), ('EMP_D', 'Emploi durable (CDI, CDD de 6 mois ou plus)', 'POSITIVE', 100),
    ('EMP_C', 'Emploi court, intérim', 'POSITIVE', 110), ('ARMEE', 'Armée, gendarmerie, SMV ou SMA', 'POSITIVE', 120), ('EXAM_OK', 'Diplôme obtenu', 'POSITIVE', 130),
    ('RFI_MLDS', 'Poursuite dans une action MLDS', 'NEUTRE', 140), ('PROMO1618', 'Accompagnement mission locale (CEJ, PACEA, Promo 16.18)', 'NEUTRE', 150),
    ('FT', 'Suivi France Travail', 'NEUTRE', 160), ('MEDSOC', 'Prise en charge médico-sociale (sans détail)', 'NEUTRE', 170),
    ('SANS', 'Sans solution ni accompagnement', 'NEGATIVE', 180), ('REFUS', 'Refus d’accompagnement', 'NEGATIVE', 190),
    ('INJ', 'Injoignable, perdu de vue', 'INCONNUE', 200), ('DEM', 'Déménagement hors académie', 'INCONNUE', 210),
    ('FAUX', 'Faux décrocheur, déjà scolarisé', 'EXCLUE', 220), ('DCD', 'Décès', 'EXCLUE', 230), ('HC', 'Hors champ', 'EXCLUE', 240);

-- Numbers an académie may change.
create table parcours.regle (
    code text primary key,
    libelle text not null,
    valeur int not null check (valeur >= 0)
);
insert into parcours.regle (code, libelle, valeur) values
    ('INJ_TENTATIVES', 'Tentatives sans réponse avant de déclarer un jeune injoignable', 3),
    ('INJ_CANAUX', 'Canaux différents parmi ces tentatives', 2),
    ('N_MOIS', 'Mois à partir duquel le devenir à N est attendu (6 : juin)', 6);
grant select, insert, update on all tables in schema parcours to raccroche_app, raccroche_systeme;

create table parcours.devenir (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    annee int not null check (annee between 1990 and 2100),
    terme text not null check (terme in ('N', 'N1')),
    code text not null references parcours.code_devenir,
    le date not null,
    source text not null check (source in ('JEUNE', 'FAMILLE', 'ETABLISSEMENT', 'ML', 'SIEI', 'PARTENAIRE', 'AUTRE')),
    preuve text not null check (preuve in ('DIT', 'STRUCTURE', 'DOCUMENT', 'RAPPROCHEMENT')),
    auteur_id uuid not null references agents.agent,
    annule_le timestamptz,
    cree_le timestamptz not null default clock_timestamp(),
    modifie_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}'
);
comment on column parcours.devenir.annee is 'School year N in which the young person was followed, named by its first year.';
create unique index on parcours.devenir (jeune_id, annee, terme) where annule_le is null;
create index on parcours.devenir (annee, terme);
call jeunes.suivre('parcours.devenir');
call journal.historiser('parcours.devenir');

-- School years in which something was done with the young person.
create view parcours.v_annee_de_suivi with (security_invoker = true) as
select distinct f.jeune_id, (extract(year from f.le) - (extract(month from f.le) < 9)::int)::int as annee
from (select jeune_id, le from entretiens.v_fait where nature = 'ENTRETIEN'
      union all
      select jeune_id, le from actions.v_fait) f;

-- Each devenir that is or will be awaited, and what is known of it; INCONNU when nothing was entered.
create view parcours.v_devenir_attendu with (security_invoker = true) as
select s.jeune_id, s.annee, t.terme,
       case t.terme when 'N' then make_date(s.annee + 1, (select valeur from parcours.regle where code = 'N_MOIS'), 1) else make_date(s.annee + 1, 9, 1) end as attendu_du,
       case t.terme when 'N' then make_date(s.annee + 1, 8, 31) else make_date(s.annee + 2, 8, 31) end as echeance,
       d.id as devenir_id, coalesce(d.code, 'INCONNU') as code, coalesce(c.libelle, 'Inconnu') as libelle, coalesce(c.classe, 'INCONNUE') as classe,
       d.le, d.source, d.preuve
from parcours.v_annee_de_suivi s
cross join (values ('N'), ('N1')) t (terme)
left join parcours.devenir d on d.jeune_id = s.jeune_id and d.annee = s.annee and d.terme = t.terme and d.annule_le is null
left join parcours.code_devenir c on c.code = d.code;

create view parcours.v_fait with (security_invoker = true) as
select d.id as source_id, 'DEVENIR' as nature, d.jeune_id, d.le, d.code,
       case d.terme when 'N' then 'Devenir à N : ' else 'Devenir à N+1 : ' end || c.libelle as libelle,
       null::int as duree_minutes, null::char(8) as uai, null::uuid as action_id, d.auteur_id, d.cree_le
from parcours.devenir d join parcours.code_devenir c on c.code = d.code where d.annule_le is null;

create view parcours.v_devenir with (security_invoker = true) as
select d.id, d.jeune_id, d.annee, d.terme, d.code, c.libelle, c.classe, d.le, d.source, d.preuve, d.auteur_id, d.version
from parcours.devenir d join parcours.code_devenir c on c.code = d.code where d.annule_le is null;
grant select on parcours.v_annee_de_suivi, parcours.v_devenir_attendu, parcours.v_fait, parcours.v_devenir to raccroche_app, raccroche_systeme;
