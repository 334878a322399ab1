-- Types of interviews, their guides and their closed lists: rows with dates of validity, so that an académie changes them on a page.
create schema entretiens;
grant usage on schema entretiens to raccroche_app, raccroche_systeme;

create table entretiens.type_entretien (
    code text primary key check (code ~ '^[A-Z0-9_]{2,30}$'),
    libelle text not null check (libelle <> ''),
    concerne text not null default 'JEUNE' check (concerne in ('JEUNE', 'PERSONNEL')),
    duree_minutes int not null default 45 check (duree_minutes between 5 and 600),
    questions text[] not null default '{}',
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    check (au is null or au >= du)
);
comment on column entretiens.type_entretien.concerne is 'PERSONNEL: régulation and recrutement concern staff and never touch a file.';
insert into entretiens.type_entretien (code, libelle, concerne, duree_minutes, rang, questions) values
    ('PREMIER_CONTACT', 'Premier contact', 'JEUNE', 30, 10, '{"Que souhaite le jeune aujourd’hui ?","Sait-il pourquoi nous l’appelons ?","Quand et où le rencontrer ?"}'),
    ('SITUATION', 'Entretien de situation', 'JEUNE', 60, 20, '{"Quel a été le parcours, et où s’est-il interrompu ?","Que sait-il faire, qu’a-t-il déjà essayé ?","De quoi a-t-il envie, qu’est-ce qui l’empêche d’y aller ?","Que proposons-nous, qui fait quoi, pour quand ?"}'),
    ('POSITIONNEMENT', 'Positionnement', 'JEUNE', 90, 30, '{"Quel est le niveau de départ dans chaque domaine ?","Quels acquis peuvent être reconnus ?","Quels objectifs pour l’action ?"}'),
    ('AIDE', 'Entretien d’aide', 'JEUNE', 45, 40, '{"Quelle difficulté le jeune veut-il lever ?","Qu’a-t-il déjà tenté ?","Quelle aide, par qui ?"}'),
    ('INFORMATION', 'Entretien d’information', 'JEUNE', 30, 50, '{"Quelles informations attendait-il ?","Quels documents ou contacts lui avons-nous remis ?"}'),
    ('CONSEIL', 'Entretien de conseil', 'JEUNE', 45, 60, '{"Quelles options avons-nous examinées ?","Laquelle retient-il, et pourquoi ?"}'),
    ('GUIDANCE', 'Entretien de guidance', 'JEUNE', 45, 70, '{"Où en sont les démarches depuis la dernière fois ?","Quelle est la prochaine étape ?"}'),
    ('FAMILLE', 'Entretien avec la famille', 'JEUNE', 45, 80, '{"Qui est venu ?","Que pense la famille de la proposition ?","Qui prévient qui, et quand ?"}'),
    ('SUIVI', 'Entretien de suivi', 'JEUNE', 30, 90, '{"Qu’est-ce qui a avancé ?","Qu’est-ce qui bloque ?","Que faisons-nous d’ici la prochaine fois ?"}'),
    ('BILAN', 'Entretien de bilan', 'JEUNE', 60, 100, '{"Quels objectifs sont atteints ?","Que retient le jeune de l’action ?","Quelle suite, et qui reste en contact avec lui ?"}'),
    ('REGULATION', 'Entretien de régulation', 'PERSONNEL', 60, 110, '{"Quel fait, quelle attente ?","Qu’est-il convenu ?"}'),
    ('RECRUTEMENT', 'Entretien de recrutement', 'PERSONNEL', 45, 120, '{"Quelle expérience pour ce poste ?","Quelle disponibilité ?"}');

create table entretiens.liste (
    code text primary key check (code ~ '^[A-Z0-9_]{2,30}$'),
    libelle text not null,
    choix text not null check (choix in ('UN', 'PLUSIEURS')),
    rang int not null
);
create table entretiens.valeur (
    liste text not null references entretiens.liste,
    code text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
    libelle text not null check (libelle <> ''),
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    primary key (liste, code),
    check (au is null or au >= du)
);
-- Which closed lists the form of each type offers, in which order.
create table entretiens.type_liste (
    type text not null references entretiens.type_entretien,
    liste text not null references entretiens.liste,
    rang int not null,
    primary key (type, liste)
);

