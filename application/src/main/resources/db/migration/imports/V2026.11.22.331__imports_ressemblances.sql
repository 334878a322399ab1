-- Rows about to become new files that resemble a known one, while the import waits; once it is applied, the new files and
-- those they resemble. Ids and weights only: names are read from the files, by whoever may see them.
create table imports.ressemblance (
    livraison_id uuid not null references imports.livraison on delete cascade,
    uai char(8) not null,
    cle text not null,
    ordre smallint not null check (ordre between 1 and 5),
    connu uuid not null,
    nouveau uuid,
    chance double precision not null,
    par_ine boolean not null,
    accords int not null,
    cercles int[] not null,
    primary key (livraison_id, uai, cle, ordre)
);
comment on column imports.ressemblance.connu is 'The file that the row resembles.';
comment on column imports.ressemblance.nouveau is 'The file that the row became.';
call base.proteger('imports.ressemblance');
