package fr.raccroche.entretiens.referentiel;

import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.journal.MotsDuJournal;
import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.PageDeReferentiel;
import fr.raccroche.referentiels.Referentiel;
import fr.raccroche.referentiels.SourceDeReferentiels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferentielsDesEntretiens {

    /** What the forms and the tableau propose by themselves. */
    private static final Map<String, Set<String>> PROPOSES = Map.of(
            "CANAL", Set.of("PRESENTIEL"),
            "LIEU", Set.of("ETABLISSEMENT", "LOCAUX_MLDS"),
            "CANAL_CONTACT", Set.of("TELEPHONE"),
            "AUPRES", Set.of("JEUNE"));

    @Bean
    SourceDeReferentiels listesDesEntretiens(Entretiens entretiens) {
        return () -> Stream.concat(
                        Stream.of(Referentiel.classe(
                                "resultats-de-contact",
                                "Résultats de contact",
                                "Ce que donne une tentative. « Jeune joint » compte pour déclarer un jeune injoignable.",
                                "entretiens.resultat_contact",
                                "joint",
                                List.of(Option.de("true", "Jeune joint"), Option.de("false", "Jeune non joint")),
                                "RDV_PRIS")),
                        entretiens.nomenclature().listes().stream().map(ReferentielsDesEntretiens::liste))
                .toList();
    }

    @Bean
    MotsDuJournal motsDesEntretiens(Entretiens entretiens) {
        return () -> {
            var nomenclature = entretiens.nomenclature();
            var types = nomenclature.types().stream()
                    .collect(Collectors.toMap(Nomenclature.Type::code, Nomenclature.Type::libelle));
            return Map.of(
                    "ENTRETIEN",
                    types,
                    "ENTRETIEN_PERSONNEL",
                    types,
                    "TENTATIVE",
                    nomenclature.resultats().stream()
                            .collect(Collectors.toMap(Nomenclature.Resultat::code, Nomenclature.Resultat::libelle)),
                    "PROCHAINE_ACTION",
                    nomenclature.listes().stream()
                            .filter(liste -> liste.code().equals("PROCHAINE"))
                            .flatMap(liste -> liste.valeurs().stream())
                            .collect(Collectors.toMap(Nomenclature.Valeur::code, Nomenclature.Valeur::libelle)),
                    "RENDEZ_VOUS",
                    Arrays.stream(RendezVous.Etat.values())
                            .collect(Collectors.toMap(RendezVous.Etat::name, RendezVous.Etat::libelle)));
        };
    }

    @Bean
    PageDeReferentiel pageDesTypesDEntretien() {
        return new PageDeReferentiel(
                "Types d’entretien",
                "Nom, durée, guide et rubriques du formulaire ; ils servent aussi aux rendez-vous.",
                "/entretiens/types");
    }

    private static Referentiel liste(Nomenclature.Liste liste) {
        return Referentiel.liste(
                liste.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                liste.libelle(),
                liste.plusieurs()
                        ? "Rubrique des entretiens, plusieurs choix possibles."
                        : "Rubrique des entretiens et des contacts, un seul choix.",
                "entretiens.valeur",
                liste.code(),
                PROPOSES.getOrDefault(liste.code(), Set.of()));
    }
}
