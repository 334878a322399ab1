-- What a list of results shows of files already chosen; followed young people first. Ordered and cut before the rest is looked up.
create or replace function jeunes.presenter(ids uuid[], limite int)
    returns table (id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language sql stable
    begin atomic
        select j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.suivi, s.uai, coalesce(e.nom, ''), coalesce(s.classe, '')
        from (select t.id, t.nom, t.nom_usage, t.prenom, t.naissance, t.suivi_du is not null and t.suivi_au is null as suivi
              from jeunes.jeune t where t.id = any (ids)
              order by (t.suivi_du is not null and t.suivi_au is null) desc, t.nom, t.prenom, t.naissance
              limit limite) j
        left join lateral (select sc.uai, sc.classe from jeunes.scolarite sc where sc.jeune_id = j.id
                           order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true
        left join territoire.etablissement e on e.uai = s.uai
        order by j.suivi desc, j.nom, j.prenom, j.naissance;
    end;
