-- The columns of the whole tableau. Those about a person (INE, telephone, guardians, typed text) are shown only to who chooses them.
insert into flux.colonne (code, libelle, rang, montree) values
    ('NUMERO', 'N°', 5, false),
    ('STATUT', 'Statut à cette date', 122, false), ('AXE', 'Axe', 124, false), ('ENTREE', 'Entrée le', 75, false),
    ('SIGNALE_LE', 'Signalé le', 220, false), ('CONTACT_LE', 'Premier contact le', 230, false), ('DELAI', 'Délai en jours', 240, false),
    ('TENTATIVES', 'Tentatives de contact', 250, false), ('OBLIGATION', 'Obligation de formation', 165, false),
    ('HEURES_PREVUES', 'Heures prévues', 260, false), ('HEURES_REALISEES', 'Heures réalisées', 270, false),
    ('ABSENCES', 'Demi-journées d’absence', 280, false), ('STAGES', 'Stages', 290, false), ('JOURS_DE_STAGE', 'Jours de stage', 300, false),
    ('PORTEFEUILLE', 'Portefeuille de compétences', 310, false), ('OBSERVATIONS', 'Observations', 320, false),
    ('ORIGINE_UAI', 'UAI du dernier établissement', 182, false), ('MEF', 'MEF', 172, false), ('SPECIALITE', 'Spécialité', 174, false),
    ('SORTIE_SCOLAIRE', 'Fin de scolarité', 184, false), ('MOTIF_SCOLAIRE', 'Motif de fin de scolarité', 186, false),
    ('COMMUNE_INSEE', 'Code commune', 202, false), ('INE', 'INE', 330, false), ('TELEPHONE', 'Téléphone du jeune', 340, false),
    ('COURRIEL', 'Courriel du jeune', 350, false), ('RESPONSABLE_1', 'Responsable légal 1', 360, false),
    ('RESPONSABLE_2', 'Responsable légal 2', 370, false);
update flux.colonne set libelle = 'Conduit par' where code = 'AUTEUR' and libelle = 'Saisi par';

-- One young person in one school year: first signalement, first contact from it on (entretien, accueil or answered attempt), attempts.
create view flux.v_prise_en_charge with (security_invoker = true) as
select f.jeune_id, f.annee, f.signale_le, min(f.le) filter (where f.contact and f.le >= coalesce(f.signale_le, f.le)) as contact_le,
       count(*) filter (where f.nature = 'TENTATIVE')::int as tentatives
from (select b.*, min(b.le) filter (where b.nature = 'SIGNALEMENT') over (partition by b.jeune_id, b.annee) as signale_le
      from (select v.jeune_id, v.le, v.nature, (extract(year from v.le) - (extract(month from v.le) < 9)::int)::int as annee,
                   v.nature in ('ENTRETIEN', 'ACCUEIL') or coalesce(t.joint, false) as contact
            from fil.v_fait v left join entretiens.v_tentative t on v.nature = 'TENTATIVE' and t.id = v.source_id
            where v.nature in ('SIGNALEMENT', 'TENTATIVE', 'ENTRETIEN', 'ACCUEIL')) b) f
group by f.jeune_id, f.annee, f.signale_le;
grant select on flux.v_prise_en_charge to raccroche_app, raccroche_systeme;
