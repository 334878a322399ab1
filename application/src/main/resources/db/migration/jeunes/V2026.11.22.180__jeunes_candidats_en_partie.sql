-- A compound name of which one half was typed, in either order, with the birth date exact or nearly so.
create function jeunes.mots_du_nom(nom text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct m), '{}')
            from (select mot from unnest(string_to_array(base.cle(nom), ' ')) as t (mot)
                  where length(mot) >= 3 and mot not in ('des', 'les', 'von', 'van') limit 4) as u (m));

-- AUDITED: runs as the owner, as before; nothing more of a file comes out.
create or replace function jeunes.candidats(p_nom text, p_prenom text, p_naissance date, p_ine text, limite int)
    returns table (raison text, id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_custom_plan as $$
declare
    mes_cercles int[] := base.cercles();
    tout boolean := jeunes.voit_tout();
    n text := left(jeunes.cle_nom(p_nom), 100);
    p text := left(jeunes.cle_nom(p_prenom), 100);
    des_noms text[] := jeunes.mots_du_nom(left(p_nom, 100));
    des_prenoms text[] := jeunes.mots_du_nom(left(p_prenom, 100));
    trouves uuid[];
    raisons text[];
    ailleurs boolean;
begin
    with memes_noms as (
        select j.id as dossier, j.cercles, false as inverses, jeunes.ecart_de_naissance(j.naissance, p_naissance) as ecart
        from jeunes.jeune j where jeunes.cle_nom(j.nom) = n and jeunes.cle_nom(j.prenom) = p and j.fusionne_dans is null
        union all
        select j.id, j.cercles, false, jeunes.ecart_de_naissance(j.naissance, p_naissance)
        from jeunes.jeune j
        where j.nom_usage <> '' and jeunes.cle_nom(j.nom_usage) = n and jeunes.cle_nom(j.prenom) = p and j.fusionne_dans is null
        union all
        select j.id, j.cercles, true, jeunes.ecart_de_naissance(j.naissance, p_naissance)
        from jeunes.jeune j where jeunes.cle_nom(j.nom) = p and jeunes.cle_nom(j.prenom) = n and n <> p and j.fusionne_dans is null
        union all
        select j.id, j.cercles, true, jeunes.ecart_de_naissance(j.naissance, p_naissance)
        from jeunes.jeune j
        where j.nom_usage <> '' and jeunes.cle_nom(j.nom_usage) = p and jeunes.cle_nom(j.prenom) = n and n <> p and j.fusionne_dans is null),
    bloc as (
        select j.id as dossier, 1 as rang, 'INE' as motif, j.cercles from jeunes.jeune j
        where j.ine = nullif(p_ine, '') and j.fusionne_dans is null
        union all
        select m.dossier,
               case when m.inverses then case m.ecart when 'IDENTIQUE' then 5 else 6 end
                    else case m.ecart when 'IDENTIQUE' then 2 when 'JOUR_MOIS' then 3 else 4 end end,
               case when not m.inverses then m.ecart when m.ecart = 'IDENTIQUE' then 'NOMS_INVERSES' else 'NOMS_INVERSES_DATE_PROCHE' end,
               m.cercles
        from memes_noms m where m.ecart is not null
        union all
        select m.id, 7, 'NOM_PROCHE', m.cercles
        from (select j.id, j.cercles, jeunes.cle_nom(j.nom) as jn, jeunes.cle_nom(j.nom_usage) as ju, jeunes.cle_nom(j.prenom) as jp
              from jeunes.jeune j where j.naissance = p_naissance and j.fusionne_dans is null offset 0) m
        where jeunes.noms_proches(m.jp, p) and (jeunes.noms_proches(m.jn, n) or (m.ju <> '' and jeunes.noms_proches(m.ju, n)))
              and not ((m.jn = n or m.ju = n) and m.jp = p)
        union all
        select m.id, 8, 'NOM_EN_PARTIE', m.cercles
        from unnest(des_noms) as un (nom) cross join unnest(des_prenoms) as deux (prenom)
        cross join lateral (
            select j.id, j.cercles, jeunes.mots_du_nom(j.nom || ' ' || j.nom_usage) as jn, jeunes.mots_du_nom(j.prenom) as jp
            from jeunes.jeune j
            where j.recherche like '% ' || un.nom || '%' and j.recherche like '% ' || deux.prenom || '%' and j.fusionne_dans is null
              and jeunes.ecart_de_naissance(j.naissance, p_naissance) is not null offset 0) m
        where (un.nom = any (m.jn) and deux.prenom = any (m.jp)) or (un.nom = any (m.jp) and deux.prenom = any (m.jn))),
    meilleur as (select distinct on (b.dossier) b.dossier, b.rang, b.motif, tout or b.cercles && mes_cercles as visible from bloc b order by b.dossier, b.rang)
    select array_agg(dossier order by rang, dossier) filter (where visible),
           array_agg(motif order by rang, dossier) filter (where visible),
           coalesce(bool_or(not visible and rang <= 2), false)
    into trouves, raisons, ailleurs from meilleur;

    return query
        select r.motif, t.id, t.nom, t.nom_usage, t.prenom, t.naissance, t.suivi, t.uai, t.etablissement, t.classe
        from unnest(trouves[1:limite], raisons[1:limite]) with ordinality r (dossier, motif, ordre)
        join jeunes.presenter(trouves[1:limite], limite) t on t.id = r.dossier
        order by r.ordre;
    if ailleurs then
        return query select 'AILLEURS', null::uuid, '', '', '', null::date, false, null::char(8), '', '';
    end if;
end
$$;
revoke execute on function jeunes.mots_du_nom(text) from public;
grant execute on function jeunes.mots_du_nom(text) to raccroche_app, raccroche_systeme;
