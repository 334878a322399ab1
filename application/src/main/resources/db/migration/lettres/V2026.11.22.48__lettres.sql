-- Lettres de mission (four signatures, in order) and délégations for one meeting: the only source of a formateur's or a coordonnateur's cercles.
create schema lettres;
grant usage on schema lettres to raccroche_app, raccroche_systeme;

-- Whose letters the caller may read, handed once per statement to the row policies.
create function lettres.mes_etablissements() returns text[]
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select coalesce(array_agg(e.uai::text), '{}')
        from agents.exercice e
        where e.agent_id = base.agent() and e.fonction in ('CHEF_ETABLISSEMENT', 'ADJOINT')
          and e.du <= base.aujourdhui() and (e.au is null or e.au >= base.aujourdhui());
    end;
create function lettres.lit_toutes() returns boolean
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select exists (
            select from agents.exercice e
            where e.agent_id = base.agent()
              and e.fonction in ('CHARGE_DE_MISSION', 'COORDONNATEUR_DEPARTEMENTAL', 'IEN_IO', 'DRAIO', 'CSAIO')
              and e.du <= base.aujourdhui() and (e.au is null or e.au >= base.aujourdhui()));
    end;

create table lettres.lettre (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    fonction text not null references agents.fonction
        check (fonction in ('FORMATEUR', 'COORDONNATEUR', 'COORDONNATEUR_DEPARTEMENTAL', 'CHARGE_DE_MISSION')),
    annee int not null,
    du date not null,
    au date not null,
    quotite int not null check (quotite between 1 and 100),
    rattachement_uai char(8) references territoire.etablissement,
    responsable_id uuid references agents.agent,
    lieu text not null default '',
    etat text not null default 'BROUILLON' check (etat in ('BROUILLON', 'A_SIGNER', 'SIGNEE', 'ABANDONNEE')),
    fin_motif text check (fin_motif in ('REMPLACEE', 'FIN_DE_MISSION')),
    remplace_id uuid references lettres.lettre,
    redige_par uuid references agents.agent,
    redige_le timestamptz not null default clock_timestamp(),
    uais text[] not null default '{}',
    version int not null default 0,
    check (au >= du),
    check (du >= make_date(annee, 9, 1) and au <= make_date(annee + 1, 8, 31)),
    check (responsable_id is null or responsable_id <> agent_id),
    check (etat in ('BROUILLON', 'ABANDONNEE') or (rattachement_uai is not null and responsable_id is not null)),
    check (fin_motif is null or etat = 'SIGNEE')
);
comment on column lettres.lettre.uais is 'The school of the agent and those of the lists: their heads read the letter.';
comment on column lettres.lettre.au is 'Last day in force: 31 August, or earlier when replaced or ended.';
create index on lettres.lettre (agent_id, annee);
create index on lettres.lettre using gin (uais);

create table lettres.intervention (
    lettre_id uuid not null references lettres.lettre on delete cascade,
    uai char(8) not null references territoire.etablissement,
    liens text[] not null check (cardinality(liens) > 0 and liens <@ array['REFERENT', 'MEMBRE_GPDS', 'INTERVENANT']),
    primary key (lettre_id, uai)
);
create index on lettres.intervention (uai);
create table lettres.action (
    lettre_id uuid not null references lettres.lettre on delete cascade,
    action_id uuid not null references actions.action,
    primary key (lettre_id, action_id)
);
create table lettres.territoire (
    lettre_id uuid not null references lettres.lettre on delete cascade,
    territoire_id int not null references territoire.territoire,
    primary key (lettre_id, territoire_id)
);

create table lettres.signature (
    lettre_id uuid not null references lettres.lettre on delete cascade,
    rang int not null check (rang between 1 and 4),
    role text not null check (role in ('AGENT', 'CHEF_ETABLISSEMENT', 'COORDONNATEUR', 'CHARGE_DE_MISSION')),
    signataire_id uuid not null references agents.agent,
    titre text not null,
    le timestamptz not null,
    empreinte char(64) not null,
    primary key (lettre_id, rang),
    unique (lettre_id, signataire_id)
);
comment on column lettres.signature.empreinte is 'SHA-256 of what was signed.';

create table lettres.document (
    lettre_id uuid not null references lettres.lettre on delete cascade,
    format text not null check (format in ('DOCX', 'PDF')),
    contenu bytea not null,
    empreinte char(64) not null,
    primary key (lettre_id, format)
);
comment on table lettres.document is 'The document as it stood when the last signature was given: a later template changes nothing to it.';

create table lettres.gabarit (
    id uuid primary key default uuidv7(),
    modele text not null check (modele in ('FORMATEUR', 'AUTRE')),
    territoire_id int references territoire.territoire,
    fichier text not null,
    contenu bytea not null,
    depose_par uuid not null default base.agent() references agents.agent,
    depose_le timestamptz not null default clock_timestamp(),
    retire_le timestamptz
);
create unique index on lettres.gabarit (modele, coalesce(territoire_id, 0)) where retire_le is null;
grant select, insert, update on lettres.gabarit to raccroche_app, raccroche_systeme;

