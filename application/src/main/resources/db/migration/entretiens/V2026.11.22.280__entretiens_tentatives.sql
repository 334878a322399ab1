-- « Tentative de contact : joint, rendez-vous pris »: one colon, and no capital after it unless the label is an abbreviation.
create or replace view entretiens.v_fait with (security_invoker = true) as
select e.id as source_id, 'ENTRETIEN' as nature, e.jeune_id, e.le, e.type as code, t.libelle, e.duree_minutes, e.uai, e.action_id, e.auteur_id, e.cree_le
from entretiens.entretien e join entretiens.type_entretien t on t.code = e.type where e.annule_le is null
union all
select c.id, 'TENTATIVE', c.jeune_id, c.le, c.resultat,
       'Tentative de contact : ' || case when r.libelle ~ '^[[:upper:]][[:lower:] ]' then lower(left(r.libelle, 1)) else left(r.libelle, 1) end
           || substr(replace(r.libelle, ' : ', ', '), 2),
       null, null, null, c.auteur_id, c.cree_le
from entretiens.tentative c join entretiens.resultat_contact r on r.code = c.resultat where c.annule_le is null
union all
select v.id, 'RENDEZ_VOUS', v.jeune_id, v.le, v.etat,
       'Rendez-vous ' || case v.etat when 'PREVU' then 'prévu' when 'HONORE' then 'honoré' when 'MANQUE' then 'manqué' else 'reporté' end,
       v.duree_minutes, v.uai, null, v.agent_id, v.cree_le
from entretiens.rendez_vous v where v.etat <> 'ANNULE';
