-- What the national directory adds: other sites of a school, where a territory comes from, and a search key that knows the usual abbreviations.

-- Search key of a school's name: "Lycée St-Exupéry", "LYC SAINT EXUPERY" and "Lycée de Saint-Exupéry" give the same words, with a space before and after.
create function territoire.cle(texte text) returns text
    language sql immutable strict parallel safe
    return ' ' || regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        base.cle(regexp_replace(texte, '\m[dlDL][''’]', '', 'g')),
        '\m(de|des|du|et|la|le|les)\M ?', '', 'g'), '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g'), '\mnd\M', 'notre dame', 'g'), '\m(clg|col)\M', 'college', 'g'), '\mlyc\M', 'lycee', 'g'),
        '\mlpo\M', 'lycee polyvalent', 'g'), '\mlgt\M', 'lycee general technologique', 'g'), '\mlp\M', 'lycee professionnel', 'g') || ' ';

create function territoire.mots_du_genre(genre text) returns text
    language sql immutable strict parallel safe
    return case genre
        when 'COLLEGE' then 'clg college '
        when 'LGT' then 'lgt lycee general technologique '
        when 'LP' then 'lp lycee professionnel '
        when 'LPO' then 'lpo lycee polyvalent '
        when 'EREA' then 'erea '
        when 'CIO' then 'cio centre information orientation '
        else '' end;

alter table territoire.etablissement
    add column sites text not null default '',
    add column nom_cle text generated always as (territoire.cle(nom)) stored;
comment on column territoire.etablissement.sites is 'Other sites under the same UAI (etablissement_multi_lignes): name, commune; searched too.';
alter table territoire.etablissement
    alter column recherche set expression as
        (territoire.cle(nom || ' ' || commune || ' ' || sites || ' ' || code_postal || ' ' || uai) || territoire.mots_du_genre(genre));
create index on territoire.etablissement (departement, genre);
create index on territoire.etablissement (mere_uai) where mere_uai is not null;

alter table territoire.territoire
    add column origine text not null default 'SAISIE' check (origine in ('ANNUAIRE', 'SAISIE'));
comment on column territoire.territoire.origine is 'The import of the directory moves schools between ANNUAIRE territories only.';

alter table territoire.import_annuaire
    add column rouverts int not null default 0,
    add column rattachements int not null default 0;

-- What other modules may join.
create view territoire.v_etablissement with (security_invoker = true) as
select uai, nom, genre, secteur, commune, commune_insee, code_postal, departement, mere_uai, ouvert_le, ferme_le from territoire.etablissement;
create view territoire.v_territoire with (security_invoker = true) as
select t.id, t.niveau, n.libelle as niveau_libelle, n.rang, t.code, t.libelle, t.du, t.au
from territoire.territoire t join territoire.niveau n on n.code = t.niveau;
create view territoire.v_rattachement with (security_invoker = true) as
select uai, territoire_id, du, au from territoire.rattachement;
grant select on territoire.v_etablissement, territoire.v_territoire, territoire.v_rattachement to raccroche_app, raccroche_systeme;
