-- A code that nobody has labelled yet reads as what it is: a motive that is not known in words.
create or replace function jeunes.libelle_motif_sortie(motif text) returns text
    language sql stable parallel safe
    return coalesce((select m.libelle from jeunes.motif_sortie m where m.code = upper(motif)),
                    case when motif ~ '^[0-9A-Za-z]{1,2}$' then 'Motif non précisé (code ' || upper(motif) || ')' else motif end);
