package fr.raccroche.fiche;

import fr.raccroche.jeunes.statuts.Obligation;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut;
import fr.raccroche.presentation.Fait;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the file page words dates and statuses. */
final class Mots {

    static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    static final DateTimeFormatter JOUR_ET_HEURE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Locale.FRENCH);

    private Mots() {}

    static String jour(LocalDate jour) {
        return JOUR.format(jour);
    }

    /** Latest first. */
    static List<Fait> histoire(List<PeriodeDeStatut> periodes) {
        return periodes.reversed().stream().map(Mots::periode).toList();
    }

    private static Fait periode(PeriodeDeStatut periode) {
        var etat = periode.etat();
        var titre = Stream.of(
                        etat.statut().libelle(),
                        etat.obligation() == Obligation.NON_REMPLIE ? "obligation de formation non remplie" : "",
                        etat.sansSolution() ? "sans solution" : "")
                .filter(mot -> !mot.isEmpty())
                .collect(Collectors.joining(", "));
        var motifs = etat.motifs().stream()
                .map(motif -> motif.phrase() + " (" + motif.texte() + ")")
                .collect(Collectors.joining(" · "));
        return new Fait(jour(periode.du()), titre, motifs, "", "");
    }
}
