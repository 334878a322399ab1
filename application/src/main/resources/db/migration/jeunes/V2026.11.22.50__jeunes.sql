-- The file of a young person. `cercles` is computed from schooling, follow-up and attachments, and copied to every table about the person.
create schema jeunes;
grant usage on schema jeunes to raccroche_app, raccroche_systeme;

create table jeunes.jeune (
    id uuid primary key default uuidv7(),
    ine char(11),
    nom text not null check (nom <> ''),
    nom_usage text not null default '',
    prenom text not null check (prenom <> ''),
    prenom2 text not null default '',
    prenom3 text not null default '',
    naissance date not null,
    sexe char(1) check (sexe in ('F', 'M')),
    telephone text not null default '',
    portable text not null default '',
    courriel text not null default '',
    adresse text not null default '',
    code_postal text not null default '',
    commune text not null default '',
    commune_insee text,
    diplome text not null default 'INCONNU' check (diplome in ('INCONNU', 'AUCUN', 'CFG', 'DNB', 'CAP', 'BEP', 'BAC_PRO', 'BP', 'BAC_GENERAL', 'BAC_TECHNO', 'AUTRE')),
    diplome_le date,
    suivi_du date,
    suivi_au date,
    provenance text not null check (provenance in ('SIECLE', 'LISTE', 'SAISIE')),
    fusionne_dans uuid references jeunes.jeune,
    recherche text generated always as (base.cle(nom || ' ' || nom_usage || ' ' || prenom)) stored,
    cercles int[] not null default '{}',
    cree_le timestamptz not null default clock_timestamp(),
    modifie_le timestamptz not null default clock_timestamp(),
    version int not null default 0,
    check (suivi_au is null or suivi_au >= suivi_du)
);
comment on column jeunes.jeune.nom is 'Nom de famille.';
create index on jeunes.jeune (ine) where ine is not null;
create index on jeunes.jeune using gin (recherche gin_trgm_ops);
create index on jeunes.jeune (naissance, nom);
call base.proteger('jeunes.jeune');

-- Tables about a young person take part here: their `cercles` follow the file's.
create table jeunes.table_suiveuse (nom text primary key);

create function jeunes.copier_les_cercles() returns trigger
    language plpgsql as $$
begin
    -- Under the caller's own policies: a file one does not see gives no cercle, and the write is refused.
    new.cercles := coalesce((select j.cercles from jeunes.jeune j where j.id = new.jeune_id), '{}');
    return new;
end
$$;

create function jeunes.propager_les_cercles() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    suiveuse text;
begin
    if not exists (select 1 from apres n join avant o using (id) where n.cercles is distinct from o.cercles) then
        return null;
    end if;
    for suiveuse in select nom from jeunes.table_suiveuse loop
        execute format('update %s t set cercles = n.cercles from apres n join avant o using (id) where t.jeune_id = n.id and n.cercles is distinct from o.cercles', suiveuse);
    end loop;
    return null;
end
$$;
create trigger propagation after update on jeunes.jeune
    referencing old table as avant new table as apres
    for each statement execute function jeunes.propager_les_cercles();

-- Makes a table with `jeune_id uuid` and `cercles int[]` follow the file: policies, copy at insert, propagation afterwards.
create procedure jeunes.suivre(cible regclass)
    language plpgsql as $$
begin
    call base.proteger(cible);
    insert into jeunes.table_suiveuse (nom) values (cible::text);
    execute format('create trigger cercles before insert or update of jeune_id on %s for each row execute function jeunes.copier_les_cercles()', cible);
    execute format('create index on %s (jeune_id)', cible);
end
$$;

create table jeunes.scolarite (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    annee int not null,
    uai char(8) not null references territoire.etablissement,
    classe text not null default '',
    mef text not null default '',
    formation text not null default '',
    statut text not null default '',
    doublement boolean,
    entree date,
    sortie date,
    motif_sortie text not null default '',
    eleve_id text not null default '',
    cercles int[] not null default '{}',
    unique (jeune_id, annee, uai)
);
comment on column jeunes.scolarite.eleve_id is 'ELEVE_ID, local to one SIECLE base: joins files of one export, nothing else.';
create index on jeunes.scolarite (uai, annee);
call jeunes.suivre('jeunes.scolarite');

