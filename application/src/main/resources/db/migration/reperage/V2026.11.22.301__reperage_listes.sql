-- A decision about two people outlives the rows it was taken on: a fresher file gives them other ranks, the keys stay.
alter table reperage.paire drop constraint paire_liste_a_rang_a_fkey, drop constraint paire_liste_b_rang_b_fkey;
-- Checked once for the whole file by the one class that writes people, not half a million times.
alter table reperage.personne drop constraint personne_liste_id_fkey;

-- People who lost the link that cleared them, since the last run: to be compared again with everybody.
create table reperage.delie (
    liste_id uuid not null references reperage.liste on delete cascade,
    rang int not null,
    primary key (liste_id, rang)
);
comment on table reperage.delie is 'Ranks in lists, no personal data.';
grant select, insert, delete on reperage.delie to raccroche_app, raccroche_systeme;

-- One identity, whatever the file: what pairs and lines are recognised by.
create function reperage.cle(nom text, prenom text, naissance date, ine text) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(base.cle(nom) || '|' || base.cle(prenom) || '|' || coalesce(to_char(naissance, 'YYYYMMDD'), '') || '|' || ine, 'UTF8'));
