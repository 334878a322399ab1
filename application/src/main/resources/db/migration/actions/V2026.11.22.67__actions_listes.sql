-- The wordings of closed lists, for the lists of other modules.
create view actions.v_origine_signalement with (security_invoker = true) as
select code, libelle from actions.origine_signalement;
create view actions.v_motif_sortie with (security_invoker = true) as
select code, libelle from actions.motif_sortie;
grant select on actions.v_origine_signalement, actions.v_motif_sortie to raccroche_app, raccroche_systeme;
