-- Interviews, attempts, appointments and next steps about young people; they follow the file's cercles.
create table entretiens.entretien (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    type text not null references entretiens.type_entretien,
    le date not null,
    heure time,
    duree_minutes int not null check (duree_minutes between 1 and 600),
    canal text not null,
    lieu text not null,
    uai char(8) references territoire.etablissement,
    action_id uuid references actions.action,
    constats jsonb not null default '{}' check (jsonb_typeof(constats) = 'object'),
    synthese text not null default '' check (length(synthese) <= 1000),
    auteur_id uuid not null references agents.agent,
    annule_le timestamptz,
    cree_le timestamptz not null default clock_timestamp(),
    modifie_le timestamptz not null default clock_timestamp(),
    modifie_par uuid not null references agents.agent,
    version int not null default 0,
    cercles int[] not null default '{}'
);
comment on column entretiens.entretien.constats is 'Closed codes only: list code to array of codes of entretiens.valeur, checked by the service.';
comment on column entretiens.entretien.synthese is 'The only typed text shared with the cercle.';
create index on entretiens.entretien (auteur_id, le desc);
create index on entretiens.entretien (uai, le) where uai is not null;
create index on entretiens.entretien (action_id, le) where action_id is not null;
call jeunes.suivre('entretiens.entretien');
call journal.historiser('entretiens.entretien');

-- Read and written by its author alone, even for jobs of the system; no former version is kept.
create table entretiens.note_reservee (
    entretien_id uuid primary key references entretiens.entretien on delete cascade,
    agent_id uuid not null references agents.agent,
    texte text not null check (length(texte) between 1 and 2000),
    modifie_le timestamptz not null default clock_timestamp()
);
alter table entretiens.note_reservee enable row level security;
alter table entretiens.note_reservee force row level security;
create policy auteur on entretiens.note_reservee to raccroche_app using (agent_id = (select base.agent())) with check (agent_id = (select base.agent()));
create policy proprietaire on entretiens.note_reservee to raccroche_owner using (true) with check (true);
create index on entretiens.note_reservee (agent_id);
grant select, insert, update, delete on entretiens.note_reservee to raccroche_app;

create table entretiens.tentative (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    le date not null,
    heure time,
    canal text not null,
    aupres text not null default 'JEUNE',
    resultat text not null references entretiens.resultat_contact,
    auteur_id uuid not null references agents.agent,
    annule_le timestamptz,
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}'
);
create index on entretiens.tentative (auteur_id, le desc);
call jeunes.suivre('entretiens.tentative');
call journal.historiser('entretiens.tentative');

create table entretiens.rendez_vous (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    agent_id uuid not null references agents.agent,
    le date not null,
    heure time not null,
    duree_minutes int not null default 45 check (duree_minutes between 5 and 600),
    type text not null references entretiens.type_entretien,
    canal text not null,
    lieu text not null,
    uai char(8) references territoire.etablissement,
    etat text not null default 'PREVU' check (etat in ('PREVU', 'HONORE', 'MANQUE', 'REPORTE', 'ANNULE')),
    motif_report text,
    reporte_vers uuid references entretiens.rendez_vous,
    auteur_id uuid not null references agents.agent,
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}',
    check ((etat = 'REPORTE') = (reporte_vers is not null))
);
create index on entretiens.rendez_vous (agent_id, le, heure);
call jeunes.suivre('entretiens.rendez_vous');
call journal.historiser('entretiens.rendez_vous');

-- What somebody owes next, and when.
create table entretiens.prochaine_action (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune,
    entretien_id uuid references entretiens.entretien,
    quoi text not null,
    echeance date not null,
    agent_id uuid not null references agents.agent,
    fait_le date,
    annule_le timestamptz,
    auteur_id uuid not null references agents.agent,
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    cercles int[] not null default '{}'
);
create index on entretiens.prochaine_action (agent_id, echeance) where fait_le is null and annule_le is null;
create index on entretiens.prochaine_action (entretien_id) where entretien_id is not null;
call jeunes.suivre('entretiens.prochaine_action');
call journal.historiser('entretiens.prochaine_action');

-- Régulation and recrutement: about staff, without any link to a young person, and each author's own.
create table entretiens.entretien_personnel (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    type text not null references entretiens.type_entretien,
    le date not null,
    duree_minutes int not null check (duree_minutes between 1 and 600),
    recu_id uuid references agents.agent,
    compte_rendu text not null default '' check (length(compte_rendu) <= 1000),
    cree_le timestamptz not null default clock_timestamp(),
    version int not null default 0
);
comment on column entretiens.entretien_personnel.agent_id is 'Author.';
comment on column entretiens.entretien_personnel.recu_id is 'Agent met (régulation); empty for a candidate, who is not named.';
call base.reserver_a_l_agent('entretiens.entretien_personnel');
create index on entretiens.entretien_personnel (agent_id, le desc);

create view entretiens.v_entretien with (security_invoker = true) as
select e.id, e.jeune_id, e.type, t.libelle as type_libelle, e.le, e.duree_minutes, e.canal, e.lieu, e.uai, e.action_id, e.constats, e.synthese,
       e.auteur_id, e.cree_le, e.modifie_le, e.version
from entretiens.entretien e join entretiens.type_entretien t on t.code = e.type where e.annule_le is null;

create view entretiens.v_tentative with (security_invoker = true) as
select c.id, c.jeune_id, c.le, c.canal, c.resultat, r.joint, c.auteur_id
from entretiens.tentative c join entretiens.resultat_contact r on r.code = c.resultat where c.annule_le is null;

create view entretiens.v_rendez_vous with (security_invoker = true) as
select id, jeune_id, agent_id, le, heure, duree_minutes, type, lieu, uai, etat from entretiens.rendez_vous;

create view entretiens.v_prochaine_action with (security_invoker = true) as
select p.id, p.jeune_id, p.entretien_id, p.quoi, v.libelle, p.echeance, p.agent_id, p.fait_le
from entretiens.prochaine_action p join entretiens.valeur v on v.liste = 'PROCHAINE' and v.code = p.quoi where p.annule_le is null;

create view entretiens.v_fait with (security_invoker = true) as
select e.id as source_id, 'ENTRETIEN' as nature, e.jeune_id, e.le, e.type as code, t.libelle, e.duree_minutes, e.uai, e.action_id, e.auteur_id, e.cree_le
from entretiens.entretien e join entretiens.type_entretien t on t.code = e.type where e.annule_le is null
union all
select c.id, 'TENTATIVE', c.jeune_id, c.le, c.resultat, 'Tentative de contact : ' || r.libelle, null, null, null, c.auteur_id, c.cree_le
from entretiens.tentative c join entretiens.resultat_contact r on r.code = c.resultat where c.annule_le is null
union all
select v.id, 'RENDEZ_VOUS', v.jeune_id, v.le, v.etat,
       'Rendez-vous ' || case v.etat when 'PREVU' then 'prévu' when 'HONORE' then 'honoré' when 'MANQUE' then 'manqué' else 'reporté' end,
       v.duree_minutes, v.uai, null, v.agent_id, v.cree_le
from entretiens.rendez_vous v where v.etat <> 'ANNULE';
grant select on entretiens.v_entretien, entretiens.v_tentative, entretiens.v_rendez_vous, entretiens.v_prochaine_action, entretiens.v_fait to raccroche_app, raccroche_systeme;
