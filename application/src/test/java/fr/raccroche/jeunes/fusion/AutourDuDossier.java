package fr.raccroche.jeunes.fusion;

import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.reperage.SceneDeReperage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands about a file in the tables that no service fills in one call; written as the owner of the schema. */
final class AutourDuDossier {

    private final Jeu jeu;
    private final UUID agent;
    private final String lycee;
    private final UUID campagne;
    private final SceneDeReperage reperage;

    AutourDuDossier(Jeu jeu, UUID agent, String lycee) {
        this.jeu = jeu;
        this.agent = agent;
        this.lycee = lycee;
        this.campagne =
                jeu.campagne("Automne " + lycee, jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee), agent);
        this.reperage = new SceneDeReperage(jeu, campagne);
    }

    void ecrire(JeuneId jeune, int jour) {
        for (var ordre : List.of("""
                update jeunes.jeune
                set nom_usage = 'Le Gall', prenom2 = 'Anne', prenom3 = 'Marie', sexe = 'F', ine = case when :jour = 1 then '123456789AA' end,
                    ine_ancien = case when :jour = 2 then '0900000002W' end, telephone = '+3329900000' || :jour, portable = '+3361200000' || :jour,
                    courriel = :jour || '@exemple.invalid', adresse = :jour || ' rue de l''Exemple', code_postal = '3530' || :jour,
                    commune = 'Fougères', commune_insee = '35115', diplome_preuve = 'DECLARATION'
                where id = :jeune
                """, """
                insert into jeunes.scolarite (jeune_id, annee, uai, classe, mef, formation, statut, motif_sortie, eleve_id)
                values (:jeune, 2025, :lycee, '3' || :jour, '10310019110', 'TROISIEME', 'ST', 'DEMENAGEMENT', 'E' || :jour)
                """, """
                insert into jeunes.responsable (jeune_id, niveau, parente, civilite, nom, prenom, telephone, portable, courriel, adresse, code_postal, commune, personne_id)
                values (:jeune, 1, '10', 'Mme', 'Le Bihan', 'Annie', '+33299000000', '+33612000000', 'a@exemple.invalid', '1 rue de l''Exemple', '35300', 'Fougères', 'P' || :jour)
                """, """
                update entretiens.entretien set synthese = 'Le ' || :jour where jeune_id = :jeune
                """, """
                update actions.accueil set observations = 'Le ' || :jour where jeune_id = :jeune
                """, """
                with acces as (insert into jeunes.acces_exceptionnel (id, jeune_id, agent_id, motif, du, au)
                               values (gen_random_uuid(), :jeune, :agent, 'DOUBLON', '2026-12-01', '2026-12-03') returning id),
                     cercle as (insert into cercles.cercle (type, cle, libelle) select 'EXCEPTION', id::text, 'Accès' from acces returning id)
                insert into cercles.membre (cercle_id, agent_id, acte_type, acte_id, acte_libelle, du)
                select cercle.id, :agent, 'EXCEPTION', acces.id, 'Accès', '2026-12-01' from cercle, acces
                """, """
                insert into flux.ligne (cle, agent_id, contenu) values (gen_random_uuid(), :agent, jsonb_build_object('JEUNE', :jeune::text))
                """, """
                insert into flux.ligne (cle, agent_id, source, source_id)
                select gen_random_uuid(), :agent, 'entretiens', id from entretiens.entretien where jeune_id = :jeune
                """, """
                insert into flux.depot (agent_id, nom, contenu)
                select :agent, 'tableau.csv', jsonb_agg(e.id) from entretiens.entretien e where jeune_id = :jeune
                """, """
                with t as (insert into flux.transmission (agent_id, du, au, chiffres, empreinte)
                           values (:agent, '2026-09-01', '2026-10-31', '{}', repeat('a', 64)) returning id)
                insert into flux.transmission_ligne (transmission_id, source, source_id, jeune_id, rang, contenu, empreinte)
                select t.id, 'actions', a.id, :jeune, 1, '{"DATE": "01/10/2026"}', repeat('b', 64) from t, actions.accueil a where a.jeune_id = :jeune
                """, """
                insert into flux.amendement (transmission_id, source, source_id, jeune_id, agent_id, motif, avant, apres)
                select transmission_id, source, source_id, :jeune, :agent, 'ERREUR', '{}', '{}' from flux.transmission_ligne where jeune_id = :jeune
                """, """
                with f as (insert into presences.feuille (agent_id, genre, uai, du, au, lignes)
                           values (:agent, 'ENTRETIENS', :lycee, '2026-11-01', '2026-11-30', 1) returning id)
                insert into presences.ligne (feuille_id, rang, source, source_id, jeune_id, le)
                select f.id, 1, 'entretiens', e.id, :jeune, e.le from f, entretiens.entretien e where e.jeune_id = :jeune
                """, """
                with l as (insert into imports.livraison (agent_id, nature, etat, annee, uais, empreinte, rapport, cercles)
                           values (:agent, 'LISTE', 'PRET', 2026, array[:lycee], repeat('c', 64), '{}', '{}') returning id)
                insert into imports.decision (livraison_id, uai, cle, nom, prenom, sexe, ine, ine_ancien, dossier, cercles)
                select l.id, :lycee, 'ligne 1', 'Le Bihan', 'Maelle', 'F', '123456789AA', '0900000002W', :jeune, '{}' from l
                """, """
                insert into imports.ressemblance (livraison_id, uai, cle, ordre, connu, chance, par_ine, accords, cercles)
                select livraison_id, uai, cle, 1, :jeune, 0.9, false, 0, '{}' from imports.decision where dossier = :jeune
                """, """
                insert into presentation.brouillon (agent_id, cle, contenu, modifie_le)
                values (:agent, 'entretien:' || :jeune, jsonb_build_object('jeune', :jeune::text), clock_timestamp())
                """)) {
            jeu.sql()
                    .sql(ordre)
                    .param("jeune", jeune.valeur())
                    .param("agent", agent)
                    .param("lycee", lycee)
                    .param("jour", jour)
                    .update();
        }
        lever(jeune, jour);
    }

    /** A line of repérage cleared as « à accompagner », which wrote a situation, called once, handed to a partner. */
    private void lever(JeuneId jeune, int jour) {
        var ligne = reperage.ligne(
                reperage.eleve("Le Bihan " + jour, "Maelle", LocalDate.of(2009, 5, 6), lycee),
                true,
                LocalDate.of(2026, 12, 20));
        for (var ordre : List.of("""
                with s as (insert into jeunes.situation (jeune_id, code, du, preuve) values (:jeune, 'SANS_SOLUTION', '2026-12-01', 'DECLARATION') returning id)
                update reperage.ligne set jeune_id = :jeune, etat = 'CONFIRME', levee = 'A_ACCOMPAGNER', preuve = 'DECLARATION', levee_le = clock_timestamp(), courriel = 'm@exemple.invalid', levee_uai = uai,
                                          levee_par = :agent, situation_id = s.id from s where reperage.ligne.id = :ligne
                """, """
                insert into reperage.tentative (ligne_id, le, canal, resultat, agent_id, cercles)
                select id, '2026-12-10', 'TELEPHONE', 'SANS_REPONSE', :agent, cercles from reperage.ligne where id = :ligne
                """, """
                insert into reperage.partage (ligne_id, partenaire, cercle_id, cercles)
                select l.id, 'CIO', k.cercle_id, l.cercles from reperage.ligne l join reperage.campagne k on k.id = l.campagne_id where l.id = :ligne
                """)) {
            jeu.sql()
                    .sql(ordre)
                    .param("jeune", jeune.valeur())
                    .param("agent", agent)
                    .param("ligne", ligne)
                    .update();
        }
    }
}
