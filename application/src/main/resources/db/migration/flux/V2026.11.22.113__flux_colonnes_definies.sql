-- What each column says, shown beside its label where columns are chosen and named.
alter table flux.colonne add column definition text not null default '';
update flux.colonne c set definition = d.texte
from (values
    ('NUMERO', 'Rang de la ligne dans la liste, la plus ancienne d’abord'), ('DATE', 'Jour de l’entretien ou de l’entrée en action'),
    ('JEUNE', 'Nom et prénom'), ('TYPE', 'Type d’entretien, ou accueil en action'), ('DUREE', 'Durée de l’entretien'),
    ('ETABLISSEMENT', 'Où l’entretien a eu lieu'), ('ACTION', 'Action, et établissement qui l’accueille'), ('ORIGINE', 'Qui a signalé le jeune à l’action'),
    ('ENTREE', 'Entrée dans l’action'), ('SORTIE', 'Sortie de l’action'), ('MOTIF', 'Pourquoi le jeune a quitté l’action'),
    ('DEVENIR_N', 'Situation à la fin de l’année de suivi'), ('DEVENIR_N1', 'Situation pendant l’année suivante'), ('SUITE', 'Prochaine étape décidée et son échéance'),
    ('STATUT', 'Statut calculé à la date de la ligne'), ('AXE', 'Prévention, intervention ou remédiation'),
    ('SIGNALE_LE', 'Premier signalement de l’année scolaire'), ('CONTACT_LE', 'Premier échange après le signalement : entretien, accueil ou appel abouti'),
    ('DELAI', 'Jours entre le signalement et le premier contact'), ('TENTATIVES', 'Tentatives de contact de l’année scolaire'),
    ('HEURES_PREVUES', 'Heures prévues dans l’action'), ('HEURES_REALISEES', 'Heures réalisées dans l’action'), ('ABSENCES', 'Demi-journées d’absence dans l’action'),
    ('STAGES', 'Nombre de stages pendant l’action'), ('JOURS_DE_STAGE', 'Jours de stage pendant l’action'), ('PORTEFEUILLE', 'Portefeuille de compétences fait ou non'),
    ('OBSERVATIONS', 'Texte court partagé : synthèse de l’entretien ou observations de l’accueil'), ('NAISSANCE', 'Date de naissance'),
    ('AGE', 'Âge au 1er septembre de l’année scolaire'), ('SEXE', 'F ou M'), ('MAJORITE', 'Mineur ou majeur à la date de la ligne'),
    ('OBLIGATION', 'Soumis à l’obligation de formation (16-18 ans) à la date de la ligne'), ('CLASSE', 'Classe de la dernière scolarité'),
    ('MEF', 'Code de la formation de la dernière scolarité'), ('SPECIALITE', 'Formation de la dernière scolarité'),
    ('ORIGINE_SCOLAIRE', 'Établissement de la dernière scolarité'), ('ORIGINE_UAI', 'Code de cet établissement'),
    ('SORTIE_SCOLAIRE', 'Fin de la dernière scolarité'), ('MOTIF_SCOLAIRE', 'Pourquoi elle a pris fin'), ('DIPLOME', 'Diplôme le plus élevé'),
    ('COMMUNE', 'Commune de résidence'), ('COMMUNE_INSEE', 'Code Insee de la commune de résidence'), ('INE', 'Identifiant national élève'),
    ('TELEPHONE', 'Portable, à défaut fixe'), ('COURRIEL', 'Adresse du jeune'), ('RESPONSABLE_1', 'Nom et téléphone, tant que le jeune est mineur'),
    ('RESPONSABLE_2', 'Nom et téléphone, tant que le jeune est mineur'), ('AUTEUR', 'Qui a conduit l’entretien ou l’accueil')) d (code, texte)
where d.code = c.code;
