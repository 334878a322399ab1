package fr.raccroche.fiche;

import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.statuts.Obligation;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut;
import fr.raccroche.presentation.Fait;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.JourEnLettres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the file page words dates and statuses. */
final class Mots {

    private Mots() {}

    static String jour(LocalDate jour) {
        return JourEnChiffres.DATE.format(jour);
    }

    static String ageEtMajorite(int age, boolean majeur, @Nullable Sexe sexe) {
        return age + " ans, "
                + accorder(sexe, majeur ? "majeur" : "mineur", majeur ? "personne majeure" : "personne mineure");
    }

    static String naissance(LocalDate jour, @Nullable Sexe sexe) {
        var enLettres = JourEnLettres.DATE.format(jour);
        return sexe == null ? "date de naissance : " + enLettres : accorder(sexe, "né", "") + " le " + enLettres;
    }

    /** Who signs: the majority is that of the Code civil, article 414. */
    static String signature(boolean majeur, LocalDate naissance, @Nullable Sexe sexe) {
        var dernierJour = jour(naissance.plusYears(EtatCivil.MAJORITE).minusDays(1));
        if (!majeur) {
            return accorder(sexe, "Mineur", "Minorité") + " jusqu’au " + dernierJour
                    + " : la signature d’un représentant légal est nécessaire.";
        }
        return sexe == null
                ? "Majorité atteinte : ses parents ne signent plus en son nom."
                : accorder(sexe, "Majeur", "") + (sexe == Sexe.F ? " : elle" : " : il") + " signe seul"
                        + (sexe == Sexe.F ? "e" : "") + ". Ses parents ne signent plus en son nom.";
    }

    private static String accorder(@Nullable Sexe sexe, String masculin, String neutre) {
        return sexe == null ? neutre : sexe == Sexe.F ? masculin + "e" : masculin;
    }

    /** Latest first; what reads the same from one period to the next is said once, from its first day. */
    static List<Fait> histoire(List<PeriodeDeStatut> periodes) {
        var dits = new ArrayList<Fait>();
        for (var periode : periodes) {
            var fait = periode(periode);
            var suite = !dits.isEmpty()
                    && dits.getLast().intitule().equals(fait.intitule())
                    && dits.getLast().detail().equals(fait.detail());
            if (!suite) {
                dits.add(fait);
            }
        }
        return dits.reversed();
    }

    private static Fait periode(PeriodeDeStatut periode) {
        var etat = periode.etat();
        var titre = Stream.of(
                        etat.statut().libelle(),
                        etat.obligation() == Obligation.SANS_OBJET
                                ? ""
                                : etat.obligation().libelle().toLowerCase(Locale.FRENCH),
                        etat.sansSolution() ? "sans solution" : "")
                .filter(mot -> !mot.isEmpty())
                .collect(Collectors.joining(", "));
        var motifs = etat.motifs().stream()
                .map(motif -> motif.phrase() + " (" + motif.texte() + ")")
                .collect(Collectors.joining(" · "));
        return new Fait(JourEnLettres.ABREGE.format(periode.du()), titre, motifs, "", "");
    }
}
