-- The thread says what was signalled, not only that something was.
create or replace view jeunes.v_fait with (security_invoker = true) as
select j.id as source_id, 'SUIVI' as nature, j.id as jeune_id, j.suivi_du as le, 'DEBUT' as code, 'Début du suivi' as libelle,
       null::int as duree_minutes, s.uai, null::uuid as action_id, null::uuid as auteur_id, j.cree_le
from jeunes.jeune j
left join lateral (select sc.uai from jeunes.scolarite sc where sc.jeune_id = j.id order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true
where j.suivi_du is not null and j.fusionne_dans is null
union all
select a.id, 'SIGNALEMENT', a.jeune_id, a.le, a.code,
       'Signalement' || case a.code
           when 'DOUBLEMENT' then ' : doublement' when 'ECHEC_EXAMEN' then ' : échec à un examen' when 'ABSENCES' then ' : absences sans motif'
           when 'GPDS_EN_RISQUE' then ' : en risque, par le GPDS' when 'ETABLISSEMENT' then ' par l’établissement' when 'EXCLUSION' then ' : exclusion définitive'
           when 'NON_AFFECTE' then ' : sans affectation' when 'INTENTION_D_ARRET' then ' : dit vouloir arrêter'
           when 'GPDS_EN_VOIE' then ' : en voie de décrochage, par le GPDS' else '' end,
       null, s.uai, null, a.auteur_id, a.cree_le
from jeunes.alerte a
left join lateral (select sc.uai from jeunes.scolarite sc where sc.jeune_id = a.jeune_id order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true;
