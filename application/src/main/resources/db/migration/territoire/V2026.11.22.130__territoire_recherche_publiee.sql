-- The search key of a school, for the searches of other modules that name what stands in a school.
create or replace view territoire.v_etablissement with (security_invoker = true) as
select uai, nom, genre, secteur, commune, commune_insee, code_postal, departement, mere_uai, ouvert_le, ferme_le, recherche from territoire.etablissement;
