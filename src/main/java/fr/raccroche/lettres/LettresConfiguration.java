package fr.raccroche.lettres;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.referentiels.PageDeReferentiel;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.PanneauDEtablissement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entry of the menu, and what the page of a school says of the mission. */
@Configuration
class LettresConfiguration {

    @Bean
    EntreeDeMenu menuDesLettres() {
        return new EntreeDeMenu("Lettres de mission", "/lettres", 70, "CONSULTER_LETTRES");
    }

    @Bean
    PageDeReferentiel modelesDeLettre() {
        return new PageDeReferentiel(
                "Modèles de lettre", "Le document de chaque lettre de mission.", "/lettres/modeles");
    }

    /** Letters that wait for the caller's signature. */
    @Bean
    CompteurDAccueil lettresASigner(LettreVues vues, AgentCourant agent) {
        return CompteurDAccueil.de(
                "lettre à signer",
                "lettres à signer",
                "/lettres?aSigner",
                true,
                () -> vues.aSigner(agent.exiger()).size());
    }

    /** Who intervenes in the school by a letter in force. */
    @Component
    static class Intervenants implements PanneauDEtablissement {

        private final LettreQuery lectures;
        private final Clock horloge;

        Intervenants(LettreQuery lectures, Clock horloge) {
            this.lectures = lectures;
            this.horloge = horloge;
        }

        @Override
        public String titre() {
            return "Qui intervient pour la MLDS";
        }

        @Override
        @Transactional(readOnly = true)
        public List<Ligne> lignes(Uai etablissement) {
            return lectures.intervenants(etablissement, LocalDate.now(horloge)).stream()
                    .map(intervenant -> new Ligne(
                            intervenant.nom(),
                            intervenant.fonction(),
                            intervenant.liens().stream()
                                    .map(Contenu.Lien::valueOf)
                                    .sorted()
                                    .map(Contenu.Lien::libelle)
                                    .collect(Collectors.joining(", ")),
                            ""))
                    .toList();
        }

        @Override
        public String rien() {
            return "Aucune lettre de mission en vigueur ne nomme cet établissement.";
        }

        @Override
        public int getOrder() {
            return 20;
        }
    }
}
