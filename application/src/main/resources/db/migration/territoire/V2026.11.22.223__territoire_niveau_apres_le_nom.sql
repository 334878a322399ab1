-- The level stands after the name: no preposition is right for all of them ("Rennes (bassin)", "Sarthe (département)").
create or replace view territoire.v_territoire with (security_invoker = true) as
select t.id, t.niveau, n.libelle as niveau_libelle, n.rang, t.code, t.libelle, t.du, t.au,
       case when starts_with(lower(t.libelle), lower(n.libelle)) then t.libelle else t.libelle || ' (' || lower(n.libelle) || ')' end as nom_complet
from territoire.territoire t join territoire.niveau n on n.code = t.niveau;
