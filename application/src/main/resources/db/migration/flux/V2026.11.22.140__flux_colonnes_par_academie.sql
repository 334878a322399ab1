-- Columns may be called and ordered otherwise in one académie (F45): its own rows where it has some, those of flux.colonne elsewhere.
create table flux.colonne_academie (
    territoire_id int not null references territoire.territoire,
    code text not null references flux.colonne,
    libelle text not null check (libelle <> '' and length(libelle) <= 60),
    rang int not null,
    montree boolean not null,
    primary key (territoire_id, code)
);
grant select, insert, update, delete on flux.colonne_academie to raccroche_app, raccroche_systeme;

-- The académies in which an agent holds a function today, by its school or by its territory.
create view flux.v_academie with (security_invoker = true) as
with fonction as (
    select x.agent_id, x.uai, x.territoire_id from agents.v_exercice x
    where x.du <= base.aujourdhui() and (x.au is null or x.au >= base.aujourdhui())),
ecole as (
    select f.agent_id, f.uai from fonction f where f.uai is not null
    union
    select f.agent_id, r.uai from fonction f join territoire.v_rattachement r on r.territoire_id = f.territoire_id
    where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui())),
place as (
    select f.agent_id, f.territoire_id from fonction f where f.territoire_id is not null
    union
    select e.agent_id, r.territoire_id from ecole e join territoire.v_rattachement r on r.uai = e.uai
    where r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))
select p.agent_id, t.id as territoire_id, t.libelle
from place p join territoire.v_territoire t on t.id = p.territoire_id and t.niveau = 'ACADEMIE';
grant select on flux.v_academie to raccroche_app, raccroche_systeme;