insert into entretiens.liste (code, libelle, choix, rang) values
    ('CANAL', 'Canal de l’entretien', 'UN', 1), ('CANAL_CONTACT', 'Canal de la tentative', 'UN', 2), ('LIEU', 'Lieu', 'UN', 3),
    ('AUPRES', 'Auprès de', 'UN', 4), ('PROCHAINE', 'Prochaine étape', 'UN', 5), ('MOTIF_REPORT', 'Motif du report', 'UN', 6),
    ('PRESENT', 'Personnes présentes', 'PLUSIEURS', 10), ('INFORMATION', 'Information et accords', 'PLUSIEURS', 20),
    ('RUPTURE', 'Raisons de la rupture', 'PLUSIEURS', 30), ('ACQUIS', 'Acquis et appuis', 'PLUSIEURS', 40), ('MATURITE', 'Maturité du projet', 'UN', 50),
    ('FREIN', 'Freins', 'PLUSIEURS', 60), ('CONCLUSION', 'Propositions', 'PLUSIEURS', 70), ('SUITE', 'Réponse du jeune', 'UN', 80),
    ('FAMILLE', 'Venus pour la famille', 'PLUSIEURS', 90), ('AVIS_FAMILLE', 'Position de la famille', 'UN', 100),
    ('THEME', 'Thèmes abordés', 'PLUSIEURS', 110), ('MOMENT', 'Moment de la mesure', 'UN', 120),
    ('POS_FRANCAIS', 'Français', 'UN', 130), ('POS_MATHS', 'Mathématiques', 'UN', 140), ('POS_NUMERIQUE', 'Numérique', 'UN', 150),
    ('POS_FLE', 'Français langue étrangère', 'UN', 160), ('POS_AUTONOMIE', 'Autonomie', 'UN', 170), ('OBJECTIFS', 'Objectifs', 'UN', 180);

