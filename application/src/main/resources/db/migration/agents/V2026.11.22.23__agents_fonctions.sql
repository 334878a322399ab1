-- Titles of functions for the lists of other modules.
create view agents.v_fonction with (security_invoker = true) as
select code, titre, portee, large, rang from agents.fonction;
grant select on agents.v_fonction to raccroche_app, raccroche_systeme;
