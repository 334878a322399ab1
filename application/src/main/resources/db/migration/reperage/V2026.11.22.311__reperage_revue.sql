-- Review of pairs: when a second reader is asked for, who is looking at which pair, and who settled a disagreement.
alter table reperage.campagne
    add column doute_min real not null default 0.4 check (doute_min between 0 and 1),
    add column doute_max real not null default 0.6 check (doute_max between 0 and 1),
    add check (doute_max >= doute_min);
comment on column reperage.campagne.doute_min is 'Between doute_min and doute_max a pair asks for two readers who agree.';

alter table reperage.lecture add column tranche boolean not null default false;
comment on column reperage.lecture.tranche is 'Said by whoever conducts the campaign, after two readers did not agree: it settles the pair.';
create index on reperage.lecture (agent_id, le desc);

create table reperage.en_lecture (
    campagne_id uuid not null references reperage.campagne on delete cascade,
    agent_id uuid not null default base.agent(),
    paire_id uuid not null references reperage.paire on delete cascade,
    le timestamptz not null default clock_timestamp(),
    primary key (campagne_id, agent_id)
);
comment on table reperage.en_lecture is 'No personal data: which pair each reader was given last, so that two readers are not given the same one at once.';
create index on reperage.en_lecture (paire_id);
grant select, insert, update, delete on reperage.en_lecture to raccroche_app, raccroche_systeme;

-- Pairs that wait for somebody, by line.
create index on reperage.paire (campagne_id, cle_a) where etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD');
