-- An INE given since 2018 (RNIE: nine digits, two letters) replaces the one a pupil had before (BEA, apprentissage). The former one
-- still identifies the same pupil: old lists, CFA, exports that carry both.
create function jeunes.ine_actuel(ine bpchar) returns boolean
    language sql immutable parallel safe
    return ine ~ '^[0-9]{9}[A-Z]{2}$';

alter table jeunes.jeune add column ine_ancien char(11);
comment on column jeunes.jeune.ine_ancien is 'The INE of an older form that this person bore before the present one.';
create index jeune_ine_ancien on jeunes.jeune (ine_ancien) where ine_ancien is not null;

-- Two INE of the same form are two persons: replacing one by another is a correction, and what was wrong identifies nobody.
create function jeunes.garder_l_ine_ancien() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.ine_ancien is not distinct from old.ine_ancien then
        new.ine_ancien := old.ine;
    end if;
    return new;
end
$$;
create trigger ine_ancien before update of ine on jeunes.jeune for each row
    when (jeunes.ine_actuel(new.ine) and not jeunes.ine_actuel(old.ine))
    execute function jeunes.garder_l_ine_ancien();

-- What the history of the files still tells.
update jeunes.jeune j set ine_ancien = a.ine
from (select distinct on (v.ligne_id) v.ligne_id, v.avant ->> 'ine' as ine
      from journal.version v
      where v.relation = 'jeunes.jeune' and v.avant ->> 'ine' is not null and not jeunes.ine_actuel((v.avant ->> 'ine')::bpchar)
      order by v.ligne_id, v.id desc) a
where j.id::text = a.ligne_id and jeunes.ine_actuel(j.ine);

-- The files that an INE leads to: it is theirs, it was theirs, or it is that of a file merged into them.
create function jeunes.dossiers_de_l_ine(numero bpchar) returns setof uuid
    language sql stable
    begin atomic
        select j.id from jeunes.jeune j where j.ine = numero and j.fusionne_dans is null
        union
        select j.id from jeunes.jeune j where j.ine_ancien = numero and j.fusionne_dans is null
        union
        select jeunes.dossier_garde(j.id) from jeunes.jeune j where j.ine = numero and j.fusionne_dans is not null;
    end;
revoke execute on function jeunes.dossiers_de_l_ine(bpchar) from public;
grant execute on function jeunes.dossiers_de_l_ine(bpchar) to raccroche_systeme;
