package fr.raccroche.lettres;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.journal.MotsDuJournal;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.referentiels.PageDeReferentiel;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the menu, the page of templates among the referentials, and the letters that wait on the home page. */
@Configuration
class LettresConfiguration {

    @Bean
    MotsDuJournal motsDesLettres() {
        return () -> Map.of(
                "LETTRE",
                Arrays.stream(Signature.Role.values())
                        .collect(Collectors.toMap(Signature.Role::name, Signature.Role::libelle)));
    }

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
    CompteurDAccueil lettresASigner(ListesDeLettres listes, AgentCourant agent) {
        return CompteurDAccueil.de(
                "lettre à signer",
                "lettres à signer",
                "/lettres?aSigner",
                true,
                () -> listes.aSigner(agent.exiger()).size());
    }
}
