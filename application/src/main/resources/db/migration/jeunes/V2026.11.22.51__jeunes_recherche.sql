-- Creation, search and candidate search. Names are compared without accent, case, space or hyphen.
create extension if not exists fuzzystrmatch;

alter table jeunes.scolarite add column version int not null default 0;
alter table jeunes.responsable add column version int not null default 0;
alter table jeunes.jeune add column diplome_preuve text not null default '' check (diplome_preuve in ('', 'DECLARATION', 'ETABLISSEMENT', 'DOCUMENT', 'RAPPROCHEMENT'));

-- "Le Goff", "LE-GOFF" and "legoff" agree.
create function jeunes.cle_nom(texte text) returns text
    language sql immutable strict parallel safe
    return replace(base.cle(texte), ' ', '');

-- Each word with a space before it, so that '% dup%' finds the beginning of any word; names of several words once more in
-- one piece, with and without their particle ("de La Tour-Landry" also as "delatourlandry" and "tourlandry").
create function jeunes.en_un_mot(nom text) returns text
    language sql immutable strict parallel safe
    return case when nom like any (array['% %', '%-%', '%''%', '%’%', '%.%'])
                then ' ' || jeunes.cle_nom(nom) || ' ' || replace(regexp_replace(base.cle(nom), '^((de|du|des|d|la|le|les|l) )+', ''), ' ', '')
                else '' end;
create function jeunes.cle_recherche(nom text, nom_usage text, prenom text) returns text
    language sql immutable strict parallel safe
    return ' ' || base.cle(nom || ' ' || nom_usage || ' ' || prenom) || jeunes.en_un_mot(nom) || jeunes.en_un_mot(nom_usage) || jeunes.en_un_mot(prenom);

alter table jeunes.jeune alter column recherche set expression as (jeunes.cle_recherche(nom, nom_usage, prenom));
create index jeune_memes_noms on jeunes.jeune (jeunes.cle_nom(nom), jeunes.cle_nom(prenom));
create index jeune_nom_usage on jeunes.jeune (jeunes.cle_nom(nom_usage), jeunes.cle_nom(prenom)) where nom_usage <> '';
create index on jeunes.jeune (fusionne_dans) where fusionne_dans is not null;
create index on jeunes.rattachement (acte_type, acte_id);

-- A merged file belongs to nobody any more: whoever asks for it is led to the file kept.
create or replace view jeunes.v_appartenance with (security_invoker = true) as
with derniere as (select jeune_id, max(annee) as annee from jeunes.scolarite group by jeune_id)
select s.jeune_id, c.id as cercle_id, 'SCOLARITE' as acte_type,
       'Scolarité ' || s.annee || '-' || s.annee + 1 as acte_libelle, coalesce(s.entree, make_date(s.annee, 9, 1)) as du, null::date as au
from jeunes.scolarite s join derniere d using (jeune_id, annee) join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join cercles.cercle c on c.type = 'ETABLISSEMENT_TOUS' and c.cle = s.uai
union all
select s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, scolarité ' || s.annee || '-' || s.annee + 1, j.suivi_du, null
from jeunes.scolarite s join derniere d using (jeune_id, annee) join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join cercles.cercle c on c.type = 'ETABLISSEMENT_SUIVIS' and c.cle = s.uai
where j.suivi_du is not null
union all
select distinct s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, établissement du territoire', j.suivi_du, null::date
from jeunes.scolarite s join derniere d using (jeune_id, annee) join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join territoire.rattachement t on t.uai = s.uai and t.du <= base.aujourdhui() and (t.au is null or t.au >= base.aujourdhui())
join cercles.cercle c on c.type = 'TERRITOIRE_SUIVIS' and c.cle = t.territoire_id::text
where j.suivi_du is not null
union all
select r.jeune_id, r.cercle_id, r.acte_type, r.acte_libelle, r.du, r.au
from jeunes.rattachement r join jeunes.jeune j on j.id = r.jeune_id and j.fusionne_dans is null
where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui());

-- The cercles of a file about to be created: those its school, its follow-up and its first attachment will give it.
create function jeunes.cercles_de_depart(uai text, suivi boolean, cercle int) returns int[]
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select coalesce(array_agg(distinct c.id order by c.id), '{}')
        from cercles.cercle c
        where c.id = cercle
           or (c.type = 'ETABLISSEMENT_TOUS' and c.cle = uai)
           or (suivi and c.type = 'ETABLISSEMENT_SUIVIS' and c.cle = uai)
           or (suivi and c.type = 'TERRITOIRE_SUIVIS' and c.cle in (
                select t.territoire_id::text from territoire.rattachement t
                where t.uai = cercles_de_depart.uai and t.du <= base.aujourdhui() and (t.au is null or t.au >= base.aujourdhui())));
    end;
grant execute on function jeunes.cercles_de_depart(text, boolean, int) to raccroche_app, raccroche_systeme;

-- The file that a merged one now is; without it the address of a merged file would lead nowhere. Tells an id, nothing else.
create function jeunes.dossier_garde(dossier uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        with recursive suite as (
            select j.id, j.fusionne_dans from jeunes.jeune j where j.id = dossier
            union all
            select j.id, j.fusionne_dans from jeunes.jeune j join suite s on j.id = s.fusionne_dans)
        select id from suite where fusionne_dans is null;
    end;

-- True when the transaction runs for the system (imports, rebuilds), inside functions that run as the owner too.
create function jeunes.voit_tout() returns boolean
    language sql stable
    return coalesce(current_setting('role', true), '') = 'raccroche_systeme';

-- AUDITED: runs as the owner, because name indexes do not serve under row policies. The caller's cercles and the limit
-- are inside; nothing else of the file comes out. Words in any order, each the beginning of a name; birth date; whole INE.
create function jeunes.chercher(texte text, limite int)
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
            where j.ine = numero and j.fusionne_dans is null and (tout or j.cercles && mes_cercles) limit limite), limite) t;
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

