package fr.raccroche.jeunes.recherche;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        return choisi(form).map(Option::libelle).orElse(Formulaire.texte(form.departTexte()));
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

    /** What the form alone can refuse: nothing chosen, or a school without its year. */
    Refus refus(NouveauForm form) {
        var choisi = choisi(form);
        return new Refus()
                .si(choisi.isEmpty(), "depart", "jeunes.depart.manquant")
                .si(
                        annee(form).isEmpty()
                                && choisi.filter(Departs::estEcole).isPresent(),
                        "annee",
                        "jeunes.depart.annee-manquante");
    }

    private static boolean estEcole(Option choix) {
        return choix.valeur().startsWith(ECOLE);
    }

    /**
     * The choice is « E:UAI » for a school, « C:number » for an action of the caller; without script, what was typed.
     * Empty as long as {@link #refus} asks for more.
     */
    Optional<NouveauJeune.Depart> de(NouveauForm form) {
        return choisi(form).flatMap(choix -> {
            var cle = choix.valeur().substring(ECOLE.length());
            return estEcole(choix)
                    ? annee(form)
                            .map(annee -> new NouveauJeune.Ecole(new Uai(cle), annee, Formulaire.texte(form.classe())))
                    : Optional.of(new NouveauJeune.Cercle(
                            new CercleId(Integer.parseInt(cle)), "Dossier créé : " + choix.libelle()));
        });
    }

    private static Optional<AnneeScolaire> annee(NouveauForm form) {
        return Optional.ofNullable(form.annee()).filter(AnneeScolaire::existe).map(AnneeScolaire::new);
    }

    private Optional<Option> choisi(NouveauForm form) {
        var valeur = Formulaire.texte(form.depart());
        var texte = Formulaire.texte(form.departTexte());
        var trouves = valeur.isEmpty() && !texte.isEmpty() ? departs.chercher(texte, 2) : departs.nommer(valeur);
        return trouves.size() == 1 ? Optional.of(trouves.getFirst()) : Optional.empty();
    }
}
