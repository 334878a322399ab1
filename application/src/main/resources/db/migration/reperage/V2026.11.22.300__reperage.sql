-- Repérage: who was in school last year and is nowhere this year. Lists are loaded, matched, looked at by people, and cleared.
create schema reperage;
grant usage on schema reperage to raccroche_app, raccroche_systeme;

-- What a list is, and what finding somebody in it proves.
create table reperage.type_de_liste (
    code text primary key check (code ~ '^[A-Z0-9_]{2,30}$'),
    libelle text not null check (libelle <> ''),
    sens text not null,
    role text not null generated always as (case when sens in ('ATTENDUS', 'SIGNALES') then sens else 'PRESENTS' end) stored,
    levee text generated always as (case when sens in ('ATTENDUS', 'SIGNALES') then null else sens end) stored,
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    check (au is null or au >= du)
);
comment on column reperage.type_de_liste.sens is 'ATTENDUS, SIGNALES, or the levée that being found in the list proves: one choice on the page of the nomenclature.';
comment on column reperage.type_de_liste.role is 'ATTENDUS: pupils of last year; PRESENTS: where they may be now; SIGNALES: a list of presumed décrocheurs made by others (SIEI/RIO).';
comment on column reperage.type_de_liste.levee is 'Code of reperage.levee given to whoever is found in the list.';

-- Levées de doute: what became of a presumed décrocheur (requirements B34, T57; domaine 4.3 and 6.3).
create table reperage.levee (
    code text primary key check (code ~ '^[A-Z0-9_]{2,40}$'),
    libelle text not null check (libelle <> ''),
    effet text not null check (effet in ('ECARTE', 'CONFIRME', 'INCONNU')),
    situation text,
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    check (au is null or au >= du)
);
comment on column reperage.levee.effet is 'ECARTE: no décrocheur; CONFIRME: a décrocheur, to be accompanied or not; INCONNU: nobody could tell, counted apart.';
comment on column reperage.levee.situation is 'Situation written on the thread (jeunes.statuts.CodeSituation), when the levée says one.';
insert into reperage.levee (code, libelle, effet, situation, rang) values
    ('INSCRIT_AILLEURS', 'Inscrit dans un autre établissement', 'ECARTE', null, 10),
    ('APPRENTI', 'Apprenti', 'ECARTE', 'APPRENTISSAGE', 20),
    ('AGRICOLE', 'Enseignement agricole', 'ECARTE', 'SCOLARITE_AILLEURS', 30),
    ('PRIVE', 'Établissement privé', 'ECARTE', 'SCOLARITE_AILLEURS', 40),
    ('SUPERIEUR', 'Enseignement supérieur', 'ECARTE', 'SUPERIEUR', 50),
    ('FORMATION_PRO', 'Formation professionnelle', 'ECARTE', 'FORMATION_PRO', 60),
    ('A_L_ETRANGER', 'Parti à l’étranger', 'ECARTE', null, 70),
    ('EN_EMPLOI', 'En emploi', 'ECARTE', 'EMPLOI', 80),
    ('SERVICE_CIVIQUE', 'Service civique ou armée', 'ECARTE', 'SERVICE_CIVIQUE', 90),
    ('DEJA_ACCOMPAGNE', 'Déjà accompagné par un partenaire', 'ECARTE', 'PACEA_CEJ', 100),
    ('DIPLOME', 'Diplômé', 'ECARTE', null, 110),
    ('DOUBLON', 'Même personne qu’une autre ligne', 'ECARTE', null, 120),
    ('HORS_CHAMP', 'Hors du champ du repérage', 'ECARTE', null, 130),
    ('A_ACCOMPAGNER', 'Décrocheur, à accompagner', 'CONFIRME', 'SANS_SOLUTION', 200),
    ('NE_SOUHAITE_PAS', 'Décrocheur, ne souhaite pas être accompagné', 'CONFIRME', 'SANS_SOLUTION', 210),
    ('INJOIGNABLE', 'Injoignable', 'INCONNU', null, 300),
    ('COORDONNEES_INCORRECTES', 'Coordonnées incorrectes', 'INCONNU', null, 310);
