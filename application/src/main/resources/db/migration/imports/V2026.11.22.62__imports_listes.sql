-- Lists in spreadsheets: what their columns are, for the delivery itself and, by title, for the next list of the school.
alter table imports.livraison add column correspondance jsonb;
comment on column imports.livraison.correspondance is 'For a list: school, year, and the meaning of each column by rank.';

create table imports.correspondance (
    uai char(8) not null references territoire.etablissement,
    titre text not null,
    cible text not null,
    primary key (uai, titre)
);
comment on column imports.correspondance.titre is 'Title of a column, reduced to its letters and digits.';
grant select, insert, update on imports.correspondance to raccroche_app, raccroche_systeme;