insert into entretiens.valeur (liste, code, libelle, rang) values
    ('CANAL', 'PRESENTIEL', 'En présence', 10), ('CANAL', 'TELEPHONE', 'Téléphone', 20), ('CANAL', 'VISIO', 'Visioconférence', 30),
    ('CANAL_CONTACT', 'TELEPHONE', 'Téléphone', 10), ('CANAL_CONTACT', 'SMS', 'SMS', 20), ('CANAL_CONTACT', 'COURRIEL', 'Courriel', 30),
    ('CANAL_CONTACT', 'COURRIER', 'Courrier', 40), ('CANAL_CONTACT', 'VISITE', 'Visite', 50), ('CANAL_CONTACT', 'RELAIS', 'Par un partenaire', 60),
    ('LIEU', 'ETABLISSEMENT', 'Établissement', 10), ('LIEU', 'LOCAUX_MLDS', 'Locaux de la MLDS', 20), ('LIEU', 'CIO', 'CIO', 30),
    ('LIEU', 'MISSION_LOCALE', 'Mission locale', 40), ('LIEU', 'DOMICILE', 'Domicile', 50), ('LIEU', 'ENTREPRISE', 'Entreprise', 60),
    ('LIEU', 'DISTANCE', 'À distance', 70), ('LIEU', 'AUTRE', 'Autre lieu', 80),
    ('AUPRES', 'JEUNE', 'Le jeune', 10), ('AUPRES', 'RESPONSABLE', 'Un responsable', 20), ('AUPRES', 'ETABLISSEMENT', 'L’établissement', 30), ('AUPRES', 'PARTENAIRE', 'Un partenaire', 40),
    ('PROCHAINE', 'ENTRETIEN', 'Nouvel entretien', 10), ('PROCHAINE', 'APPEL', 'Rappeler le jeune', 20), ('PROCHAINE', 'FAMILLE', 'Rencontrer la famille', 30),
    ('PROCHAINE', 'ETABLISSEMENT', 'Contacter l’établissement', 40), ('PROCHAINE', 'PARTENAIRE', 'Contacter un partenaire', 50), ('PROCHAINE', 'DOSSIER', 'Constituer un dossier', 60),
    ('PROCHAINE', 'STAGE', 'Chercher un stage', 70), ('PROCHAINE', 'ADMISSION', 'Admission dans une action', 80), ('PROCHAINE', 'GPDS', 'Présenter au GPDS', 90),
    ('PROCHAINE', 'DEVENIR', 'Demander le devenir', 100), ('PROCHAINE', 'AUTRE', 'Autre étape', 110),
    ('MOTIF_REPORT', 'JEUNE', 'À la demande du jeune', 10), ('MOTIF_REPORT', 'FAMILLE', 'À la demande de la famille', 20), ('MOTIF_REPORT', 'AGENT', 'De notre fait', 30),
    ('PRESENT', 'JEUNE', 'Le jeune', 10), ('PRESENT', 'RESPONSABLE', 'Responsable légal', 20), ('PRESENT', 'CPE', 'CPE', 30), ('PRESENT', 'PROFESSEUR', 'Professeur principal', 40),
    ('PRESENT', 'REFERENT', 'Référent décrochage', 50), ('PRESENT', 'DIRECTION', 'Direction de l’établissement', 60), ('PRESENT', 'PSYEN', 'Psychologue de l’Éducation nationale', 70),
    ('PRESENT', 'FORMATEUR', 'Autre formateur MLDS', 80), ('PRESENT', 'EDUCATEUR', 'Éducateur', 90), ('PRESENT', 'MISSION_LOCALE', 'Mission locale', 100), ('PRESENT', 'AUTRE', 'Autre professionnel', 110),
    ('INFORMATION', 'NOTICE', 'Notice d’information remise', 10), ('INFORMATION', 'ACCORD_ML', 'Accord pour la mission locale', 20), ('INFORMATION', 'ACCORD_PSAD', 'Accord pour la PSAD', 30), ('INFORMATION', 'ACCORD_CIO', 'Accord pour le CIO', 40),
    ('RUPTURE', 'ORIENTATION_SUBIE', 'Orientation subie', 10), ('RUPTURE', 'REFUS_AFFECTATION', 'Refus d’affectation', 20), ('RUPTURE', 'ECHEC_EXAMEN', 'Échec à l’examen', 30),
    ('RUPTURE', 'DESINTERET', 'Désintérêt', 40), ('RUPTURE', 'APPRENTISSAGES', 'Difficultés d’apprentissage', 50), ('RUPTURE', 'RELATIONS', 'Relations avec les adultes ou les élèves', 60),
    ('RUPTURE', 'EMPLOI', 'Emploi trouvé', 70), ('RUPTURE', 'DEMENAGEMENT', 'Déménagement', 80), ('RUPTURE', 'MATERIEL', 'Contrainte matérielle', 90), ('RUPTURE', 'AUTRE', 'Autre raison', 100),
    ('ACQUIS', 'DIPLOME', 'Diplôme ou attestation', 10), ('ACQUIS', 'BULLETINS', 'Bulletins consultés', 20), ('ACQUIS', 'STAGES', 'Stages faits', 30), ('ACQUIS', 'EMPLOIS', 'Emplois occupés', 40),
    ('ACQUIS', 'LANGUES', 'Langues', 50), ('ACQUIS', 'NUMERIQUE', 'Numérique', 60), ('ACQUIS', 'PERMIS', 'Permis ou véhicule', 70), ('ACQUIS', 'ENGAGEMENT', 'Engagement associatif ou sportif', 80),
    ('MATURITE', '0', '0 — aucune idée', 0), ('MATURITE', '1', '1 — des envies', 1), ('MATURITE', '2', '2 — une piste à vérifier', 2), ('MATURITE', '3', '3 — un projet vérifié', 3), ('MATURITE', '4', '4 — un projet engagé', 4),
    ('FREIN', 'MOBILITE', 'Mobilité', 10), ('FREIN', 'LOGEMENT', 'Logement', 20), ('FREIN', 'SANTE', 'Santé (oui ou non, sans détail)', 30), ('FREIN', 'FINANCE', 'Finances', 40),
    ('FREIN', 'ADMINISTRATIF', 'Démarches administratives', 50), ('FREIN', 'SOCIAL_FAMILIAL', 'Social ou familial (sans détail)', 60), ('FREIN', 'REORIENTATION', 'Réorientation', 70),
    ('FREIN', 'RECHERCHE_EMPLOI', 'Recherche d’emploi', 80), ('FREIN', 'AUTRE', 'Autre frein', 90),
    ('CONCLUSION', 'ACTION_MLDS', 'Action MLDS', 10), ('CONCLUSION', 'RETOUR_CLASSE', 'Retour en classe', 20), ('CONCLUSION', 'PAFI', 'PAFI', 30), ('CONCLUSION', 'TDO', 'Tous droits ouverts', 40),
    ('CONCLUSION', 'CIO', 'CIO', 50), ('CONCLUSION', 'ML', 'Mission locale', 60), ('CONCLUSION', 'E2C', 'École de la 2e chance', 70), ('CONCLUSION', 'SERVICE_CIVIQUE', 'Service civique', 80),
    ('CONCLUSION', 'CFA', 'Apprentissage, CFA', 90), ('CONCLUSION', 'AUTRE', 'Autre proposition', 100),
    ('SUITE', 'ACCEPTE', 'Acceptée', 10), ('SUITE', 'REFUSE', 'Refusée', 20), ('SUITE', 'ATTENTE', 'En attente', 30),
    ('FAMILLE', 'RESPONSABLE_1', 'Premier responsable', 10), ('FAMILLE', 'RESPONSABLE_2', 'Second responsable', 20), ('FAMILLE', 'MANDATE', 'Personne mandatée par la famille', 30), ('FAMILLE', 'PERSONNE', 'Personne n’est venu', 40),
    ('AVIS_FAMILLE', 'FAVORABLE', 'Favorable', 10), ('AVIS_FAMILLE', 'RESERVE', 'Réservée', 20), ('AVIS_FAMILLE', 'OPPOSEE', 'Opposée', 30),
    ('THEME', 'ORIENTATION', 'Orientation', 10), ('THEME', 'SCOLARITE', 'Scolarité en cours', 20), ('THEME', 'METIERS', 'Métiers et formations', 30), ('THEME', 'STAGE', 'Stage', 40),
    ('THEME', 'EXAMEN', 'Examen', 50), ('THEME', 'DEMARCHES', 'Démarches', 60), ('THEME', 'RETOUR', 'Retour en formation', 70), ('THEME', 'AUTRE', 'Autre thème', 80),
    ('MOMENT', 'ENTREE', 'À l’entrée', 10), ('MOMENT', 'MILIEU', 'En cours d’action', 20), ('MOMENT', 'SORTIE', 'À la sortie', 30),
    ('POS_FRANCAIS', 'CYCLE_3', 'Cycle 3', 10), ('POS_FRANCAIS', 'CYCLE_4', 'Cycle 4', 20), ('POS_FRANCAIS', 'LYCEE', 'Lycée', 30),
    ('POS_MATHS', 'CYCLE_3', 'Cycle 3', 10), ('POS_MATHS', 'CYCLE_4', 'Cycle 4', 20), ('POS_MATHS', 'LYCEE', 'Lycée', 30),
    ('POS_NUMERIQUE', 'DEBUTANT', 'Débutant', 10), ('POS_NUMERIQUE', 'INTERMEDIAIRE', 'Intermédiaire', 20), ('POS_NUMERIQUE', 'AUTONOME', 'Autonome', 30),
    ('POS_FLE', 'A1_1', 'A1.1', 10), ('POS_FLE', 'A1', 'A1', 20), ('POS_FLE', 'A2', 'A2', 30), ('POS_FLE', 'B1', 'B1', 40),
    ('POS_AUTONOMIE', 'ACCOMPAGNEE', 'Accompagnée', 10), ('POS_AUTONOMIE', 'PARTIELLE', 'Partielle', 20), ('POS_AUTONOMIE', 'COMPLETE', 'Complète', 30),
    ('OBJECTIFS', 'ATTEINTS', 'Atteints', 10), ('OBJECTIFS', 'PARTIELS', 'Atteints en partie', 20), ('OBJECTIFS', 'NON_ATTEINTS', 'Non atteints', 30);

