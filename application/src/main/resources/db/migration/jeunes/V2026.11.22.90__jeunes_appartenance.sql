-- The same rows, reached by index: the last school year is looked up file by file, never for all files at once.
create or replace view jeunes.v_appartenance with (security_invoker = true) as
select s.jeune_id, c.id as cercle_id, 'SCOLARITE' as acte_type,
       'Scolarité ' || s.annee || '-' || s.annee + 1 as acte_libelle, coalesce(s.entree, make_date(s.annee, 9, 1)) as du, null::date as au
from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join cercles.cercle c on c.type = 'ETABLISSEMENT_TOUS' and c.cle = s.uai
where s.annee = (select max(x.annee) from jeunes.scolarite x where x.jeune_id = s.jeune_id)
union all
select s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, scolarité ' || s.annee || '-' || s.annee + 1, j.suivi_du, null
from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join cercles.cercle c on c.type = 'ETABLISSEMENT_SUIVIS' and c.cle = s.uai
where j.suivi_du is not null and s.annee = (select max(x.annee) from jeunes.scolarite x where x.jeune_id = s.jeune_id)
union all
select distinct s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, établissement du territoire', j.suivi_du, null::date
from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id and j.fusionne_dans is null
join territoire.rattachement t on t.uai = s.uai and t.du <= base.aujourdhui() and (t.au is null or t.au >= base.aujourdhui())
join cercles.cercle c on c.type = 'TERRITOIRE_SUIVIS' and c.cle = t.territoire_id::text
where j.suivi_du is not null and s.annee = (select max(x.annee) from jeunes.scolarite x where x.jeune_id = s.jeune_id)
union all
select r.jeune_id, r.cercle_id, r.acte_type, r.acte_libelle, r.du, r.au
from jeunes.rattachement r join jeunes.jeune j on j.id = r.jeune_id and j.fusionne_dans is null
where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui());

-- File by file too: joined to the whole view, forty files cost as much as all.
create or replace function jeunes.recalculer_cercles(ids uuid[]) returns void
    language sql security definer set search_path = pg_catalog
    begin atomic
        update jeunes.jeune j set cercles = nouveau.cercles
        from unnest(ids) as i (id)
        cross join lateral (
            select coalesce(array_agg(distinct a.cercle_id order by a.cercle_id), '{}') as cercles
            from jeunes.v_appartenance a where a.jeune_id = i.id) nouveau
        where j.id = i.id and j.cercles is distinct from nouveau.cercles;
    end;
