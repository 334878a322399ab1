-- Bulk moves (a school changes bassin, a whole import): from some hundred files on, one pass over the tables costs less than
-- a look-up per file. The same rows as jeunes.v_appartenance; a test compares the two.
create function jeunes.cercles_calcules(ids uuid[])
    returns table (id uuid, cercles int[])
    language sql stable
    begin atomic
        with demande as (
            select j.id, j.suivi_du is not null as suivi, j.fusionne_dans is null as vivant from jeunes.jeune j where j.id = any (ids)),
        ecole as (
            select uai, array_agg(cercle) filter (where pour_tous) as tous, array_agg(cercle) filter (where not pour_tous) as suivis
            from (select c.cle as uai, c.id as cercle, c.type = 'ETABLISSEMENT_TOUS' as pour_tous
                  from cercles.cercle c where c.type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS')
                  union all
                  select r.uai, c.id, false
                  from territoire.rattachement r join cercles.cercle c on c.type = 'TERRITOIRE_SUIVIS' and c.cle = r.territoire_id::text
                  where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui())) t
            group by uai),
        derniere as (
            select s.jeune_id, s.uai, s.annee = max(s.annee) over (partition by s.jeune_id) as derniere
            from jeunes.scolarite s where s.jeune_id = any (ids)),
        appartenance as (
            select s.jeune_id, u.cercle
            from derniere s join demande d on d.id = s.jeune_id and d.vivant join ecole e on e.uai = s.uai
            cross join lateral unnest(coalesce(e.tous, '{}') || case when d.suivi then coalesce(e.suivis, '{}') else '{}' end) as u (cercle)
            where s.derniere
            union all
            select r.jeune_id, r.cercle_id
            from jeunes.rattachement r join demande d on d.id = r.jeune_id and d.vivant
            where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))
        select d.id, coalesce(a.cercles, '{}')
        from demande d left join (
            select jeune_id, array_agg(distinct cercle order by cercle) as cercles from appartenance group by jeune_id) a on a.jeune_id = d.id;
    end;

create or replace function jeunes.recalculer_cercles(ids uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog
    set plan_cache_mode = force_custom_plan as $$
begin
    perform set_config('journal.cercles_seuls', 'oui', true);
    if cardinality(ids) <= 300 then
        update jeunes.jeune j set cercles = nouveau.cercles
        from unnest(ids) as i (id)
        cross join lateral (
            select coalesce(array_agg(distinct a.cercle_id order by a.cercle_id), '{}') as cercles
            from jeunes.v_appartenance a where a.jeune_id = i.id) nouveau
        where j.id = i.id and j.cercles is distinct from nouveau.cercles;
    else
        update jeunes.jeune j set cercles = nouveau.cercles
        from jeunes.cercles_calcules(ids) nouveau
        where j.id = nouveau.id and j.cercles is distinct from nouveau.cercles;
    end if;
    perform set_config('journal.cercles_seuls', '', true);
end
$$;

create or replace function jeunes.propager_les_cercles() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    suiveuse text;
    avant_moi text := coalesce(current_setting('journal.cercles_seuls', true), '');
begin
    if not exists (select 1 from apres n join avant o using (id) where n.cercles is distinct from o.cercles) then
        return null;
    end if;
    perform set_config('journal.cercles_seuls', 'oui', true);
    for suiveuse in select nom from jeunes.table_suiveuse loop
        execute format('update %s t set cercles = n.cercles from apres n join avant o using (id) where t.jeune_id = n.id and n.cercles is distinct from o.cercles', suiveuse);
    end loop;
    perform set_config('journal.cercles_seuls', avant_moi, true);
    return null;
end
$$;

-- The files followed that a school holds by their last schooling: theirs are the cercles of its territories.
create function jeunes.recalculer_cercles_des_etablissements(uais text[]) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    concernes uuid[] := array(
        select distinct s.jeune_id from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id
        where s.uai = any (uais) and j.suivi_du is not null and j.fusionne_dans is null);
begin
    perform jeunes.recalculer_cercles(concernes);
    return cardinality(concernes);
end
$$;
revoke execute on function jeunes.cercles_calcules(uuid[]), jeunes.recalculer_cercles_des_etablissements(text[]) from public;
grant execute on function jeunes.recalculer_cercles_des_etablissements(text[]) to raccroche_systeme;
