-- The name as every list prints it, capitals with their accents whatever the locale of the server: « QUÉMÉNER Malo ».
create function base.en_capitales(texte text) returns text
    language sql immutable strict parallel safe
    return upper(texte collate pg_catalog.pg_c_utf8);

create or replace view jeunes.v_identite with (security_invoker = true) as
select id, nom, nom_usage, prenom, naissance, sexe, ine, cercles, base.en_capitales(coalesce(nullif(nom_usage, ''), nom)) || ' ' || prenom as nom_complet
from jeunes.jeune where fusionne_dans is null;

create or replace view jeunes.v_coordonnees with (security_invoker = true) as
select j.id, coalesce(j.ine, '') as ine, jeunes.telephone_lisible(coalesce(nullif(j.portable, ''), j.telephone)) as telephone, j.courriel,
       r.noms[1] as responsable_1, r.noms[2] as responsable_2
from jeunes.jeune j
left join lateral (
    select array_agg(concat_ws(', ', nullif(trim(base.en_capitales(g.nom) || ' ' || g.prenom), ''), nullif(jeunes.telephone_lisible(coalesce(nullif(g.portable, ''), g.telephone)), ''))
                     order by g.prioritaire desc, g.nom, g.prenom, g.id) as noms
    from jeunes.responsable g where g.jeune_id = j.id and g.niveau = 1) r on true;
