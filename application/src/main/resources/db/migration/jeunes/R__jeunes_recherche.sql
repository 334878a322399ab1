-- AUDITED: runs as the owner, because name indexes do not serve under row policies. The caller's cercles and the limit
-- are inside; nothing else of the file comes out. Words in any order, each the beginning of a name; birth date; whole INE.
create or replace function jeunes.chercher(texte text, limite int)
    returns table (id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_custom_plan as $$
declare
    mes_cercles int[] := base.cercles();
    tout boolean := jeunes.voit_tout();
    jour date;
    numero text;
    reste text := coalesce(texte, '');
    morceau text[];
    mots text[];
    m1 text; m2 text; m3 text;
begin
    if length(reste) > 100 or (not tout and cardinality(mes_cercles) = 0) then
        return;
    end if;
    numero := (regexp_match(upper(reste), '(?:^|\s)([0-9]{4}[0-9A][0-9]{4}[0-9A-Z][A-Z])(?:\s|$)'))[1];
    if numero is not null then
        reste := replace(upper(reste), numero, ' ');
    end if;
    morceau := regexp_match(reste, '([0-9]{1,2})[/.\- ]([0-9]{1,2})[/.\- ]([0-9]{4})');
    if morceau is not null then
        reste := regexp_replace(reste, '[0-9]{1,2}[/.\- ][0-9]{1,2}[/.\- ][0-9]{4}', ' ');
        if morceau[2]::int not between 1 and 12 or morceau[1]::int not between 1 and 31 or morceau[3]::int = 0 then
            return;
        end if;
        jour := make_date(morceau[3]::int, morceau[2]::int, 1) + (morceau[1]::int - 1);
    end if;
    mots := array_remove(string_to_array(base.cle(reste), ' '), '');
    if cardinality(mots) > 1 then
        -- Particles are typed or forgotten; the rest of the name suffices.
        select coalesce(nullif(array_agg(m order by length(m) desc), '{}'), mots) into mots
        from unnest(mots) m where m not in ('de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'von', 'van');
        mots := coalesce(mots, array_remove(string_to_array(base.cle(reste), ' '), ''));
    end if;
    if numero is null and jour is null and (cardinality(mots) = 0 or length(mots[1]) < 2) then
        return;
    end if;
    m1 := '% ' || coalesce(mots[1], '') || '%';
    m2 := '% ' || coalesce(mots[2], '') || '%';
    m3 := '% ' || coalesce(mots[3], '') || '%';
    if numero is not null then
        return query select t.* from jeunes.presenter(array(
            select j.id from jeunes.jeune j
            where j.id in (select jeunes.dossiers_de_l_ine(numero)) and (tout or j.cercles && mes_cercles) limit limite), limite) t;
    elsif jour is not null then
        return query select t.* from jeunes.presenter(array(
            select j.id from jeunes.jeune j
            where j.naissance = jour and j.recherche like m1 and j.recherche like m2 and j.recherche like m3
              and j.fusionne_dans is null and (tout or j.cercles && mes_cercles) limit 4 * limite), limite) t;
    elsif tout then
        return query select t.* from jeunes.presenter(array(
            select j.id from jeunes.jeune j
            where j.recherche like m1 and j.recherche like m2 and j.recherche like m3 and j.fusionne_dans is null limit 4 * limite), limite) t;
    elsif cardinality(mes_cercles) <= 8 then
        -- A few schools: their files are read through the cercles alone, which costs less than the trigrams of a frequent name.
        return query select t.* from jeunes.presenter(array(
            select j.id from jeunes.jeune j
            where j.cercles && mes_cercles and j.fusionne_dans is null
              and j.recherche || '' like m1 and j.recherche || '' like m2 and j.recherche || '' like m3 limit 4 * limite), limite) t;
    else
        return query select t.* from jeunes.presenter(array(
            select j.id from jeunes.jeune j
            where j.recherche like m1 and j.recherche like m2 and j.recherche like m3
              and j.fusionne_dans is null and j.cercles && mes_cercles limit 4 * limite), limite) t;
    end if;
end
$$;

-- AUDITED: runs as the owner, like jeunes.chercher: the caller's cercles and the limit are inside. Each word typed is a word of
-- the name but for a slip or two, or sounds like one, and at least the longest is the former or one of them the latter. Sounds
-- are read from their index; slips by comparing the files of the caller's cercles one by one (80,000 files: a tenth of a second).
create or replace function jeunes.chercher_proches(texte text, limite int)
    returns table (id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_custom_plan as $$
declare
    mes_cercles int[] := base.cercles();
    tout boolean := jeunes.voit_tout();
    mots text[];
    entendus text[];
    pivot text;
begin
    if length(coalesce(texte, '')) not between 3 and 100 or texte ~ '[0-9]' or (not tout and cardinality(mes_cercles) = 0) then
        return;
    end if;
    mots := array(select t.m from unnest(string_to_array(base.cle(texte), ' ')) as t (m)
                  where length(t.m) >= 3 and t.m not in ('des', 'les', 'von', 'van') order by length(t.m) desc limit 5);
    if cardinality(mots) = 0 then
        return;
    end if;
    entendus := array(select jeunes.son(t.m) from unnest(mots) with ordinality as t (m, rang) order by t.rang);
    pivot := left(mots[1], 60);
    return query
        with proches as (
            select j.id, j.recherche from jeunes.jeune j
            where jeunes.sons(j.recherche) && array_remove(entendus, '') and j.fusionne_dans is null and (tout or j.cercles && mes_cercles)
            union
            select j.id, j.recherche from jeunes.jeune j
            where j.fusionne_dans is null and (tout or j.cercles && mes_cercles)
              and exists (select 1 from unnest(string_to_array(j.recherche, ' ')) as u (w)
                          where length(u.w) >= 3 and (starts_with(u.w, pivot) or levenshtein_less_equal(pivot, left(u.w, 60), 2) <= 2))),
        notes as (
            select p.id, sum(n.fautes) as fautes
            from proches p cross join unnest(mots, entendus) as t (mot, son)
            cross join lateral (
                select coalesce(
                    (select min(jeunes.fautes(t.mot, u.w)) from unnest(string_to_array(p.recherche, ' ')) as u (w) where length(u.w) >= 3),
                    (select 2 from unnest(string_to_array(p.recherche, ' ')) as u (w) where length(u.w) >= 3 and jeunes.son(u.w) = t.son and t.son <> '' limit 1)) as fautes
                offset 0) n
            group by p.id
            having bool_and(n.fautes is not null)
            order by 2 limit 4 * limite)
        select t.* from notes n join jeunes.presenter(array(select x.id from notes x), 4 * limite) t on t.id = n.id
        order by n.fautes, t.suivi desc, t.nom, t.prenom, t.naissance limit limite;
end
$$;
revoke execute on function jeunes.chercher_proches(text, int) from public;
grant execute on function jeunes.chercher_proches(text, int) to raccroche_app, raccroche_systeme;
