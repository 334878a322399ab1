package fr.raccroche.demonstration;

import fr.raccroche.socle.Ine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invented pupil and their schooling, year after year. */
final class EleveInvente {

    /** One school year in one school; {@code sortie} is set for those who left before June. */
    record Annee(int annee, Ecole ecole, Niveau niveau, int classe, boolean doublement, Optional<LocalDate> sortie) {

        String division() {
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

    int numero() {
        return numero;
    }

    Ine ine() {
        return Ine.invente(numero);
    }

    String nom() {
        return nom;
    }

    String prenom() {
        return prenom;
    }

    String sexe() {
        return sexe;
    }

    LocalDate naissance() {
        return naissance;
    }

    Foyer foyer() {
        return foyer;
    }

    List<Annee> scolarite() {
        return List.copyOf(scolarite);
    }

    Annee derniere() {
        return scolarite.getLast();
    }
}
