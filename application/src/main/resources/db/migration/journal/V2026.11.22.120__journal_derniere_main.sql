-- Who last changed a row of a historised table, and when: told to whoever was editing it at the same time.
create function journal.derniere_main(la_relation text, la_ligne text) returns table (agent_id uuid, le timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select v.agent_id, v.le from journal.version v where v.relation = la_relation and v.ligne_id = la_ligne order by v.id desc limit 1
$$;
revoke execute on function journal.derniere_main(text, text) from public;
grant execute on function journal.derniere_main(text, text) to raccroche_app, raccroche_systeme;
