-- AUDITED: runs as the owner and tells one bit. Whether the action received anybody (outside the dates, when given): its school and dates depend on it.
create function actions.accueille(action uuid, debut date, fin date) returns boolean
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select exists (select 1 from actions.accueil c
                       where c.action_id = action and c.annule_le is null and (debut is null or c.entree < debut or c.entree > fin));
    end;
grant execute on function actions.accueille(uuid, date, date) to raccroche_app, raccroche_systeme;
