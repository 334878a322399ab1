create or replace view presences.v_justificatif with (security_invoker = true) as
select l.source, l.source_id, l.jeune_id, f.id as feuille_id, f.numero, f.agent_id, f.du, f.au, f.signee_le, f.lignes
from presences.ligne l join presences.feuille f on f.id = l.feuille_id
where f.annulee_le is null;
