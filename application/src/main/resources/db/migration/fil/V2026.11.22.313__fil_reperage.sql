-- The thread copies what repérage knows of a file: that it was found nowhere, who tried to reach it, what became of it.
alter table fil.fait drop constraint fait_source_check;
alter table fil.fait add constraint fait_source_check check (source in ('jeunes', 'actions', 'entretiens', 'parcours', 'reperage'));

-- AUDITED: runs as the owner, because a file that was merged no longer belongs to the cercles of anybody: its facts would stay behind.
-- Copies the facts of both files again. The caller must see the file kept, and the two must have been merged.
create or replace function fil.recopier_les_fiches(p_gardee uuid, p_absorbee uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    proprietaire text;
begin
    if not exists (select 1 from jeunes.jeune j where j.id = p_gardee and (jeunes.voit_tout() or j.cercles && base.cercles()))
       or not exists (select 1 from jeunes.fusion f where f.gardee = p_gardee and f.absorbee = p_absorbee) then
        raise exception 'Not a merge of the caller' using errcode = 'no_data_found';
    end if;
    delete from fil.fait where jeune_id in (p_gardee, p_absorbee);
    foreach proprietaire in array array['jeunes', 'actions', 'entretiens', 'parcours', 'reperage'] loop
        execute format('insert into fil.fait (source, source_id, nature, jeune_id, le, code, libelle, duree_minutes, uai, action_id, auteur_id, cree_le) '
                       || 'select %L, source_id, nature, jeune_id, le, coalesce(code, ''''), coalesce(libelle, ''''), duree_minutes, uai, action_id, auteur_id, cree_le '
                       || 'from %I.v_fait where jeune_id in ($1, $2)', proprietaire, proprietaire) using p_gardee, p_absorbee;
    end loop;
end
$$;

-- AUDITED: runs as the owner, because a line is cleared by people who do not all see the file it belongs to. Copies again what repérage
-- shows of one of its facts, and nothing else: the caller chooses neither the file nor the words.
create function fil.recopier_du_reperage(p_source_id uuid) returns void
    language sql security definer set search_path = pg_catalog as $$
    delete from fil.fait where source = 'reperage' and source_id = p_source_id;
    insert into fil.fait (source, source_id, nature, jeune_id, le, code, libelle, duree_minutes, uai, action_id, auteur_id, cree_le)
    select 'reperage', source_id, nature, jeune_id, le, coalesce(code, ''), coalesce(libelle, ''), duree_minutes, uai, action_id, auteur_id, cree_le
    from reperage.v_fait where source_id = p_source_id;
$$;
revoke execute on function fil.recopier_du_reperage(uuid) from public;
grant execute on function fil.recopier_du_reperage(uuid) to raccroche_app, raccroche_systeme;