create table lettres.delegation (
    id uuid primary key default uuidv7(),
    agent_id uuid not null references agents.agent,
    par_id uuid not null references agents.agent,
    territoire_id int not null references territoire.territoire,
    instance text not null check (instance in ('FOQUALE', 'PSAD', 'GPDS', 'AUTRE')),
    reunion text not null check (reunion <> '' and length(reunion) <= 120),
    le date not null,
    donnee_le timestamptz not null default clock_timestamp(),
    revoquee_le timestamptz,
    check (agent_id <> par_id)
);
create index on lettres.delegation (agent_id, le);

-- A letter is read by whom it concerns; what hangs from it is read by those who read it.
create procedure lettres.proteger(cible regclass, condition text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', cible);
    execute format('alter table %s force row level security', cible);
    execute format('create policy lecteur on %s to raccroche_app using (%s) with check (%2$s)', cible, condition);
    execute format('create policy systeme on %s to raccroche_systeme using (true) with check (true)', cible);
    execute format('create policy proprietaire on %s to raccroche_owner using (true) with check (true)', cible);
    execute format('grant select, insert, update, delete on %s to raccroche_app, raccroche_systeme', cible);
end
$$;
call lettres.proteger('lettres.lettre', 'agent_id = (select base.agent()) or responsable_id = (select base.agent()) or redige_par = (select base.agent()) or uais && (select lettres.mes_etablissements()) or (select lettres.lit_toutes())');
call lettres.proteger('lettres.intervention', 'lettre_id in (select id from lettres.lettre)');
call lettres.proteger('lettres.action', 'lettre_id in (select id from lettres.lettre)');
call lettres.proteger('lettres.territoire', 'lettre_id in (select id from lettres.lettre)');
call lettres.proteger('lettres.signature', 'lettre_id in (select id from lettres.lettre)');
call lettres.proteger('lettres.document', 'lettre_id in (select id from lettres.lettre)');
call lettres.proteger('lettres.delegation', 'agent_id = (select base.agent()) or par_id = (select base.agent()) or (select lettres.lit_toutes())');
drop procedure lettres.proteger;

-- What was offered for signature no longer changes, whoever asks.
create function lettres.refuser_le_changement() returns trigger
    language plpgsql as $$
begin
    if tg_table_name = 'lettre' then
        if old.etat <> 'BROUILLON'
           and to_jsonb(old) - array['etat', 'au', 'fin_motif', 'version'] is distinct from to_jsonb(new) - array['etat', 'au', 'fin_motif', 'version'] then
            raise exception 'A letter offered for signature does not change: %', old.id using errcode = 'integrity_constraint_violation';
        end if;
        if new.au > old.au and old.etat <> 'BROUILLON' then
            raise exception 'A letter is never made longer: %', old.id using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if exists (select from lettres.lettre l where l.id = coalesce(new.lettre_id, old.lettre_id) and l.etat <> 'BROUILLON') then
        raise exception 'A letter offered for signature does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger figee before update on lettres.lettre for each row execute function lettres.refuser_le_changement();
create trigger figee before insert or update or delete on lettres.intervention for each row execute function lettres.refuser_le_changement();
create trigger figee before insert or update or delete on lettres.action for each row execute function lettres.refuser_le_changement();
create trigger figee before insert or update or delete on lettres.territoire for each row execute function lettres.refuser_le_changement();

-- Signatures come one after the other and are never taken back.
create function lettres.ordonner_les_signatures() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'A signature is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    if new.rang <> 1 + (select count(*) from lettres.signature s where s.lettre_id = new.lettre_id) then
        raise exception 'Signature out of order: %', new.rang using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger ordre before insert or update or delete on lettres.signature for each row execute function lettres.ordonner_les_signatures();

call journal.historiser('lettres.lettre');
call journal.historiser('lettres.delegation');

-- Who intervenes in a school by a letter in force: known to everybody signed in, unlike the letter itself.
create function lettres.intervenants(etablissement text, jour date)
    returns table (lettre_id uuid, agent_id uuid, nom_complet text, fonction text, liens text[])
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select l.id, l.agent_id, a.prenom || ' ' || a.nom, f.titre, i.liens
        from lettres.intervention i
        join lettres.lettre l on l.id = i.lettre_id
        join agents.agent a on a.id = l.agent_id
        join agents.fonction f on f.code = l.fonction
        where i.uai = etablissement and l.etat = 'SIGNEE' and l.du <= jour and l.au >= jour
        order by f.rang, a.nom, a.prenom;
    end;

-- Letters of coordonnateurs whose territories hold the school: an action created there is theirs too, whoever creates it.
create function lettres.coordinations(etablissement text, jour date)
    returns table (id uuid, agent_id uuid, annee int, du date, au date)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select l.id, l.agent_id, l.annee, l.du, l.au
        from lettres.lettre l
        where l.fonction = 'COORDONNATEUR' and l.etat = 'SIGNEE' and l.au >= jour
          and exists (
            select from lettres.territoire t join territoire.rattachement r on r.territoire_id = t.territoire_id
            where t.lettre_id = l.id and r.uai = etablissement and r.du <= l.au and (r.au is null or r.au >= l.du));
    end;

create view lettres.v_lettre with (security_invoker = true) as
select id, agent_id, fonction, annee, du, au, quotite, rattachement_uai, responsable_id, etat from lettres.lettre;
grant select on lettres.v_lettre to raccroche_app, raccroche_systeme;