insert into entretiens.type_liste (type, liste, rang)
select t.code, l.code, l.rang from entretiens.type_entretien t join entretiens.liste l on l.rang >= 10
where t.concerne = 'JEUNE' and (
    l.code = 'PRESENT'
    or l.code = 'INFORMATION' and t.code in ('PREMIER_CONTACT', 'SITUATION', 'FAMILLE')
    or l.code in ('RUPTURE', 'ACQUIS', 'MATURITE', 'FREIN', 'CONCLUSION', 'SUITE') and t.code = 'SITUATION'
    or l.code in ('CONCLUSION', 'SUITE', 'FAMILLE', 'AVIS_FAMILLE') and t.code = 'FAMILLE'
    or l.code in ('MOMENT', 'POS_FRANCAIS', 'POS_MATHS', 'POS_NUMERIQUE', 'POS_FLE', 'POS_AUTONOMIE') and t.code = 'POSITIONNEMENT'
    or l.code in ('THEME', 'FREIN') and t.code in ('AIDE', 'INFORMATION', 'CONSEIL', 'GUIDANCE')
    or l.code in ('MATURITE', 'FREIN', 'SUITE') and t.code = 'SUIVI'
    or l.code in ('OBJECTIFS', 'MATURITE', 'CONCLUSION', 'SUITE') and t.code = 'BILAN');

