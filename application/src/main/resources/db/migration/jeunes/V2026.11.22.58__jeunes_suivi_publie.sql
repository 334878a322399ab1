-- Who is followed, for the lists of other modules.
create view jeunes.v_suivi with (security_invoker = true) as
select id, nom, nom_usage, prenom, suivi_du, suivi_au from jeunes.jeune where suivi_du is not null and fusionne_dans is null;
grant select on jeunes.v_suivi to raccroche_app, raccroche_systeme;
