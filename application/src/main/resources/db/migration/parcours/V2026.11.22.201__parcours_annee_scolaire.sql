-- The years of follow-up by the one definition of the school year.
create or replace view parcours.v_annee_de_suivi with (security_invoker = true) as
select distinct f.jeune_id, base.annee_scolaire(f.le) as annee
from (select jeune_id, le from entretiens.v_fait where nature = 'ENTRETIEN'
      union all
      select jeune_id, le from actions.v_fait) f;
