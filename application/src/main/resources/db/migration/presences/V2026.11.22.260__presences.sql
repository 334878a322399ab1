-- Proofs of presence (F49): a sheet names who was received, is signed on paper, and comes back as a scan.
create schema presences;
grant usage on schema presences to raccroche_app, raccroche_systeme;

create table presences.feuille (
    id uuid primary key default uuidv7(),
    numero int generated always as identity unique,
    agent_id uuid not null references agents.agent,
    genre text not null check (genre in ('ACTION', 'ENTRETIENS')),
    action_id uuid references actions.action,
    uai char(8) references territoire.etablissement,
    du date not null,
    au date not null,
    lignes int not null check (lignes > 0),
    cree_le timestamptz not null default clock_timestamp(),
    signee_le timestamptz,
    annulee_le timestamptz,
    check (au >= du),
    check ((genre = 'ACTION') = (action_id is not null)),
    check (signee_le is null or annulee_le is null)
);
comment on column presences.feuille.lignes is 'How many young people or interviews it names: who sees as many sees it whole.';
create index on presences.feuille (agent_id, cree_le desc);
create unique index on presences.feuille (action_id, du) where annulee_le is null;
grant select, insert on presences.feuille to raccroche_app, raccroche_systeme;
grant update (signee_le, annulee_le) on presences.feuille to raccroche_app, raccroche_systeme;
call journal.historiser('presences.feuille');

-- Whom a sheet names, as it was printed. Days of an action: from `le` to `jusqu_au`; an interview is of one day.
create table presences.ligne (
    id uuid primary key default uuidv7(),
    feuille_id uuid not null references presences.feuille,
    rang int not null,
    source text not null check (source in ('entretiens', 'actions')),
    source_id uuid not null,
    jeune_id uuid not null references jeunes.jeune,
    le date not null,
    jusqu_au date,
    duree_minutes int,
    cercles int[] not null default '{}',
    unique (feuille_id, source, source_id)
);
create index on presences.ligne (source, source_id);
call jeunes.suivre('presences.ligne');

-- The signed sheet, scanned. A new scan never takes the place of the one before.
create table presences.piece (
    id uuid primary key default uuidv7(),
    feuille_id uuid not null references presences.feuille,
    contenu bytea not null,
    pages int not null check (pages > 0),
    empreinte char(64) not null,
    auteur_id uuid not null references agents.agent,
    cree_le timestamptz not null default clock_timestamp()
);
alter table presences.piece alter column contenu set storage external;
create index on presences.piece (feuille_id, cree_le);
alter table presences.piece enable row level security;
alter table presences.piece force row level security;
-- Names and signatures: for the author, and for who sees every young person of the sheet.
create policy lecteur on presences.piece to raccroche_app
    using (exists (select 1 from presences.feuille f where f.id = feuille_id
                   and (f.agent_id = (select base.agent()) or f.lignes = (select count(*) from presences.ligne l where l.feuille_id = f.id))))
    with check (auteur_id = (select base.agent()));
create policy systeme on presences.piece to raccroche_systeme using (true) with check (true);
create policy proprietaire on presences.piece to raccroche_owner using (true) with check (true);
grant select, insert on presences.piece to raccroche_app, raccroche_systeme;

create view presences.v_justificatif with (security_invoker = true) as
select l.source, l.source_id, l.jeune_id, f.id as feuille_id, f.numero, f.agent_id, f.du, f.au, f.signee_le
from presences.ligne l join presences.feuille f on f.id = l.feuille_id
where f.annulee_le is null;
grant select on presences.v_justificatif to raccroche_app, raccroche_systeme;
