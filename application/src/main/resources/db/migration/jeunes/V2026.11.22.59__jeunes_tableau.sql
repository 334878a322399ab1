-- What the tableau en flux may show of a file beside a line: last schooling, commune, highest diploma. Never an address or an INE.
create view jeunes.v_tableau with (security_invoker = true) as
select j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.sexe, j.commune, j.diplome, s.uai, s.classe, s.formation, s.sortie
from jeunes.jeune j
left join lateral (select sc.uai, sc.classe, sc.formation, sc.sortie from jeunes.scolarite sc where sc.jeune_id = j.id
                   order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true;
grant select on jeunes.v_tableau to raccroche_app, raccroche_systeme;
