package fr.raccroche.actions.referentiel;

import fr.raccroche.actions.Actions;
import fr.raccroche.actions.Equipier;
import fr.raccroche.journal.MotsDuJournal;
import fr.raccroche.referentiels.PageDeReferentiel;
import fr.raccroche.referentiels.Referentiel;
import fr.raccroche.referentiels.SourceDeReferentiels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferentielsDesActions {

    @Bean
    SourceDeReferentiels listesDesActions() {
        return () -> List.of(
                Referentiel.simple(
                        "origines-de-signalement",
                        "Origines de signalement",
                        "Qui a signalé un jeune accueilli en action.",
                        "actions.origine_signalement"),
                Referentiel.simple(
                        "motifs-de-fin-d-accueil",
                        "Motifs de fin d’accueil",
                        "Pourquoi un jeune quitte une action. La santé se dit par oui ou par non, jamais davantage.",
                        "actions.motif_sortie"));
    }

    /** An action says its type, its team says in which role. */
    @Bean
    MotsDuJournal motsDesActions(Actions actions) {
        return () -> {
            var mots = Arrays.stream(Equipier.Role.values())
                    .collect(Collectors.toMap(Equipier.Role::name, Equipier.Role::libelle));
            actions.types().forEach(type -> mots.put(type.code(), type.libelle()));
            return Map.of("ACTION", mots);
        };
    }

    @Bean
    PageDeReferentiel pageDesTypesDAction() {
        return new PageDeReferentiel("Types d’action", "Nom, axe et dates d’usage.", "/actions/types");
    }
}
