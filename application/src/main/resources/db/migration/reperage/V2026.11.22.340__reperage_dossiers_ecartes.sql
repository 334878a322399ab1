-- A file that was joined to the wrong line, and the situation that a line says.
alter table reperage.ligne add column dossiers_ecartes uuid[] not null default '{}';
comment on column reperage.ligne.dossiers_ecartes is 'Files that somebody detached from the line, the last one last: no run joins them to this person again.';

-- AUDITED: runs as the owner, because a line is cleared by people who do not all see the file it belongs to. Takes back the situation that
-- the line had written, and writes the one that its levée says, in its file of today: the caller, who must see the line, chooses neither
-- the file nor the words. Returns the files that changed.
create function reperage.suivre_la_situation(p_ligne uuid, p_connues text[]) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    l record;
    ecrite uuid;
begin
    select g.jeune_id, g.situation_id, g.preuve, v.situation into l
    from reperage.ligne g left join reperage.levee v on v.code = g.levee
    where g.id = p_ligne and (jeunes.voit_tout() or g.cercles && base.cercles());
    if not found then
        raise exception 'Not a line of the caller' using errcode = 'no_data_found';
    end if;
    return query delete from jeunes.situation s where s.id = l.situation_id returning s.jeune_id;
    if l.jeune_id is not null and l.situation = any (p_connues) then
        insert into jeunes.situation (jeune_id, code, du, preuve) values (l.jeune_id, l.situation, base.aujourdhui(), l.preuve) returning id into ecrite;
        return next l.jeune_id;
    end if;
    update reperage.ligne set situation_id = ecrite where id = p_ligne and situation_id is distinct from ecrite;
end
$$;
revoke execute on function reperage.suivre_la_situation(uuid, text[]) from public;
grant execute on function reperage.suivre_la_situation(uuid, text[]) to raccroche_app, raccroche_systeme;