create table entretiens.resultat_contact (
    code text primary key check (code ~ '^[A-Z0-9_]{2,40}$'),
    libelle text not null check (libelle <> ''),
    joint boolean not null,
    du date not null default '2000-09-01',
    au date,
    rang int not null
);
comment on column entretiens.resultat_contact.joint is 'Whether the young person was reached; attempts that did not reach them count for the code INJ.';
insert into entretiens.resultat_contact (code, libelle, joint, rang) values
    ('RDV_PRIS', 'Joint : rendez-vous pris', true, 10), ('A_RAPPELER', 'Joint : à rappeler', true, 20), ('SANS_REPONSE', 'Pas de réponse', false, 30),
    ('MESSAGE_LAISSE', 'Message laissé', false, 40), ('CONTACTE_SANS_RETOUR', 'Contacté, sans retour', false, 50), ('COORDONNEES_INCORRECTES', 'Coordonnées incorrectes', false, 60),
    ('INJOIGNABLE_APRES_RELANCES', 'Injoignable après relances', false, 70), ('NOUVEAU_PROJET', 'Joint : a un nouveau projet', true, 80),
    ('DEJA_SCOLARISE', 'Joint : déjà scolarisé', true, 90), ('DEJA_ACCOMPAGNE', 'Joint : déjà accompagné ailleurs', true, 100), ('NOUVEAU_CONTRAT', 'Joint : a signé un contrat', true, 110),
    ('CHERCHE_CONTRAT', 'Joint : cherche un contrat', true, 120), ('REORIENTATION', 'Joint : réorientation en cours', true, 130),
    ('NE_SOUHAITE_PAS_ETRE_RECONTACTE', 'Joint : ne souhaite pas être recontacté', true, 140), ('NE_VEUT_PAS_ACCOMPAGNEMENT', 'Joint : ne veut pas d’accompagnement', true, 150),
    ('AUTRE', 'Autre résultat', true, 160);
grant select, insert, update, delete on all tables in schema entretiens to raccroche_app, raccroche_systeme;