create table jeunes.responsable (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    niveau smallint not null check (niveau between 1 and 3),
    parente text not null default '',
    civilite text not null default '',
    nom text not null,
    prenom text not null default '',
    telephone text not null default '',
    portable text not null default '',
    courriel text not null default '',
    adresse text not null default '',
    code_postal text not null default '',
    commune text not null default '',
    prioritaire boolean not null default false,
    personne_id text not null default '',
    cercles int[] not null default '{}'
);
comment on column jeunes.responsable.niveau is '1 représentant légal, 2 personne en charge, 3 personne à contacter (SIECLE NIVEAU_RESPONSABILITE).';
call jeunes.suivre('jeunes.responsable');

-- Acts that put a file in a cercle beyond its schools: an accueil in an action, a share, an exceptional access.
create table jeunes.rattachement (
    id uuid primary key default uuidv7(),
    jeune_id uuid not null references jeunes.jeune on delete cascade,
    cercle_id int not null references cercles.cercle,
    acte_type text not null check (acte_type in ('ACCUEIL', 'SAISIE', 'PARTAGE', 'EXCEPTION')),
    acte_id uuid not null,
    acte_libelle text not null,
    du date not null,
    au date,
    cercles int[] not null default '{}',
    unique (jeune_id, cercle_id, acte_type, acte_id)
);
call jeunes.suivre('jeunes.rattachement');

-- The cercles of a file, and why: last school year's schools (all pupils), the same schools and their territories once followed, and attachments.
create view jeunes.v_appartenance with (security_invoker = true) as
with derniere as (select jeune_id, max(annee) as annee from jeunes.scolarite group by jeune_id)
select s.jeune_id, c.id as cercle_id, 'SCOLARITE' as acte_type,
       'Scolarité ' || s.annee || '-' || s.annee + 1 as acte_libelle, coalesce(s.entree, make_date(s.annee, 9, 1)) as du, null::date as au
from jeunes.scolarite s join derniere d using (jeune_id, annee)
join cercles.cercle c on c.type = 'ETABLISSEMENT_TOUS' and c.cle = s.uai
union all
select s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, scolarité ' || s.annee || '-' || s.annee + 1, j.suivi_du, null
from jeunes.scolarite s join derniere d using (jeune_id, annee) join jeunes.jeune j on j.id = s.jeune_id
join cercles.cercle c on c.type = 'ETABLISSEMENT_SUIVIS' and c.cle = s.uai
where j.suivi_du is not null
union all
select distinct s.jeune_id, c.id, 'SUIVI', 'Jeune suivi, établissement du territoire', j.suivi_du, null::date
from jeunes.scolarite s join derniere d using (jeune_id, annee) join jeunes.jeune j on j.id = s.jeune_id
join territoire.rattachement t on t.uai = s.uai and t.du <= base.aujourdhui() and (t.au is null or t.au >= base.aujourdhui())
join cercles.cercle c on c.type = 'TERRITOIRE_SUIVIS' and c.cle = t.territoire_id::text
where j.suivi_du is not null
union all
select r.jeune_id, r.cercle_id, r.acte_type, r.acte_libelle, r.du, r.au
from jeunes.rattachement r
where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui());
grant select on jeunes.v_appartenance to raccroche_app, raccroche_systeme;

-- Recomputes the cercles of the files given. To be called by whatever changes schooling, follow-up or an attachment, in the same transaction.
create function jeunes.recalculer_cercles(ids uuid[]) returns void
    language sql security definer set search_path = pg_catalog
    begin atomic
        update jeunes.jeune j set cercles = nouveau.cercles
        from (select i.id, coalesce(array_agg(distinct a.cercle_id order by a.cercle_id) filter (where a.cercle_id is not null), '{}') as cercles
              from unnest(ids) as i (id) left join jeunes.v_appartenance a on a.jeune_id = i.id group by i.id) nouveau
        where j.id = nouveau.id and j.cercles is distinct from nouveau.cercles;
    end;
grant execute on function jeunes.recalculer_cercles(uuid[]) to raccroche_app, raccroche_systeme;

-- Names for the lists of other modules.
create view jeunes.v_identite with (security_invoker = true) as
select id, nom, nom_usage, prenom, naissance, sexe, ine, cercles from jeunes.jeune where fusionne_dans is null;
grant select on jeunes.v_identite to raccroche_app, raccroche_systeme;
call journal.historiser('jeunes.jeune');
call journal.historiser('jeunes.scolarite');
call journal.historiser('jeunes.responsable');
