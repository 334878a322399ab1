-- A file opened outside one's cercles: for a reason of a closed list, seven days at most, seen by those who watch over access.
create table jeunes.acces_exceptionnel (
    id uuid primary key,
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    agent_id uuid not null references agents.agent,
    motif text not null check (motif in ('URGENCE', 'REMPLACEMENT', 'DEMANDE', 'COMMISSION', 'DOUBLON')),
    du date not null,
    au date not null check (au between du and du + 7),
    cree_le timestamptz not null default clock_timestamp(),
    cercles int[] not null default '{}'
);
call jeunes.suivre('jeunes.acces_exceptionnel');
create index on jeunes.acces_exceptionnel (du desc);

-- AUDITED: runs as the owner. The one file with exactly this identity, wherever it is; nothing when there are two.
create function jeunes.dossier_exact(p_nom text, p_prenom text, p_naissance date, p_ine text) returns uuid
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select case when count(*) = 1 then min(j.id::text)::uuid end
        from jeunes.jeune j
        where j.fusionne_dans is null and j.naissance = p_naissance
          and jeunes.cle_nom(j.nom) = jeunes.cle_nom(p_nom) and jeunes.cle_nom(j.prenom) = jeunes.cle_nom(p_prenom)
          and (p_ine = '' or j.ine = p_ine);
    end;

-- AUDITED: runs as the owner, because the caller does not see the file yet. The cercle must be an EXCEPTION one that the caller is in.
create function jeunes.accorder_acces(p_id uuid, p_dossier uuid, p_cercle int, p_motif text, p_libelle text, p_au date) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select 1 from cercles.cercle c join cercles.membre m on m.cercle_id = c.id
                   where c.id = p_cercle and c.type = 'EXCEPTION' and c.cle = p_id::text and m.agent_id = base.agent()) then
        raise exception 'Not the cercle of this grant' using errcode = 'insufficient_privilege';
    end if;
    insert into jeunes.acces_exceptionnel (id, jeune_id, agent_id, motif, du, au)
    values (p_id, p_dossier, base.agent(), p_motif, base.aujourdhui(), p_au);
    insert into jeunes.rattachement (jeune_id, cercle_id, acte_type, acte_id, acte_libelle, du, au)
    values (p_dossier, p_cercle, 'EXCEPTION', p_id, p_libelle, base.aujourdhui(), p_au);
    perform jeunes.recalculer_cercles(array[p_dossier]);
end
$$;

-- AUDITED: runs as the owner. Who opened what, for whoever watches over access; the file is named only to those who see it.
create function jeunes.acces_exceptionnels(p_limite int)
    returns table (id uuid, agent_id uuid, motif text, du date, au date, cree_le timestamptz, jeune_id uuid)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select a.id, a.agent_id, a.motif, a.du, a.au, a.cree_le, case when a.cercles && base.cercles() then a.jeune_id end
        from jeunes.acces_exceptionnel a order by a.cree_le desc limit p_limite;
    end;
revoke execute on function jeunes.dossier_exact(text, text, date, text), jeunes.accorder_acces(uuid, uuid, int, text, text, date),
    jeunes.acces_exceptionnels(int) from public;
grant execute on function jeunes.dossier_exact(text, text, date, text), jeunes.accorder_acces(uuid, uuid, int, text, text, date),
    jeunes.acces_exceptionnels(int) to raccroche_app, raccroche_systeme;
