-- Results of attempts, for the views of other modules.
create view entretiens.v_resultat_contact with (security_invoker = true) as
select code, libelle, joint from entretiens.resultat_contact;
grant select on entretiens.v_resultat_contact to raccroche_app, raccroche_systeme;
