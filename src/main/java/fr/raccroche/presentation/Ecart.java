package fr.raccroche.presentation;

/** One line of two versions compared: what was typed, and what somebody else recorded in between. */
public record Ecart(String rubrique, String saisie, String enregistre) {

    public boolean isDifferent() {
        return !saisie.strip().equals(enregistre.strip());
    }
}
