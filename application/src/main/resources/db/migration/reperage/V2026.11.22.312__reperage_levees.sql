-- What a line has written elsewhere, and the files it belonged to before merges.
alter table reperage.ligne
    add column situation_id uuid,
    add column dossiers_avant uuid[] not null default '{}';
comment on column reperage.ligne.situation_id is 'Row of jeunes.situation that the levée wrote: taken back with it.';
comment on column reperage.ligne.dossiers_avant is 'Files absorbed since by a merge, the last one first: undoing the merge gives the line back.';

create view reperage.v_fait with (security_invoker = true) as
select l.id as source_id, 'SIGNALEMENT' as nature, l.jeune_id, l.ouverte_le as le, 'REPERAGE' as code, 'Signalement : trouvé dans aucune liste du repérage' as libelle,
       null::int as duree_minutes, l.uai, null::uuid as action_id, null::uuid as auteur_id, l.ouverte_le::timestamp at time zone 'Europe/Paris' as cree_le
from reperage.ligne l where l.jeune_id is not null
union all
select l.id, 'STATUT', l.jeune_id, (l.levee_le at time zone 'Europe/Paris')::date, l.levee, 'Levée de doute : ' || lower(left(v.libelle, 1)) || substr(v.libelle, 2),
       null, l.levee_uai, null, l.levee_par, l.levee_le
from reperage.ligne l join reperage.levee v on v.code = l.levee where l.jeune_id is not null
union all
select t.id, 'TENTATIVE', l.jeune_id, t.le, t.resultat,
       'Tentative de contact : ' || case when r.libelle ~ '^[[:upper:]][[:lower:] ]' then lower(left(r.libelle, 1)) else left(r.libelle, 1) end
           || substr(replace(r.libelle, ' : ', ', '), 2),
       null, null, null, t.agent_id, t.cree_le
from reperage.tentative t join reperage.ligne l on l.id = t.ligne_id join entretiens.v_resultat_contact r on r.code = t.resultat
where t.annulee_le is null and l.jeune_id is not null;
grant select on reperage.v_fait to raccroche_app, raccroche_systeme;

-- AUDITED: runs as the owner, because a merge moves the lines that the caller does not see as well. Lines of the file absorbed go to
-- the one kept; undoing gives back those that came from it. The caller must see the file kept, and the two must have been merged.
create function reperage.suivre_la_fusion(p_gardee uuid, p_absorbee uuid, p_defaite boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select 1 from jeunes.jeune j where j.id = p_gardee and (jeunes.voit_tout() or j.cercles && base.cercles()))
       or not exists (select 1 from jeunes.fusion f where f.gardee = p_gardee and f.absorbee = p_absorbee) then
        raise exception 'Not a merge of the caller' using errcode = 'no_data_found';
    end if;
    if p_defaite then
        update reperage.ligne set jeune_id = p_absorbee, dossiers_avant = dossiers_avant[2:]
        where jeune_id = p_gardee and dossiers_avant[1] = p_absorbee;
    else
        update reperage.ligne set jeune_id = p_gardee, dossiers_avant = p_absorbee || dossiers_avant where jeune_id = p_absorbee;
    end if;
end
$$;
revoke execute on function reperage.suivre_la_fusion(uuid, uuid, boolean) from public;
grant execute on function reperage.suivre_la_fusion(uuid, uuid, boolean) to raccroche_app, raccroche_systeme;
