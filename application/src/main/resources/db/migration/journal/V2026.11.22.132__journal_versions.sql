-- Copying cercles onto rows is no change of theirs: whoever copies them in bulk says so, and the trigger does not even run
-- (400,000 files with their schooling: two thirds of the time). Heard only from functions of the owner: nobody else can hush the history.
create or replace procedure journal.historiser(cible regclass)
    language plpgsql as $$
begin
    execute format('create or replace trigger historique after update or delete on %s for each row '
        'when (current_user <> ''raccroche_owner'' or coalesce(current_setting(''journal.cercles_seuls'', true), '''') <> ''oui'') '
        'execute function journal.garder_la_version()', cible);
end
$$;

do $$
declare
    cible regclass;
begin
    for cible in select tgrelid::regclass from pg_trigger where tgname = 'historique' loop
        call journal.historiser(cible);
    end loop;
end
$$;