insert into reperage.type_de_liste (code, libelle, sens, rang) values
    ('ELEVES_AN_PASSE', 'Élèves de l’an passé', 'ATTENDUS', 10),
    ('ELEVES_CETTE_ANNEE', 'Élèves de cette année', 'INSCRIT_AILLEURS', 20),
    ('CFA', 'Apprentis (CFA)', 'APPRENTI', 30),
    ('AGRICOLE', 'Enseignement agricole', 'AGRICOLE', 40),
    ('PRIVE', 'Établissements privés', 'PRIVE', 50),
    ('SUPERIEUR', 'Enseignement supérieur', 'SUPERIEUR', 60),
    ('MISSIONS_LOCALES', 'Suivis par une mission locale', 'DEJA_ACCOMPAGNE', 70),
    ('EMPLOI', 'En emploi', 'EN_EMPLOI', 80),
    ('ETRANGER', 'Partis à l’étranger', 'A_L_ETRANGER', 90),
    ('SIEI', 'Liste du SIEI ou de RIO', 'SIGNALES', 100);
alter table reperage.type_de_liste add foreign key (levee) references reperage.levee;

-- Who is presumed a décrocheur, read by age, diploma and cycle (L313-7, D313-59, L114-1; domaine 4.2): first line that fits, by rank.
create table reperage.regle (
    id int generated always as identity primary key,
    rang int not null,
    diplome text not null check (diplome in ('TOUS', 'SANS', 'QUALIFIE', 'INCONNU')),
    cycle text not null default 'TOUS',
    age_min int not null default 0 check (age_min between 0 and 99),
    age_max int not null default 99 check (age_max between age_min and 99),
    statut text not null,
    presume boolean not null,
    obligation boolean not null,
    texte text not null default '',
    du date not null default '2000-09-01',
    au date,
    check (au is null or au >= du)
);
comment on column reperage.regle.age_max is 'In whole years reached on the day of observation, included.';
comment on column reperage.regle.presume is 'Whether somebody who is found nowhere becomes a line to clear.';
insert into reperage.regle (rang, diplome, age_min, age_max, statut, presume, obligation, texte) values
    (10, 'TOUS', 0, 15, 'INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE', false, false, 'L131-1 : relève du DASEN, jamais compté comme décrocheur'),
    (20, 'TOUS', 26, 99, 'HORS_CHAMP', false, false, 'D122-3-1 : de 16 à 25 ans révolus'),
    (30, 'SANS', 16, 17, 'DECROCHEUR', true, true, 'L313-7, D313-59 et L114-1'),
    (40, 'SANS', 18, 25, 'DECROCHEUR', true, false, 'L313-7 et D313-59'),
    (50, 'QUALIFIE', 16, 17, 'OBLIGATION_DE_FORMATION', true, true, 'L114-1'),
    (60, 'QUALIFIE', 18, 25, 'HORS_CHAMP', false, false, 'D313-59 : diplômé'),
    (70, 'INCONNU', 16, 17, 'A_QUALIFIER', true, true, 'L114-1 ; diplôme à vérifier'),
    (80, 'INCONNU', 18, 25, 'A_QUALIFIER', true, false, 'D313-59 ; diplôme à vérifier');

create table reperage.campagne (
    id uuid primary key default uuidv7(),
    nom text not null check (nom <> ''),
    annee int not null check (annee between 2000 and 2100),
    observee_le date not null,
    territoire_id int not null,
    cercle_id int not null references cercles.cercle,
    etat text not null default 'OUVERTE' check (etat in ('OUVERTE', 'CLOSE')),
    seuil_meme real not null default 0.95 check (seuil_meme between 0.5 and 1),
    seuil_a_revoir real not null default 0.30 check (seuil_a_revoir between 0 and seuil_meme),
    tentatives_min int not null default 3 check (tentatives_min between 1 and 20),
    canaux_min int not null default 2 check (canaux_min between 1 and 5),
    delai_jours int not null default 15 check (delai_jours between 1 and 365),
    creee_le timestamptz not null default clock_timestamp(),
    creee_par uuid default base.agent(),
    version int not null default 0
);
comment on table reperage.campagne is 'No personal data: who opens its pages is checked against cercle_id, its lists and lines carry their own cercles.';
comment on column reperage.campagne.observee_le is 'Ages are counted on that day.';
comment on column reperage.campagne.cercle_id is 'Its team: a cercle of type CAMPAGNE.';
comment on column reperage.campagne.tentatives_min is 'Attempts, on at least canaux_min channels, before « injoignable » may be said.';
comment on column reperage.campagne.delai_jours is 'Days given to clear a line, from the day it appeared.';
grant select, insert, update on reperage.campagne to raccroche_app, raccroche_systeme;

