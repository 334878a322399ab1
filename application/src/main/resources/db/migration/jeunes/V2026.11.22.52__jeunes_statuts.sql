-- Facts that decide a status (alerts, situations), and the statuses computed from them. A status is never typed.
alter table jeunes.table_suiveuse add column derivee boolean not null default false;
comment on column jeunes.table_suiveuse.derivee is 'Recomputed from other tables: a merge empties it and computes it again.';

create table jeunes.alerte (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    le date not null,
    nombre smallint check (nombre > 0),
    levee_le date check (levee_le >= le),
    auteur_id uuid default base.agent(),
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}'
);
comment on column jeunes.alerte.nombre is 'A counter (half-days of absence in the month), never the detail: R131-6 keeps it for the school year only.';
call jeunes.suivre('jeunes.alerte');
call journal.historiser('jeunes.alerte');

create table jeunes.situation (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    du date not null,
    au date check (au >= du),
    preuve text not null check (preuve in ('DECLARATION', 'ETABLISSEMENT', 'DOCUMENT', 'RAPPROCHEMENT')),
    auteur_id uuid default base.agent(),
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}'
);
call jeunes.suivre('jeunes.situation');
call journal.historiser('jeunes.situation');

-- Periods computed from the facts, those to come included (a 16th birthday is known in advance), for files that are followed or were written to.
create table jeunes.statut (
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    du date not null,
    au date check (au >= du),
    code text not null,
    obligation text not null check (obligation in ('SANS_OBJET', 'REMPLIE', 'NON_REMPLIE')),
    sans_solution boolean not null,
    cercles int[] not null default '{}',
    primary key (jeune_id, du)
);
call base.proteger('jeunes.statut');
insert into jeunes.table_suiveuse (nom, derivee) values ('jeunes.statut', true);
create trigger cercles before insert or update of jeune_id on jeunes.statut for each row execute function jeunes.copier_les_cercles();

-- Status of the day, and the whole history, for lists, exports and figures of other modules.
create view jeunes.v_statut with (security_invoker = true) as
select jeune_id, code, obligation, sans_solution, du from jeunes.statut
where du <= base.aujourdhui() and (au is null or au >= base.aujourdhui());
create view jeunes.v_statut_historique with (security_invoker = true) as
select jeune_id, du, au, code, obligation, sans_solution, cercles from jeunes.statut;
grant select on jeunes.v_statut, jeunes.v_statut_historique to raccroche_app, raccroche_systeme;

create or replace view jeunes.v_fait with (security_invoker = true) as
select j.id as source_id, 'SUIVI' as nature, j.id as jeune_id, j.suivi_du as le, 'DEBUT' as code, 'Début du suivi' as libelle,
       null::int as duree_minutes, s.uai, null::uuid as action_id, null::uuid as auteur_id, j.cree_le
from jeunes.jeune j
left join lateral (select sc.uai from jeunes.scolarite sc where sc.jeune_id = j.id order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true
where j.suivi_du is not null and j.fusionne_dans is null
union all
select a.id, 'SIGNALEMENT', a.jeune_id, a.le, a.code, 'Signalement', null, s.uai, null, a.auteur_id, a.cree_le
from jeunes.alerte a
left join lateral (select sc.uai from jeunes.scolarite sc where sc.jeune_id = a.jeune_id order by sc.annee desc, sc.sortie desc nulls first limit 1) s on true;
