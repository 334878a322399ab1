-- AUDITED: runs as the owner. Files worth comparing with somebody, the most promising first: same INE; same names, in either order;
-- same birth date; a part of a compound name or names that sound alike, born the same day or nearly so. What they prove is weighed
-- by the application. Files outside the caller's cercles come out as one line without any value (ailleurs), and only for the two
-- strong reasons: same INE, or same names and birth date.
drop function if exists jeunes.candidats(text, text, date, text, int);
create function jeunes.candidats(p_nom text, p_prenom text, p_naissance date, p_ine text, limite int)
    returns table (ailleurs boolean, id uuid, nom text, nom_usage text, prenom text, naissance date, sexe char(1), ine char(11), ine_ancien char(11),
                   commune text, code_postal text)
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
    entendus text[] := array_remove(jeunes.sons(array_to_string(des_noms || des_prenoms, ' ')), '');
    du_numero uuid[] := case when p_ine <> '' then array(select jeunes.dossiers_de_l_ine(p_ine)) else '{}' end;
    trouves uuid[];
    caches boolean;
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
        select j.id as dossier, 1 as rang, j.cercles from jeunes.jeune j
        where j.id = any (du_numero)
        union all
        select m.dossier, case when m.ecart is null then 7 when m.ecart = 'IDENTIQUE' and not m.inverses then 2 else 3 end, m.cercles
        from memes_noms m
        union all
        select j.id, case when left(jeunes.cle_nom(j.prenom), 1) in (left(p, 1), left(n, 1)) then 4 else 6 end, j.cercles
        from jeunes.jeune j where j.naissance = p_naissance and j.fusionne_dans is null
        union all
        select m.id, 5, m.cercles
        from unnest(des_noms) as un (nom) cross join unnest(des_prenoms) as deux (prenom)
        cross join lateral (
            select j.id, j.cercles, jeunes.mots_du_nom(j.nom || ' ' || j.nom_usage) as jn, jeunes.mots_du_nom(j.prenom) as jp
            from jeunes.jeune j
            where j.recherche like '% ' || un.nom || '%' and j.recherche like '% ' || deux.prenom || '%' and j.fusionne_dans is null
              and jeunes.ecart_de_naissance(j.naissance, p_naissance) is not null offset 0) m
        where (un.nom = any (m.jn) and deux.prenom = any (m.jp)) or (un.nom = any (m.jp) and deux.prenom = any (m.jn))
        union all
        select j.id, 5, j.cercles
        from jeunes.jeune j
        where cardinality(entendus) > 1 and jeunes.sons(j.recherche) @> entendus and j.fusionne_dans is null
          and jeunes.ecart_de_naissance(j.naissance, p_naissance) is not null),
    meilleur as (select distinct on (b.dossier) b.dossier, b.rang, tout or b.cercles && mes_cercles as visible from bloc b order by b.dossier, b.rang)
    select array_agg(dossier order by rang, dossier) filter (where visible), coalesce(bool_or(not visible and rang <= 2), false)
    into trouves, caches from meilleur;

    return query
        select false, j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.sexe, j.ine, j.ine_ancien, j.commune, j.code_postal
        from jeunes.jeune j where j.id = any (trouves[1:limite]);
    if caches then
        return query select true, null::uuid, '', '', '', null::date, null::char(1), null::char(11), null::char(11), '', '';
    end if;
end
$$;
revoke execute on function jeunes.candidats(text, text, date, text, int) from public;
grant execute on function jeunes.candidats(text, text, date, text, int) to raccroche_app, raccroche_systeme;
