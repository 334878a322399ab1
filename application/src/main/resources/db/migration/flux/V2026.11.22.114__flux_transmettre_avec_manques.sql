-- Handing over with gaps is allowed, and its author says why: a closed list that an académie may change.
create table flux.motif_manques (
    code text primary key check (code ~ '^[A-Z0-9_]{2,30}$'),
    libelle text not null check (libelle <> ''),
    rang int not null
);
insert into flux.motif_manques (code, libelle, rang) values
    ('ATTENTE', 'Informations demandées, réponses attendues', 10), ('INJOIGNABLE', 'Jeunes injoignables malgré les relances', 20),
    ('ECHEANCE', 'Transmission demandée à cette date', 30), ('ABSENCE', 'Départ ou absence de l’agent', 40);
grant select, insert, update on flux.motif_manques to raccroche_app, raccroche_systeme;
alter table flux.transmission add column motif_manques text references flux.motif_manques;
comment on column flux.transmission.motif_manques is 'Why it was handed over although something was missing; empty when nothing was.';
