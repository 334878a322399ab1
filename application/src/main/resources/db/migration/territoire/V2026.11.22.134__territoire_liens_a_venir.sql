-- The last day whose links have taken effect: a link dated in the future moves files on its day, even when the application slept that night.
create table territoire.effet (
    unique_ligne boolean primary key default true check (unique_ligne),
    jusqua date not null
);
insert into territoire.effet (jusqua) values (current_date);
grant select, update on territoire.effet to raccroche_app, raccroche_systeme;
create index on territoire.rattachement (du);
create index on territoire.rattachement (au) where au is not null;
