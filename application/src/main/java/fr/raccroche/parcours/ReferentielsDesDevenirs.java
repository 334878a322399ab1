package fr.raccroche.parcours;

import fr.raccroche.journal.MotsDuJournal;
import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.Referentiel;
import fr.raccroche.referentiels.SourceDeReferentiels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferentielsDesDevenirs {

    @Bean
    MotsDuJournal motsDesDevenirs(Devenirs devenirs) {
        return () -> Map.of(
                "DEVENIR",
                devenirs.codes().stream().collect(Collectors.toMap(CodeDevenir::code, CodeDevenir::libelle)));
    }

    @Bean
    SourceDeReferentiels codesDeDevenir() {
        return () -> List.of(Referentiel.classe(
                "devenirs",
                "Devenirs à N et N+1",
                "Ce qu’un jeune est devenu. La classe entre dans le calcul des sorties positives : changez-la en connaissance de cause.",
                "parcours.code_devenir",
                "classe",
                Option.de(List.of(Classe.values()), Classe::name, Classe::libelle),
                CodeDevenir.INJOIGNABLE));
    }
}
