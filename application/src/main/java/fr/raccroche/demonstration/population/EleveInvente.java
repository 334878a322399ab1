package fr.raccroche.demonstration.population;

import fr.raccroche.socle.Ine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invented pupil and their schooling, year after year. */
public final class EleveInvente {

    /** One school year in one school; {@code sortie} is set for those who left before June. */
    public record Annee(
            int annee, Ecole ecole, Niveau niveau, int classe, boolean doublement, Optional<LocalDate> sortie) {

        public String division() {
            return niveau.classe(classe);
        }
    }

    private final int numero;
    private final String nom;
    private final String prenom;
    private final String sexe;
    private final LocalDate naissance;
    private final Foyer foyer;
    private final List<Annee> scolarite = new ArrayList<>(3);

    EleveInvente(int numero, String nom, String prenom, String sexe, LocalDate naissance, Foyer foyer) {
        this.numero = numero;
        this.nom = nom;
        this.prenom = prenom;
        this.sexe = sexe;
        this.naissance = naissance;
        this.foyer = foyer;
    }

    void inscrire(Annee annee) {
        scolarite.add(annee);
    }

    public int numero() {
        return numero;
    }

    public Ine ine() {
        return Ine.invente(numero);
    }

    public String nom() {
        return nom;
    }

    public String prenom() {
        return prenom;
    }

    public String sexe() {
        return sexe;
    }

    public LocalDate naissance() {
        return naissance;
    }

    public Foyer foyer() {
        return foyer;
    }

    public List<Annee> scolarite() {
        return List.copyOf(scolarite);
    }

    public Annee derniere() {
        return scolarite.getLast();
    }
}
