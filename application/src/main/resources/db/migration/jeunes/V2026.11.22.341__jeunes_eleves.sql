-- One row per schooling, with who the pupil is: what a list of pupils says of them, and no more.
create view jeunes.v_eleve with (security_invoker = true) as
select s.jeune_id, s.annee, s.uai, s.classe, s.entree, s.sortie, coalesce(j.ine, '') as ine, coalesce(j.ine_ancien, '') as ine_ancien, j.nom, j.nom_usage, j.prenom,
       j.naissance, j.sexe, j.commune, j.code_postal, case j.diplome when 'INCONNU' then '' else j.diplome end as diplome,
       coalesce(nullif(j.portable, ''), j.telephone) as telephone, j.courriel
from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id
where j.fusionne_dans is null;
grant select on jeunes.v_eleve to raccroche_app, raccroche_systeme;
