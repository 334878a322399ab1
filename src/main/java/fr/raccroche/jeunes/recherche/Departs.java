package fr.raccroche.jeunes.recherche;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a new file may start from: a short list, or a type-ahead when there are many. */
@Service
@Transactional(readOnly = true)
class Departs {

    private static final int LISTE_COURTE = 15;
    private static final int SUGGESTIONS = 10;
    private static final int ANNEES = 5;
    private static final String ECOLE = "E:";

    private final DepartQuery departs;
    private final Clock horloge;

    Departs(DepartQuery departs, Clock horloge) {
        this.departs = departs;
        this.horloge = horloge;
    }

    /** Everything, when it holds in a list that is read at a glance; nothing otherwise. */
    List<Option> enListe() {
        var tous = departs.lister(LISTE_COURTE + 1);
        return tous.size() > LISTE_COURTE ? List.of() : tous;
    }

    boolean aucun() {
        return departs.lister(1).isEmpty();
    }

    List<Option> suggerer(String texte) {
        return departs.chercher(texte, SUGGESTIONS);
    }

    String libelle(NouveauForm form) {
        return choisi(form).map(Option::libelle).orElse(Objects.requireNonNullElse(form.departTexte(), ""));
    }

    /** The years in which a young person may have been enrolled last; none is presumed, for the status follows from it. */
    List<Option> annees() {
        var debut = AnneeScolaire.de(LocalDate.now(horloge)).debut();
        return IntStream.range(0, ANNEES)
                .mapToObj(ecart -> new AnneeScolaire(debut - ecart))
                .map(annee -> Option.de(
                        Integer.toString(annee.debut()),
                        annee.libelle() + (annee.debut() == debut ? " (cette année)" : "")))
                .toList();
    }

    boolean manqueAnnee(NouveauForm form) {
        return form.annee() == null && choisi(form).filter(Departs::estEcole).isPresent();
    }

    private static boolean estEcole(Option choix) {
        return choix.valeur().startsWith(ECOLE);
    }

    /**
     * The choice is « E:UAI » for a school, « C:number » for an action of the caller; without script, what was typed. A
     * school needs its year: see {@link #manqueAnnee}.
     */
    Optional<NouveauJeune.Depart> de(NouveauForm form) {
        return choisi(form)
                .map(choix -> estEcole(choix)
                        ? new NouveauJeune.Ecole(
                                new Uai(choix.valeur().substring(2)),
                                form.annee() == null
                                        ? AnneeScolaire.de(LocalDate.now(horloge))
                                        : new AnneeScolaire(form.annee()),
                                Objects.requireNonNullElse(form.classe(), ""))
                        : new NouveauJeune.Cercle(
                                new CercleId(Integer.parseInt(choix.valeur().substring(2))),
                                "Dossier créé : " + choix.libelle()));
    }

    private Optional<Option> choisi(NouveauForm form) {
        var valeur = Objects.requireNonNullElse(form.depart(), "");
        var texte = Objects.requireNonNullElse(form.departTexte(), "");
        var trouves = valeur.isEmpty() && !texte.isBlank() ? departs.chercher(texte, 2) : departs.nommer(valeur);
        return trouves.size() == 1 ? Optional.of(trouves.getFirst()) : Optional.empty();
    }
}