-- One list of a campaign: what it is, and what it covers. Its file may come again, fresher.
create table reperage.liste (
    id uuid primary key default uuidv7(),
    campagne_id uuid not null references reperage.campagne on delete cascade,
    type text not null references reperage.type_de_liste,
    couverture text not null,
    lignes int not null default 0,
    prochain_rang int not null default 1,
    rang_compare int not null default 0,
    retiree_le timestamptz,
    cercles int[] not null
);
comment on column reperage.liste.couverture is 'What the list covers, chosen from the territories and schools: its name.';
comment on column reperage.liste.rang_compare is 'People up to this rank were compared by a run; those beyond came since.';
call base.proteger('reperage.liste');
create unique index on reperage.liste (campagne_id, type, couverture) where retiree_le is null;

-- Each file that a list was loaded from.
create table reperage.depot (
    id uuid primary key default uuidv7(),
    liste_id uuid not null references reperage.liste on delete cascade,
    fichier text not null,
    empreinte char(64) not null,
    arretee_le date not null,
    correspondance jsonb not null default '{}',
    rapport jsonb not null default '{}',
    le timestamptz not null default clock_timestamp(),
    par uuid default base.agent(),
    cercles int[] not null
);
comment on column reperage.depot.empreinte is 'SHA-256 of the file; the same as that of the last one: nothing to do.';
comment on column reperage.depot.arretee_le is 'Day the list speaks of, as its owner says.';
comment on column reperage.depot.rapport is 'Counts only: rows read, new, gone, unchanged, without name, dates refused, INE borne twice, rows refused by reason.';
call base.proteger('reperage.depot');
create index on reperage.depot (liste_id, le desc);

-- The people of a list, as its file writes them. One cercle, that of the campaign: an int compared with an array handed over once, no GIN on millions of rows.
create table reperage.personne (
    liste_id uuid not null references reperage.liste on delete cascade,
    rang int not null,
    empreinte bigint not null,
    identifiant text not null default '',
    ine text not null default '',
    ine_ancien text not null default '',
    nom text not null default '',
    nom_usage text not null default '',
    prenom text not null default '',
    naissance date,
    sexe char(1) check (sexe in ('F', 'M')),
    commune text not null default '',
    code_postal text not null default '',
    uai char(8),
    classe text not null default '',
    cycle text not null default '',
    diplome text not null default '',
    sortie date,
    telephone text not null default '',
    courriel text not null default '',
    cercle_id int not null,
    primary key (liste_id, rang)
);
comment on column reperage.personne.rang is 'Given once, in order of arrival: a person whose row has not changed keeps it when the file comes again.';
comment on column reperage.personne.empreinte is 'Of all that the row says: a file that comes again is compared with it row by row.';
comment on column reperage.personne.diplome is 'Code of jeunes.Diplome, empty when the list does not say.';
alter table reperage.personne enable row level security;
alter table reperage.personne force row level security;
create policy cercle on reperage.personne to raccroche_app using (cercle_id = any ((select base.cercles())::int[])) with check (cercle_id = any ((select base.cercles())::int[]));
create policy systeme on reperage.personne to raccroche_systeme using (true) with check (true);
create policy proprietaire on reperage.personne to raccroche_owner using (true) with check (true);
grant select, insert, update, delete on reperage.personne to raccroche_app, raccroche_systeme;

-- One run of the matching: what the data taught, how long each step took. Kept as the history of the campaign.
create table reperage.calcul (
    id uuid primary key default uuidv7(),
    campagne_id uuid not null references reperage.campagne on delete cascade,
    etat text not null default 'EN_COURS' check (etat in ('EN_COURS', 'TERMINE', 'INTERROMPU')),
    etape text not null default '',
    poids jsonb not null default '[]',
    bilan jsonb not null default '{}',
    debut timestamptz not null default clock_timestamp(),
    fin timestamptz,
    instance uuid not null,
    par uuid default base.agent(),
    cercles int[] not null
);
comment on column reperage.calcul.instance is 'Run of the application: when another one reads a row EN_COURS, that run stopped halfway and nothing of it was kept.';
comment on column reperage.calcul.bilan is 'Counts: pairs compared, links by INE, links by names, pairs to review, lines opened, lines cleared; durations in ms by step.';
call base.proteger('reperage.calcul');

