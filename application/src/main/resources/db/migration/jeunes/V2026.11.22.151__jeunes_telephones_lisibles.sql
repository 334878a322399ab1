-- Numbers are kept in E.164 and read as people write them, in the table and its exports too.
create function jeunes.telephone_lisible(numero text) returns text
    language sql immutable strict parallel safe
    return case when numero ~ '^[+](33|262|590|594|596)[1-9][0-9]{8}$'
                then regexp_replace('0' || right(numero, 9), '(..)(..)(..)(..)(..)', '\1 \2 \3 \4 \5')
                else numero end;
grant execute on function jeunes.telephone_lisible(text) to raccroche_app, raccroche_systeme;

create or replace view jeunes.v_coordonnees with (security_invoker = true) as
select j.id, coalesce(j.ine, '') as ine, jeunes.telephone_lisible(coalesce(nullif(j.portable, ''), j.telephone)) as telephone, j.courriel,
       r.noms[1] as responsable_1, r.noms[2] as responsable_2
from jeunes.jeune j
left join lateral (
    select array_agg(concat_ws(', ', nullif(trim(upper(g.nom) || ' ' || g.prenom), ''), nullif(jeunes.telephone_lisible(coalesce(nullif(g.portable, ''), g.telephone)), ''))
                     order by g.prioritaire desc, g.nom, g.prenom, g.id) as noms
    from jeunes.responsable g where g.jeune_id = j.id and g.niveau = 1) r on true;
