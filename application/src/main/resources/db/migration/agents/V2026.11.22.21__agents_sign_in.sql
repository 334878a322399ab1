-- Sign-in attempts are counted by what was typed, known or not: being locked tells nothing about an account.
create table agents.tentative (
    cle char(64) primary key,
    echecs int not null,
    bloque_jusqua timestamptz,
    le timestamptz not null
);
comment on column agents.tentative.cle is 'SHA-256 of the login typed.';
grant select, insert, update, delete on agents.tentative to raccroche_app, raccroche_systeme;

alter table agents.compte drop column echecs, drop column bloque_jusqua;
alter table agents.compte add column version_droits int not null default 0;
alter table agents.compte add column sessions_depuis timestamptz;
comment on column agents.compte.version_droits is 'Changes whenever the rights of the agent change: open sessions then read them again.';
comment on column agents.compte.sessions_depuis is 'Sessions opened before are over (password changed, sessions closed by their owner).';

create function agents.changer_les_droits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update agents.compte set version_droits = version_droits + 1
    where agent_id in (old.agent_id, new.agent_id);
    return null;
end
$$;
create trigger droits after insert or update or delete on agents.exercice
    for each row execute function agents.changer_les_droits();

-- Names for the lists of other modules.
create view agents.v_nom with (security_invoker = true) as
select id, civilite, nom, prenom, prenom || ' ' || nom as nom_complet from agents.agent;

-- Who holds which function, where and when.
create view agents.v_exercice with (security_invoker = true) as
select e.id, e.agent_id, e.fonction, f.titre, f.rang, f.portee, e.uai, e.territoire_id, e.partenaire, e.du, e.au, e.acte
from agents.exercice e join agents.fonction f on f.code = e.fonction;
grant select on agents.v_nom, agents.v_exercice to raccroche_app, raccroche_systeme;
create index on agents.agent using gin (recherche gin_trgm_ops);
call journal.historiser('agents.exercice');
