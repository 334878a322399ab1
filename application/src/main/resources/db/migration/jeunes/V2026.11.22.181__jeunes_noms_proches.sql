-- Names as they sound, for a search that found little: "vinsent" is VINCENT, "dumon" DUMONT, "eloise" HELOISE.
create function jeunes.son(mot text) returns text
    language sql immutable parallel safe
    return public.dmetaphone(regexp_replace(regexp_replace(left(mot, 40), '^h', ''), '(?<=...)([tdspxz]|es?)+$', ''));
create function jeunes.sons(noms text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct jeunes.son(m)), '{}') from unnest(string_to_array(noms, ' ')) as t (m) where length(m) >= 3);
create index jeune_sons on jeunes.jeune using gin (jeunes.sons(recherche)) with (fastupdate = off);

-- Sounds alike, or one letter apart (two from eight letters on).
create function jeunes.mots_proches(a text, b text) returns boolean
    language sql immutable parallel safe
    return starts_with(b, a) or jeunes.son(a) = jeunes.son(b)
        or public.levenshtein_less_equal(left(a, 60), left(b, 60), case when length(a) >= 8 then 2 else 1 end) <= case when length(a) >= 8 then 2 else 1 end;

-- AUDITED: runs as the owner, like jeunes.chercher: the caller's cercles and the limit are inside. At least one word sounds
-- as typed, which the index finds; each of the others is close to a word of the name.
create function jeunes.chercher_proches(texte text, limite int)
    returns table (id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_custom_plan as $$
declare
    mes_cercles int[] := base.cercles();
    tout boolean := jeunes.voit_tout();
    mots text[];
    entendus text[];
begin
    if length(coalesce(texte, '')) not between 3 and 100 or texte ~ '[0-9]' or (not tout and cardinality(mes_cercles) = 0) then
        return;
    end if;
    mots := array(select m from unnest(string_to_array(base.cle(texte), ' ')) as t (m)
                  where length(m) >= 3 and m not in ('des', 'les', 'von', 'van') limit 5);
    entendus := array_remove(jeunes.sons(array_to_string(mots, ' ')), '');
    if cardinality(entendus) = 0 then
        return;
    end if;
    return query select t.* from jeunes.presenter(array(
        select p.id from (
            select j.id, j.recherche from jeunes.jeune j
            where jeunes.sons(j.recherche) && entendus and j.fusionne_dans is null and (tout or j.cercles && mes_cercles) offset 0) p
        where not exists (
            select 1 from unnest(mots) as t (m)
            where not exists (select 1 from unnest(string_to_array(p.recherche, ' ')) as u (w) where length(w) >= 3 and jeunes.mots_proches(m, w)))
        limit 4 * limite), limite) t;
end
$$;
revoke execute on function jeunes.son(text), jeunes.sons(text), jeunes.mots_proches(text, text), jeunes.chercher_proches(text, int) from public;
grant execute on function jeunes.son(text), jeunes.sons(text), jeunes.mots_proches(text, text), jeunes.chercher_proches(text, int) to raccroche_app, raccroche_systeme;
