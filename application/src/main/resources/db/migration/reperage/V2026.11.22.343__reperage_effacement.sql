-- What a closed campaign no longer needs is erased, each kind of data after its delay (RGPD art. 5.1.e). Figures and decisions stay.
create table reperage.effacement (
    code text primary key check (code ~ '^[A-Z0-9_]{2,40}$'),
    libelle text not null check (libelle <> ''),
    delai text not null check (delai in ('0', '30', '90', '180', '365')),
    du date not null default '2000-09-01',
    au date,
    rang int not null,
    check (au is null or au >= du)
);
comment on table reperage.effacement is 'No personal data: what is erased, and how many days after the campaign is closed.';
insert into reperage.effacement (code, libelle, delai, rang) values
    ('PERSONNES_DES_LISTES', 'Personnes des listes que rien ne retient', '30', 10),
    ('IDENTITES_SANS_PROPRIETAIRE', 'Identité des lignes dont personne ne s’occupe', '365', 20);
grant select, insert, update on reperage.effacement to raccroche_app, raccroche_systeme;

alter table reperage.campagne
    add column close_le date,
    add column personnes_effacees_le date,
    add column identites_effacees_le date;
update reperage.campagne set close_le = current_date where etat = 'CLOSE';
alter table reperage.ligne add column age_garde smallint;
comment on column reperage.ligne.age_garde is 'Age on the day of observation, once the date of birth is erased: figures by age stay.';

-- A line that somebody owns, that has a file, or that a partner was handed: its identity is still needed.
create function reperage.retenue(g reperage.ligne) returns boolean
    language sql stable
    return g.agent_id is not null or g.jeune_id is not null
        or exists (select 1 from reperage.partage p where p.ligne_id = g.id and p.retire_le is null);

-- AUDITED: runs as the owner, because the former versions of what is erased go with it, and nobody else may touch them. For the system
-- alone, on a campaign that is closed: its people who were linked or for whom no line was opened; later on, the identity of lines that
-- nothing retains and the people behind them. Returns how many rows were erased.
create function reperage.effacer(p_campagne uuid, p_code text) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    listes uuid[] := array(select l.id from reperage.liste l where l.campagne_id = p_campagne);
    lignes uuid[];
    n int;
begin
    if not exists (select 1 from reperage.campagne c where c.id = p_campagne and c.etat = 'CLOSE') then
        raise exception 'Not a closed campaign' using errcode = 'no_data_found';
    end if;
    if p_code = 'PERSONNES_DES_LISTES' then
        delete from reperage.personne p where p.liste_id = any (listes)
            and (exists (select 1 from reperage.lien k where k.liste_a = p.liste_id and k.rang_a = p.rang)
                 or exists (select 1 from reperage.lien k where k.liste_b = p.liste_id and k.rang_b = p.rang)
                 or not exists (select 1 from reperage.ligne g where g.liste_id = p.liste_id and g.rang = p.rang));
        get diagnostics n = row_count;
        delete from reperage.lien k where k.liste_a = any (listes);
        delete from reperage.acquis a where a.liste_a = any (listes) or a.liste_b = any (listes);
        delete from reperage.en_lecture e where e.campagne_id = p_campagne;
        update reperage.paire q set etat = 'CADUQUE' where q.campagne_id = p_campagne and q.etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD');
        update reperage.campagne set personnes_effacees_le = base.aujourdhui() where id = p_campagne;
    elsif p_code = 'IDENTITES_SANS_PROPRIETAIRE' then
        lignes := array(select g.id from reperage.ligne g where g.campagne_id = p_campagne and not reperage.retenue(g));
        delete from reperage.personne p using reperage.ligne g where g.id = any (lignes) and g.liste_id = p.liste_id and g.rang = p.rang;
        update reperage.ligne g
        set age_garde = date_part('year', age(c.observee_le, g.naissance)), nom = 'Identité', prenom = 'effacée', naissance = null, sexe = null, classe = '',
            commune = '', code_postal = '', telephone = '', courriel = '', version = g.version + 1
        from reperage.campagne c where c.id = g.campagne_id and g.id = any (lignes);
        get diagnostics n = row_count;
        delete from journal.version v where v.relation = 'reperage.ligne' and v.ligne_id = any (lignes::text[]);
        update reperage.campagne set identites_effacees_le = base.aujourdhui() where id = p_campagne;
    else
        raise exception 'Nothing is erased under this name' using errcode = 'no_data_found';
    end if;
    return n;
end
$$;
revoke execute on function reperage.effacer(uuid, text) from public;
grant execute on function reperage.effacer(uuid, text) to raccroche_systeme;
revoke execute on function reperage.retenue(reperage.ligne) from public;
grant execute on function reperage.retenue(reperage.ligne) to raccroche_app, raccroche_systeme;
