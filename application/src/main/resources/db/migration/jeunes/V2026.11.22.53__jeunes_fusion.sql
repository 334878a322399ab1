-- Merging two files, and undoing it exactly. Nothing is deleted: rows move to the file kept, and what would clash stays behind.
create table jeunes.fusion (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    gardee uuid not null references jeunes.jeune,
    absorbee uuid not null references jeunes.jeune,
    le timestamptz not null default clock_timestamp(),
    par uuid default base.agent(),
    defaite_le timestamptz,
    defaite_par uuid,
    lignes jsonb not null,
    cercles int[] not null default '{}',
    check (gardee <> absorbee)
);
comment on column jeunes.fusion.jeune_id is 'The file kept: whoever sees it sees the merge.';
comment on column jeunes.fusion.lignes is 'Every row of both files before, table by table, and after: what undoing needs.';
call base.proteger('jeunes.fusion');
create trigger cercles before insert or update of jeune_id on jeunes.fusion for each row execute function jeunes.copier_les_cercles();
create index on jeunes.fusion (jeune_id);
create index on jeunes.fusion (absorbee);
-- Not one of the tables that move with a merge: undoing a merge of merges goes backwards, the last one first.
create function jeunes.suivre_les_fusions() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update jeunes.fusion f set cercles = n.cercles from apres n where f.jeune_id = n.id and f.cercles is distinct from n.cercles;
    return null;
end
$$;
create trigger fusions after update on jeunes.jeune
    referencing new table as apres for each statement execute function jeunes.suivre_les_fusions();

-- All rows of the files in every table that follows them, the files included: {"relation": {"key": row}}.
create function jeunes.photographier(dossiers uuid[]) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    suiveuse text;
    lignes jsonb;
    photo jsonb;
begin
    select jsonb_build_object('jeunes.jeune', coalesce(jsonb_object_agg(j.id, to_jsonb(j)), '{}')) into photo
    from jeunes.jeune j where j.id = any (dossiers);
    for suiveuse in select nom from jeunes.table_suiveuse where not derivee order by nom loop
        execute format('select coalesce(jsonb_object_agg(t.id, to_jsonb(t)), ''{}'') from %s t where t.jeune_id = any ($1)', suiveuse) into lignes using dossiers;
        photo := photo || jsonb_build_object(suiveuse, lignes);
    end loop;
    return photo;
end
$$;

-- Rows of derived tables, kept only to give them their identifiers back: {"relation": [row]}.
create function jeunes.photographier_les_derivees(dossiers uuid[]) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    suiveuse text;
    lignes jsonb;
    photo jsonb := '{}';
begin
    for suiveuse in select nom from jeunes.table_suiveuse where derivee order by nom loop
        execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from %s t where t.jeune_id = any ($1)', suiveuse) into lignes using dossiers;
        photo := photo || jsonb_build_object(suiveuse, lignes);
    end loop;
    return photo;
end
$$;

-- Writes the columns of a stored row back, except generated ones; when `apres` is given, only the columns that still hold what it says.
create function jeunes.remettre(relation regclass, cle uuid, avant jsonb, apres jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    colonnes text[];
    actuelle jsonb;
begin
    execute format('select to_jsonb(t) from %s t where t.id = $1', relation) into actuelle using cle;
    if actuelle is null then
        select array_agg(quote_ident(a.attname) order by a.attnum) into colonnes from pg_attribute a
        where a.attrelid = relation and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and avant ? a.attname;
        execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, $1)',
                       relation, array_to_string(colonnes, ', '), array_to_string(colonnes, ', '), relation) using avant;
        return;
    end if;
    select array_agg(quote_ident(a.attname) order by a.attnum) into colonnes from pg_attribute a
    where a.attrelid = relation and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'id' and avant ? a.attname
      and actuelle -> a.attname::text is distinct from avant -> a.attname::text
      and (apres is null or actuelle -> a.attname::text is not distinct from apres -> a.attname::text);
    if cardinality(colonnes) > 0 then
        execute format('update %s t set (%s) = row(%s) from jsonb_populate_record(null::%s, $1) a where t.id = $2',
                       relation, array_to_string(colonnes, ', '), 'a.' || array_to_string(colonnes, ', a.'), relation) using avant, cle;
    end if;
