-- A file sent back, read and shown before it is applied; its owner's alone, forgotten once applied.
create table flux.depot (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    nom text not null,
    contenu jsonb not null,
    cree_le timestamptz not null default clock_timestamp()
);
call base.reserver_a_l_agent('flux.depot');
create index on flux.depot (agent_id, cree_le);
