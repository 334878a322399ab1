package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletudeTest {

    private final Fichier a = new Fichier();
    private final Fichier b = new Fichier();

    @Test
    void countsThoseMetByNumberOrByNameAndNotThoseWhoNeverMeet() {
        a.ajouter(personne("BERGER", "Lina", "2009-03-12", "35001", "123456789AB"));
        b.ajouter(personne("MOREL", "Lina", "2009-03-12", "75101", "123456789AB"));
        a.ajouter(personne("KERVELLA", "Malo", "2010-07-01", "29019", ""));
        b.ajouter(personne("KERVELA", "Malo", "2010-07-01", "29019", ""));
        a.ajouter(personne("DUBREUIL", "Yanis", "2008-01-30", "13055", ""));
        b.ajouter(personne("TANGUY", "Noa", "2012-11-05", "59350", ""));

        assertThat(Completude.de(a, b, ligne -> ligne)).isEqualTo(new Completude(3, 2));
    }

    @Test
    void asksNothingOfThoseWhoAreInOneFileOnly() {
        a.ajouter(personne("KERVELLA", "Malo", "2010-07-01", "29019", ""));
        a.ajouter(personne("DUBREUIL", "Yanis", "2008-01-30", "13055", ""));
        b.ajouter(personne("KERVELLA", "Malo", "2010-07-01", "29019", ""));

        assertThat(Completude.de(a, b, ligne -> ligne == 0 ? 0 : -1).part()).isEqualTo(1);
    }

    private static Personne personne(String nom, String prenom, String naissance, String commune, String ine) {
        return new Personne("", nom, prenom, naissance, "", commune, "", ine);
    }
}