end
$$;

-- AUDITED: runs as the owner, for tables of all modules. Both files must be in the caller's cercles. `choix` names the columns
-- of the identity that come from the file absorbed.
create function jeunes.fusionner(p_gardee uuid, p_absorbee uuid, choix text[]) returns uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    permis constant text[] := array['ine', 'nom', 'nom_usage', 'prenom', 'prenom2', 'prenom3', 'naissance', 'sexe', 'telephone', 'portable', 'courriel',
                                    'adresse', 'code_postal', 'commune', 'commune_insee', 'diplome', 'diplome_le', 'diplome_preuve'];
    avant jsonb;
    derivees jsonb;
    suiveuse text;
    ligne uuid;
    numero uuid;
    colonnes text[];
begin
    if (select count(*) from jeunes.jeune j
        where j.id in (p_gardee, p_absorbee) and j.fusionne_dans is null and (jeunes.voit_tout() or j.cercles && base.cercles())) <> 2 then
        raise exception 'Not two files of the caller' using errcode = 'no_data_found';
    end if;
    perform 1 from jeunes.jeune j where j.id in (p_gardee, p_absorbee) order by j.id for update;
    avant := jeunes.photographier(array[p_gardee, p_absorbee]);
    derivees := jeunes.photographier_les_derivees(array[p_gardee, p_absorbee]);
    for suiveuse in select nom from jeunes.table_suiveuse where not derivee order by nom loop
        for ligne in execute format('select id from %s where jeune_id = $1 order by id', suiveuse) using p_absorbee loop
            begin
                execute format('update %s set jeune_id = $1 where id = $2', suiveuse) using p_gardee, ligne;
            exception when unique_violation or exclusion_violation then
                -- The file kept already has such a row (same school and year, same act): this one stays with the file absorbed.
                null;
            end;
        end loop;
    end loop;
    -- A school year known by both files: what is blank in the one kept is taken from the other.
    update jeunes.scolarite g
    set classe = coalesce(nullif(g.classe, ''), a.classe), mef = coalesce(nullif(g.mef, ''), a.mef), formation = coalesce(nullif(g.formation, ''), a.formation),
        statut = coalesce(nullif(g.statut, ''), a.statut), doublement = coalesce(g.doublement, a.doublement), entree = coalesce(g.entree, a.entree),
        sortie = coalesce(g.sortie, a.sortie), motif_sortie = coalesce(nullif(g.motif_sortie, ''), a.motif_sortie)
    from jeunes.scolarite a
    where g.jeune_id = p_gardee and a.jeune_id = p_absorbee and a.annee = g.annee and a.uai = g.uai;
    select array_agg(c) into colonnes from unnest(choix) c where c = any (permis);
    if cardinality(colonnes) > 0 then
        execute format('update jeunes.jeune g set (%s) = row(%s) from jeunes.jeune a where g.id = $1 and a.id = $2',
                       array_to_string(colonnes, ', '), 'a.' || array_to_string(colonnes, ', a.')) using p_gardee, p_absorbee;
    end if;
    -- Followed since the earliest of both days; followed as long as one of them was.
    update jeunes.jeune g
    set suivi_du = least(g.suivi_du, a.suivi_du),
        suivi_au = case when (g.suivi_du is not null and g.suivi_au is null) or (a.suivi_du is not null and a.suivi_au is null) then null
                        else greatest(g.suivi_au, a.suivi_au) end,
        ine = coalesce(g.ine, a.ine),
        version = g.version + 1, modifie_le = clock_timestamp()
    from jeunes.jeune a where g.id = p_gardee and a.id = p_absorbee;
    update jeunes.jeune set fusionne_dans = p_gardee, version = version + 1, modifie_le = clock_timestamp() where id = p_absorbee;
    perform jeunes.recalculer_cercles(array[p_gardee, p_absorbee]);
    insert into jeunes.fusion (jeune_id, gardee, absorbee, lignes)
    values (p_gardee, p_gardee, p_absorbee, jsonb_build_object('avant', avant, 'derivees', derivees, 'apres', jeunes.photographier(array[p_gardee, p_absorbee])))
    returning id into numero;
    return numero;