-- Same person, of the list of expected people and of another list, as the matching says or as people decided.
create table reperage.lien (
    liste_a uuid not null,
    rang_a int not null,
    liste_b uuid not null,
    rang_b int not null,
    chance real not null,
    par_ine boolean not null,
    accords int not null,
    cercle_id int not null,
    primary key (liste_a, rang_a, liste_b)
);
create index on reperage.lien (liste_b, rang_b);
comment on table reperage.lien is 'No foreign key: half a million rows are written at once, by the one class that also deletes people.';
comment on column reperage.lien.accords is 'How each field agrees, packed as fr.raccroche.rapprochement does.';
alter table reperage.lien enable row level security;
alter table reperage.lien force row level security;
create policy cercle on reperage.lien to raccroche_app using (cercle_id = any ((select base.cercles())::int[])) with check (cercle_id = any ((select base.cercles())::int[]));
create policy systeme on reperage.lien to raccroche_systeme using (true) with check (true);
create policy proprietaire on reperage.lien to raccroche_owner using (true) with check (true);
grant select, insert, update, delete on reperage.lien to raccroche_app, raccroche_systeme;

-- Pairs that people look at. The two keys say who is compared whatever the file: they carry the decision to the next list and the next campaign.
create table reperage.paire (
    id uuid primary key default uuidv7(),
    campagne_id uuid not null references reperage.campagne on delete cascade,
    cle_a bytea not null,
    cle_b bytea not null,
    liste_a uuid not null,
    rang_a int not null,
    liste_b uuid not null,
    rang_b int not null,
    chance real not null,
    accords int not null,
    etat text not null default 'A_REVOIR' check (etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD', 'MEME', 'DIFFERENTS', 'CADUQUE')),
    ouverte_le timestamptz not null default clock_timestamp(),
    reglee_le timestamptz,
    cercles int[] not null,
    unique (campagne_id, cle_a, cle_b),
    foreign key (liste_a, rang_a) references reperage.personne on delete cascade,
    foreign key (liste_b, rang_b) references reperage.personne on delete cascade
);
comment on column reperage.paire.cle_a is 'SHA-256 of the normalised identity (names, birth, INE), never shown.';
comment on column reperage.paire.etat is 'SECONDE_LECTURE: somebody hesitated; DESACCORD: two readers differ; CADUQUE: the lists no longer say it.';
call base.proteger('reperage.paire');
create index on reperage.paire (campagne_id, etat, chance desc, id);
create index on reperage.paire (cle_a, cle_b);
create index on reperage.paire (liste_a, rang_a);
create index on reperage.paire (liste_b, rang_b);

create table reperage.lecture (
    id uuid primary key default uuidv7(),
    paire_id uuid not null references reperage.paire on delete cascade,
    agent_id uuid not null default base.agent(),
    verdict text not null check (verdict in ('MEME', 'DIFFERENTS', 'NE_SAIT_PAS')),
    le timestamptz not null default clock_timestamp(),
    cercles int[] not null,
    unique (paire_id, agent_id)
);
call base.proteger('reperage.lecture');
call journal.historiser('reperage.lecture');

-- A presumed décrocheur, owned by somebody until a levée de doute says what became of them.
create table reperage.ligne (
    id uuid primary key default uuidv7(),
    campagne_id uuid not null references reperage.campagne on delete cascade,
    cle bytea not null,
    liste_id uuid not null,
    rang int not null,
    jeune_id uuid references jeunes.jeune,
    nom text not null,
    prenom text not null,
    naissance date,
    sexe char(1),
    uai char(8),
    classe text not null default '',
    commune text not null default '',
    code_postal text not null default '',
    telephone text not null default '',
    courriel text not null default '',
    statut text not null,
    obligation boolean not null,
    regle_id int not null references reperage.regle,
    signalee boolean not null default false,
    etat text not null default 'A_VERIFIER' check (etat in ('A_VERIFIER', 'ECARTE', 'CONFIRME', 'INCONNU')),
    levee text references reperage.levee,
    preuve text check (preuve in ('DECLARATION', 'ETABLISSEMENT', 'DOCUMENT', 'RAPPROCHEMENT')),
    levee_uai char(8),
    levee_le timestamptz,
    levee_par uuid,
    agent_id uuid,
    attribuee_le timestamptz,
    ouverte_le date not null default base.aujourdhui(),
    echeance date not null,
    tentatives int not null default 0,
    derniere_tentative date,
    version int not null default 0,
    cercles int[] not null,
    unique (campagne_id, cle),
    check ((etat = 'A_VERIFIER') = (levee is null)),
    check ((levee is null) = (levee_le is null))
);
comment on column reperage.ligne.cle is 'Same normalised identity as in reperage.paire: a line settled once is not opened again by the next list or, the same year, by the next campaign of the territory.';
comment on column reperage.ligne.levee_par is 'Null when a list said it (preuve RAPPROCHEMENT).';
comment on column reperage.ligne.signalee is 'Named by a list of presumed décrocheurs made by others (SIEI/RIO).';
comment on column reperage.ligne.cercles is 'That of the campaign, those of the last school, of its territories, and of the partners it was shared with.';
call base.proteger('reperage.ligne');
call journal.historiser('reperage.ligne');
create index on reperage.ligne (campagne_id, etat, obligation desc, echeance, id);
create index on reperage.ligne (agent_id, etat, echeance);
create index on reperage.ligne (uai);
create index on reperage.ligne (jeune_id);
create index on reperage.ligne (cle);

create table reperage.tentative (
    id uuid primary key default uuidv7(),
    ligne_id uuid not null references reperage.ligne on delete cascade,
    le date not null,
    heure time,
    canal text not null,
    resultat text not null,
    agent_id uuid not null default base.agent(),
    annulee_le timestamptz,
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null
);
comment on column reperage.tentative.canal is 'Value of the list CANAL_CONTACT of entretiens.';
comment on column reperage.tentative.resultat is 'Code of entretiens.resultat_contact.';
call base.proteger('reperage.tentative');
call journal.historiser('reperage.tentative');
create index on reperage.tentative (ligne_id, le);

-- What each kind of partner reads of a line, and no more (RGPD art. 5.1.c; arrêté of 15/10/2020).
create table reperage.champ_partage (
    partenaire text not null check (partenaire in ('CIO', 'MISSION_LOCALE', 'PSAD')),
    champ text not null,
    libelle text not null,
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    primary key (partenaire, champ)
);
insert into reperage.champ_partage (partenaire, champ, libelle, rang)
select p, c, l, r from (values ('CIO'), ('MISSION_LOCALE'), ('PSAD')) partenaires (p),
    (values ('nom', 'Nom', 10), ('prenom', 'Prénom', 20), ('naissance', 'Date de naissance', 30), ('commune', 'Commune', 40),
            ('telephone', 'Téléphone', 50), ('courriel', 'Courriel', 60), ('obligation', 'Obligation de formation', 70)) champs (c, l, r)
union all values ('CIO', 'uai', 'Dernier établissement', 80), ('CIO', 'classe', 'Dernière classe', 90), ('PSAD', 'uai', 'Dernier établissement', 80);

-- A line handed to a partner, by whom, until when.
create table reperage.partage (
    id uuid primary key default uuidv7(),
    ligne_id uuid not null references reperage.ligne on delete cascade,
    partenaire text not null,
    cercle_id int not null references cercles.cercle,
    le timestamptz not null default clock_timestamp(),
    par uuid default base.agent(),
    retire_le timestamptz,
    reponse text references reperage.levee,
    reponse_le timestamptz,
    reponse_par uuid,
    cercles int[] not null,
    unique (ligne_id, cercle_id)
);
comment on column reperage.partage.reponse is 'What the partner says became of the young person; the owner of the line takes it or not.';
call base.proteger('reperage.partage');

-- Columns of lists, remembered by type of list and title.
create table reperage.correspondance (
    type text not null references reperage.type_de_liste,
    titre text not null,
    champ text not null,
    primary key (type, titre)
);
comment on column reperage.correspondance.titre is 'Title of a column, reduced to its letters and digits.';

grant select on reperage.levee, reperage.type_de_liste, reperage.regle, reperage.champ_partage, reperage.correspondance to raccroche_app, raccroche_systeme;
grant insert, update on reperage.levee, reperage.type_de_liste, reperage.regle, reperage.champ_partage, reperage.correspondance to raccroche_app, raccroche_systeme;

alter table cercles.cercle drop constraint cercle_type_check;
alter table cercles.cercle add constraint cercle_type_check check (type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS', 'TERRITOIRE_SUIVIS', 'ACTION', 'PARTENAIRE', 'EXCEPTION', 'CAMPAGNE'));
