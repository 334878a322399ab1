package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Ligne;
import fr.raccroche.siecle.Anomalie;
import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.siecle.RecepteurSiecle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One line of a list: its values by what they mean, and what is told of them. */
final class LigneDeListe {

    private final String fichier;
    private final Ligne ligne;
    private final Map<Cible, Integer> rangs;
    private final RecepteurSiecle recepteur;
    private int refus;
    private int avertissements;

    LigneDeListe(String fichier, Ligne ligne, Map<Cible, Integer> rangs, RecepteurSiecle recepteur) {
        this.fichier = fichier;
        this.ligne = ligne;
        this.rangs = rangs;
        this.recepteur = recepteur;
    }

    int numero() {
        return ligne.numero();
    }

    /** What names the pupil in this file. */
    String cle() {
        return "L" + ligne.numero();
    }

    boolean a(Cible cible) {
        return rangs.containsKey(cible);
    }

    int refus() {
        return refus;
    }

    int avertissements() {
        return avertissements;
    }

    /** Empty when there is a social security number in it. */
    String texte(Cible cible) {
        var rang = rangs.get(cible);
        var texte = rang == null ? "" : ligne.texte(rang).strip();
        return DonneeInterdite.nirDans(texte).isPresent() ? "" : texte;
    }

    Optional<LocalDate> jour(Cible cible) {
        var rang = rangs.get(cible);
        return rang == null ? Optional.empty() : ligne.date(rang);
    }

    void exiger(String valeur, String motif) {
        if (valeur.isEmpty()) {
            refuser(motif, "");
        }
    }

    void refuser(String motif, String valeur) {
        refus++;
        dire(Gravite.REFUS, motif, valeur);
    }

    void avertir(String motif, String valeur) {
        avertissements++;
        dire(Gravite.AVERTISSEMENT, motif, valeur);
    }

    private void dire(Gravite gravite, String motif, String valeur) {
        recepteur.anomalie(new Anomalie(fichier, ligne.numero(), Nature.ELEVE, cle(), gravite, motif, valeur));
    }
}