end
$$;

-- AUDITED: runs as the owner. Puts every row of both files back as it was; what was changed or added since stays as it is.
create function jeunes.defaire_fusion(p_fusion uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    f jeunes.fusion;
    relation text;
    rangees jsonb;
    cle text;
    avant jsonb;
begin
    select * into f from jeunes.fusion where id = p_fusion and defaite_le is null and (jeunes.voit_tout() or cercles && base.cercles()) for update;
    if f.id is null then
        raise exception 'No such merge' using errcode = 'no_data_found';
    end if;
    perform 1 from jeunes.jeune j where j.id in (f.gardee, f.absorbee) order by j.id for update;
    for relation, rangees in select r.key, r.value from jsonb_each(f.lignes -> 'avant') r order by r.key = 'jeunes.jeune', r.key loop
        for cle, avant in select l.key, l.value from jsonb_each(rangees) l loop
            perform jeunes.remettre(relation::regclass, cle::uuid, avant - 'cercles', f.lignes -> 'apres' -> relation -> cle);
        end loop;
    end loop;
    perform jeunes.recalculer_cercles(array[f.gardee, f.absorbee]);
    update jeunes.fusion set defaite_le = clock_timestamp(), defaite_par = base.agent() where id = f.id;
end
$$;

-- AUDITED: runs as the owner. After the derived rows were computed again: those that say the same as before the merge get their
-- former identifier back, and a file that had no stored status (a pupil nobody follows) has none again.
create function jeunes.achever_la_defaite(p_fusion uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    f jeunes.fusion;
    relation text;
    rangees jsonb;
begin
    select * into f from jeunes.fusion where id = p_fusion and defaite_le is not null;
    for relation, rangees in select r.key, r.value from jsonb_each(f.lignes -> 'derivees') r loop
        if exists (select 1 from pg_attribute a where a.attrelid = relation::regclass and a.attname = 'id' and not a.attisdropped) then
            execute format('update %s t set id = (p.v ->> ''id'')::uuid from jsonb_array_elements($1) p (v) '
                           || 'where t.jeune_id in ($2, $3) and to_jsonb(t) - ''id'' = p.v - ''id'' and t.id <> (p.v ->> ''id'')::uuid', relation)
                using rangees, f.gardee, f.absorbee;
        end if;
    end loop;
    delete from jeunes.statut s
    using jeunes.jeune j
    where j.id = s.jeune_id and j.id in (f.gardee, f.absorbee) and j.suivi_du is null
      and not exists (select 1 from jeunes.alerte a where a.jeune_id = j.id)
      and not exists (select 1 from jeunes.situation a where a.jeune_id = j.id)
      and not exists (select 1 from jsonb_array_elements(f.lignes -> 'derivees' -> 'jeunes.statut') p (v) where (p.v ->> 'jeune_id')::uuid = j.id);
end
$$;

revoke execute on function jeunes.photographier(uuid[]), jeunes.photographier_les_derivees(uuid[]), jeunes.remettre(regclass, uuid, jsonb, jsonb) from public;
revoke execute on function jeunes.fusionner(uuid, uuid, text[]), jeunes.defaire_fusion(uuid), jeunes.achever_la_defaite(uuid) from public;
grant execute on function jeunes.fusionner(uuid, uuid, text[]), jeunes.defaire_fusion(uuid), jeunes.achever_la_defaite(uuid) to raccroche_app, raccroche_systeme;
-- What was photographed may hold notes that only their author reads: nobody reads it but the functions above.
revoke all on jeunes.fusion from raccroche_app, raccroche_systeme;
grant select (id, jeune_id, gardee, absorbee, le, par, defaite_le, defaite_par, cercles) on jeunes.fusion to raccroche_app, raccroche_systeme;
