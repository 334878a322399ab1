-- An académie names its own types: without a territory, a type serves everywhere.
alter table actions.type_action add column territoire_id int references territoire.territoire;
alter table actions.type_action add check (code ~ '^[A-Z0-9_]{2,30}$'), add check (libelle <> ''), add check (au is null or au >= du);
comment on column actions.type_action.territoire_id is 'Académie (or other territory) that uses the type; empty: all of them.';

alter table actions.equipier add check (au is null or au >= du);
create index on actions.action (type);

-- For the lists of other modules. An action is no personal data: everybody signed in may know that it exists.
create view actions.v_action with (security_invoker = true) as
select a.id, a.type, t.libelle as type_libelle, t.axe, a.intitule, a.uai, a.annee, a.du, a.au, a.capacite,
       base.cle(t.libelle || ' ' || a.intitule) as recherche
from actions.action a join actions.type_action t on t.code = a.type;

create view actions.v_equipier with (security_invoker = true) as
select action_id, agent_id, role, du, au from actions.equipier;
grant select on actions.v_action, actions.v_equipier to raccroche_app, raccroche_systeme;
call journal.historiser('actions.action');
