-- Which agents belong today to which kind of cercle: for lists of agents, never for rights.
create view cercles.v_membre with (security_invoker = true) as
select distinct m.agent_id, c.type, c.cle
from cercles.membre m join cercles.cercle c on c.id = m.cercle_id
where m.du <= base.aujourdhui() and (m.au is null or m.au >= base.aujourdhui());
grant select on cercles.v_membre to raccroche_app, raccroche_systeme;
