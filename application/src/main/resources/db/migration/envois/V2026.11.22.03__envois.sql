-- The key of each form sent and what was answered: sent twice, it has one effect.
create schema envois;
grant usage on schema envois to raccroche_app, raccroche_systeme;

create table envois.cle (
    agent_id uuid not null,
    cle text not null,
    envoi uuid not null,
    chemin text not null,
    empreinte char(64) not null,
    le timestamptz not null,
    statut int,
    reponse text,
    primary key (agent_id, cle)
);
comment on column envois.cle.envoi is 'The request that claimed the key: its later transactions find it theirs.';
comment on column envois.cle.empreinte is 'SHA-256 of the path and of what was typed: the same key with other content is not the same form.';
comment on column envois.cle.reponse is 'Where the first answer redirected, or its JSON; null when nothing could be answered.';
create index on envois.cle (le);
call base.reserver_a_l_agent('envois.cle');
