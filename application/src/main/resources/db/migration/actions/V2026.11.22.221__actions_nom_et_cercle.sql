-- What lists call an action: its type, then its title when it says more.
create or replace view actions.v_action with (security_invoker = true) as
select a.id, a.type, t.libelle as type_libelle, t.axe, a.intitule, a.uai, a.annee, a.du, a.au, a.capacite,
       base.cle(t.libelle || ' ' || a.intitule) as recherche,
       case when lower(a.intitule) = lower(t.libelle) then t.libelle else t.libelle || ' — ' || a.intitule end as nom
from actions.action a join actions.type_action t on t.code = a.type;

-- The cercle of an action is named after its school too: many schools have a DAQ.
create view actions.v_cercle with (security_invoker = true) as
select a.id as action_id,
       a.nom || ', ' || e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') || ' : équipe et jeunes accueillis' as libelle
from actions.v_action a join territoire.v_etablissement e on e.uai = a.uai;
grant select on actions.v_cercle to raccroche_app, raccroche_systeme;
