-- When the devenir of a year of follow-up is awaited (from the first of a month of the following civil year) and until when (31 August).
create view parcours.v_terme with (security_invoker = true) as
select 'N' as terme, valeur as mois, 1 as annees from parcours.regle where code = 'N_MOIS'
union all
select 'N1', 9, 2;
comment on column parcours.v_terme.mois is 'Month of the year after the start of the year of follow-up, from whose first day the devenir is awaited.';
comment on column parcours.v_terme.annees is 'Years from the start of the year of follow-up to the 31 August that ends the wait.';

create or replace view parcours.v_devenir_attendu with (security_invoker = true) as
select s.jeune_id, s.annee, t.terme, make_date(s.annee + 1, t.mois, 1) as attendu_du, make_date(s.annee + t.annees, 8, 31) as echeance,
       d.id as devenir_id, coalesce(d.code, 'INCONNU') as code, coalesce(c.libelle, 'Inconnu') as libelle, coalesce(c.classe, 'INCONNUE') as classe,
       d.le, d.source, d.preuve
from parcours.v_annee_de_suivi s
cross join parcours.v_terme t
left join parcours.devenir d on d.jeune_id = s.jeune_id and d.annee = s.annee and d.terme = t.terme and d.annule_le is null
left join parcours.code_devenir c on c.code = d.code;
grant select on parcours.v_terme to raccroche_app, raccroche_systeme;
