package fr.raccroche.siecle;

import java.util.Optional;

/** The kinds of SIECLE export, told apart by their root element and never by their name. */
public enum TypeFichier {
    ELEVES,
    RESPONSABLES,
    STRUCTURES,
    NOMENCLATURES,
    COMMUN;

    static Optional<TypeFichier> deRacine(String racine) {
        return switch (racine) {
            case "BEE_ELEVES", "BEE_EPHC_ELEVES" -> Optional.of(ELEVES);
            case "BEE_RESPONSABLES" -> Optional.of(RESPONSABLES);
            case "BEE_STRUCTURES" -> Optional.of(STRUCTURES);
            case "BEE_NOMENCLATURES" -> Optional.of(NOMENCLATURES);
            case "BEE_COMMUN" -> Optional.of(COMMUN);
            default -> Optional.empty();
        };
    }
}
