package fr.raccroche.reperage.listes;

import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.Referentiel;
import fr.raccroche.referentiels.SourceDeReferentiels;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferentielsDuReperage {

    /** What being found in a list proves is a levée: its codes are those that the law and the services know (T57). */
    @Bean
    SourceDeReferentiels listesDuReperage(LeveeDeListeQuery levees) {
        return () -> List.of(Referentiel.classe(
                "listes-du-reperage",
                "Listes du repérage",
                "D’où viennent les listes que l’on compare, et ce que prouve le fait d’y figurer.",
                "reperage.type_de_liste",
                "sens",
                Stream.concat(
                                Stream.of(
                                        Option.de("ATTENDUS", TypeDeListe.Role.ATTENDUS.libelle()),
                                        Option.de("SIGNALES", TypeDeListe.Role.SIGNALES.libelle())),
                                levees.ecartent().stream())
                        .toList(),
                "ELEVES_AN_PASSE",
                "ELEVES_CETTE_ANNEE",
                "SIEI"));
    }
}
