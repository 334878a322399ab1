-- The same action comes back each year, with other young people: its cercle says which year.
create or replace view actions.v_cercle with (security_invoker = true) as
select a.id as action_id,
       a.nom || ', ' || e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') || ', ' || a.annee || '-' || a.annee + 1 || ' : équipe et jeunes accueillis' as libelle
from actions.v_action a join territoire.v_etablissement e on e.uai = a.uai;