-- What a list of results shows of files already chosen; followed young people first.
create function jeunes.presenter(ids uuid[], limite int)
    returns table (id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language sql stable
    begin atomic
        select j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.suivi_du is not null and j.suivi_au is null, s.uai, coalesce(e.nom, ''), coalesce(s.classe, '')
        from jeunes.jeune j
        left join lateral (select sc.uai, sc.classe from jeunes.scolarite sc where sc.jeune_id = j.id
                           order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true
        left join territoire.etablissement e on e.uai = s.uai
        where j.id = any (ids)
        order by (j.suivi_du is not null and j.suivi_au is null) desc, j.nom, j.prenom, j.naissance
        limit limite;
    end;

-- The same birth date with one wrong digit, or day and month swapped.
create function jeunes.un_chiffre_differe(a date, b date) returns boolean
    language sql immutable parallel safe
    return (select count(*) = 1 from generate_series(1, 8) r
            where substr(to_char(a, 'DDMMYYYY'), r, 1) <> substr(to_char(b, 'DDMMYYYY'), r, 1));
create function jeunes.jour_et_mois_inverses(a date, b date) returns boolean
    language sql immutable parallel safe
    return extract(year from a) = extract(year from b) and extract(day from a) = extract(month from b) and extract(month from a) = extract(day from b) and a <> b;

-- AUDITED: runs as the owner. Files that may be the same person: blocks are AND-ed (same INE; same names; same birth date
-- and close names), each with its reason. Files outside the caller's cercles come out as one line without any value
-- (raison AILLEURS), and only for the two strong reasons.
create function jeunes.candidats(p_nom text, p_prenom text, p_naissance date, p_ine text, limite int)
    returns table (raison text, id uuid, nom text, nom_usage text, prenom text, naissance date, suivi boolean, uai char(8), etablissement text, classe text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set plan_cache_mode = force_custom_plan as $$
declare
    mes_cercles int[] := base.cercles();
    tout boolean := jeunes.voit_tout();
    n text := left(jeunes.cle_nom(p_nom), 100);
    p text := left(jeunes.cle_nom(p_prenom), 100);
    trouves uuid[];
    raisons text[];
    ailleurs boolean;
begin
    with bloc as (
        select j.id as dossier, 1 as rang, 'INE' as motif, j.cercles from jeunes.jeune j
        where j.ine = nullif(p_ine, '') and j.fusionne_dans is null
        union all
        select j.id, case when j.naissance = p_naissance then 2 when jeunes.jour_et_mois_inverses(j.naissance, p_naissance) then 3 else 4 end,
               case when j.naissance = p_naissance then 'IDENTIQUE' when jeunes.jour_et_mois_inverses(j.naissance, p_naissance) then 'JOUR_MOIS' else 'UN_CHIFFRE' end,
               j.cercles
        from jeunes.jeune j
        where ((jeunes.cle_nom(j.nom) = n and jeunes.cle_nom(j.prenom) = p)
               or (j.nom_usage <> '' and jeunes.cle_nom(j.nom_usage) = n and jeunes.cle_nom(j.prenom) = p))
          and j.fusionne_dans is null
          and (j.naissance = p_naissance or jeunes.jour_et_mois_inverses(j.naissance, p_naissance) or jeunes.un_chiffre_differe(j.naissance, p_naissance))
        union all
        select m.id, case when m.jn = p and m.jp = n then 5 else 6 end, case when m.jn = p and m.jp = n then 'NOMS_INVERSES' else 'NOM_PROCHE' end, m.cercles
        from (select j.id, j.cercles, jeunes.cle_nom(j.nom) as jn, jeunes.cle_nom(j.nom_usage) as ju, jeunes.cle_nom(j.prenom) as jp
              from jeunes.jeune j where j.naissance = p_naissance and j.fusionne_dans is null offset 0) m
        where (m.jn = p and m.jp = n)
           or (jeunes.noms_proches(m.jp, p) and (jeunes.noms_proches(m.jn, n) or (m.ju <> '' and jeunes.noms_proches(m.ju, n)))
               and not ((m.jn = n or m.ju = n) and m.jp = p))),
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

-- Equal, one letter apart (two from eight letters on), or one the beginning of the other.
create function jeunes.noms_proches(a text, b text) returns boolean
    language sql immutable parallel safe
    return a = b
        or (length(a) >= 3 and length(b) >= 3
            and (starts_with(a, b) or starts_with(b, a)
                 or (abs(length(a) - length(b)) <= 2 and public.levenshtein_less_equal(left(a, 60), left(b, 60), case when least(length(a), length(b)) >= 8 then 2 else 1 end)
                     <= case when least(length(a), length(b)) >= 8 then 2 else 1 end)));

revoke execute on all functions in schema jeunes from public;
grant execute on all functions in schema jeunes to raccroche_app, raccroche_systeme;

-- Facts for the thread: the follow-up begins. The source is the file itself.
create view jeunes.v_fait with (security_invoker = true) as
select j.id as source_id, 'SUIVI' as nature, j.id as jeune_id, j.suivi_du as le, 'DEBUT' as code, 'Début du suivi' as libelle,
       null::int as duree_minutes, s.uai, null::uuid as action_id, null::uuid as auteur_id, j.cree_le
from jeunes.jeune j
left join lateral (select sc.uai from jeunes.scolarite sc where sc.jeune_id = j.id order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true
where j.suivi_du is not null and j.fusionne_dans is null;
grant select on jeunes.v_fait to raccroche_app, raccroche_systeme;
