-- Why a schooling ended. SIECLE gives a code of one or two characters (CODE_MOTIF_SORTIE) whose list is not public: an académie writes the labels.
create table jeunes.motif_sortie (
    code text primary key check (code ~ '^[0-9A-Z]{1,2}$'),
    libelle text not null check (libelle <> '' and length(libelle) <= 120)
);
comment on table jeunes.motif_sortie is 'Label of each code; a motive may also be plain words, typed on the file or read from a list.';
grant select, insert, update on jeunes.motif_sortie to raccroche_app, raccroche_systeme;

-- What users read instead of a code.
create function jeunes.libelle_motif_sortie(motif text) returns text
    language sql stable parallel safe
    return coalesce((select m.libelle from jeunes.motif_sortie m where m.code = upper(motif)),
                    case when motif ~ '^[0-9A-Za-z]{1,2}$' then 'Motif ' || motif || ' (libellé à préciser)' else motif end);

-- AUDITED: runs as the owner and tells codes only, never of whom. Which codes were received, so that somebody without any file can label them.
create function jeunes.motifs_sortie_recus() returns table (code text)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select distinct upper(s.motif_sortie) from jeunes.scolarite s where s.motif_sortie ~ '^[0-9A-Za-z]{1,2}$';
    end;
create index on jeunes.scolarite (motif_sortie) where motif_sortie <> '';
revoke execute on function jeunes.libelle_motif_sortie(text), jeunes.motifs_sortie_recus() from public;
grant execute on function jeunes.libelle_motif_sortie(text), jeunes.motifs_sortie_recus() to raccroche_app, raccroche_systeme;

-- What the tableau en flux may show of a file beside a line. Never an address or an INE.
create or replace view jeunes.v_tableau with (security_invoker = true) as
select j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.sexe, j.commune, j.diplome, s.uai, s.classe, s.formation, s.sortie,
       s.mef, jeunes.libelle_motif_sortie(s.motif_sortie) as motif_sortie, j.commune_insee
from jeunes.jeune j
left join lateral (select sc.uai, sc.classe, sc.formation, sc.sortie, sc.mef, sc.motif_sortie from jeunes.scolarite sc where sc.jeune_id = j.id
                   order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true;

-- How to reach a young person and their legal guardians: read only by lists whose reader chose to see it.
create view jeunes.v_coordonnees with (security_invoker = true) as
select j.id, coalesce(j.ine, '') as ine, coalesce(nullif(j.portable, ''), j.telephone) as telephone, j.courriel,
       r.noms[1] as responsable_1, r.noms[2] as responsable_2
from jeunes.jeune j
left join lateral (
    select array_agg(concat_ws(', ', nullif(trim(upper(g.nom) || ' ' || g.prenom), ''), nullif(coalesce(nullif(g.portable, ''), g.telephone), ''))
                     order by g.prioritaire desc, g.nom, g.prenom, g.id) as noms
    from jeunes.responsable g where g.jeune_id = j.id and g.niveau = 1) r on true;
grant select on jeunes.v_coordonnees to raccroche_app, raccroche_systeme;
