package fr.raccroche.jeunes;

import fr.raccroche.socle.JourEnChiffres;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a search: enough to recognise somebody, no more. */
public record JeuneTrouve(
        JeuneId id,
        String nom,
        String nomUsage,
        String prenom,
        LocalDate naissance,
        boolean suivi,
        String etablissement,
        String classe) {

    public String libelle() {
        var porte = nomUsage.isEmpty() ? nom : nom + " (" + nomUsage + ")";
        return porte.toUpperCase(Locale.FRENCH) + " " + prenom;
    }

    public String detail() {
        return Stream.of(JourEnChiffres.DATE.format(naissance), classe, etablissement, suivi ? "suivi" : "")
                .filter(partie -> !partie.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
