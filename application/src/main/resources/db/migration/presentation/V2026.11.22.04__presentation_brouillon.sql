-- What somebody was typing, until the form is sent. Seen by its author alone; forgotten after thirty days.
create schema presentation;
grant usage on schema presentation to raccroche_app, raccroche_systeme;

create table presentation.brouillon (
    agent_id uuid not null default base.agent(),
    cle text not null check (cle ~ '^[A-Za-z0-9:-]{1,80}$'),
    contenu jsonb not null check (pg_column_size(contenu) <= 65536),
    version int not null default 1,
    modifie_le timestamptz not null,
    primary key (agent_id, cle)
);
comment on column presentation.brouillon.cle is 'Names the form: a kind and ids, never personal data.';
call base.reserver_a_l_agent('presentation.brouillon');
