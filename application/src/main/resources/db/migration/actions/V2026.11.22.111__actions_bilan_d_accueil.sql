-- The balance of an accueil, as its formateur states it until attendance sheets exist: unknown stays empty.
alter table actions.accueil
    add column heures_prevues numeric(6, 1) check (heures_prevues between 0 and 2000),
    add column heures_realisees numeric(6, 1) check (heures_realisees between 0 and 2000),
    add column demi_journees_absence int check (demi_journees_absence between 0 and 400),
    add column stages int check (stages between 0 and 50),
    add column jours_de_stage int check (jours_de_stage between 0 and 300),
    add column portefeuille boolean,
    add column observations text not null default '' check (length(observations) <= 500),
    add check (stages > 0 or coalesce(jours_de_stage, 0) = 0);
comment on column actions.accueil.demi_journees_absence is 'A count, never a reason.';
comment on column actions.accueil.portefeuille is 'Portefeuille de compétences fait ou non.';

create or replace view actions.v_accueil with (security_invoker = true) as
select id, jeune_id, action_id, entree, origine, origine_uai, sortie, motif_sortie, auteur_id, cree_le, modifie_le, version,
       heures_prevues, heures_realisees, demi_journees_absence, stages, jours_de_stage, portefeuille, observations
from actions.accueil where annule_le is null;
