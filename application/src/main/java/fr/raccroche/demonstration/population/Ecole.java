package fr.raccroche.demonstration.population;

import java.util.List;

/** A real second-degree school, as the invented population needs it. */
public record Ecole(
        String uai, String nom, String genre, String commune, String codePostal, String insee, int effectif) {

    List<Niveau> niveaux() {
        return switch (genre) {
            case "COLLEGE" -> List.of(Niveau.SIXIEME, Niveau.CINQUIEME, Niveau.QUATRIEME, Niveau.TROISIEME);
            case "LGT" -> List.of(Niveau.SECONDE_GT, Niveau.PREMIERE_GT, Niveau.TERMINALE_GT);
            case "LP", "EREA" ->
                List.of(Niveau.SECONDE_PRO, Niveau.PREMIERE_PRO, Niveau.TERMINALE_PRO, Niveau.CAP_1, Niveau.CAP_2);
            case "LPO" ->
                List.of(
                        Niveau.SECONDE_GT,
                        Niveau.PREMIERE_GT,
                        Niveau.TERMINALE_GT,
                        Niveau.SECONDE_PRO,
                        Niveau.PREMIERE_PRO,
                        Niveau.TERMINALE_PRO);
            default -> List.of();
        };
    }
}
