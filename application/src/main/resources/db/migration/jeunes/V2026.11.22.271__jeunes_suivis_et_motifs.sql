-- The files of young people followed, by cercle: the page of one's files asks for them at each opening.
create index jeune_suivis on jeunes.jeune using gin (cercles) where suivi_du is not null and fusionne_dans is null;

-- The codes received, one step of the index for each code instead of one for each schooling.
create or replace function jeunes.motifs_sortie_recus() returns table (code text)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        with recursive recu (code) as (
            select min(s.motif_sortie) from jeunes.scolarite s where s.motif_sortie <> ''
            union all
            select (select min(s.motif_sortie) from jeunes.scolarite s where s.motif_sortie <> '' and s.motif_sortie > r.code)
            from recu r where r.code is not null)
        select distinct upper(r.code) from recu r where r.code ~ '^[0-9A-Za-z]{1,2}$';
    end;
