package fr.raccroche.rapprochement;

import java.io.Serializable;
import java.util.Arrays;

/** How many records of a file say what. Those of parts of a file add up to that of the whole, in any order. */
public final class Denombrement implements Serializable {

    private static final long serialVersionUID = 1;

    final Valeurs noms;
    final Valeurs nomsDUsage;
    final Valeurs prenoms;
    final Valeurs communes;
    final Valeurs[] libres;
    /** Records born on each day; of unknown birth on day 0. */
    final int[] jours = new int[Table.JOURS];

    int nombre;
    long filles;
    long deSexeConnu;

    /** @param fichier whose words are taken over, not copied */
    public Denombrement(Fichier fichier) {
        noms = fichier.noms.valeurs();
        nomsDUsage = fichier.nomsDUsage.valeurs();
        prenoms = fichier.prenoms.valeurs();
        communes = fichier.communes.valeurs();
        libres = Arrays.stream(fichier.libres).map(libre -> libre.valeurs()).toArray(Valeurs[]::new);
        nombre = fichier.nombre();
        for (int ligne = 0; ligne < nombre; ligne++) {
            jours[fichier.naissance[ligne]]++;
            filles += fichier.sexe[ligne] == 2 ? 1 : 0;
            deSexeConnu += fichier.sexe[ligne] > 0 ? 1 : 0;
        }
    }

    /** Another part of the same file. */
    public Denombrement ajouter(Denombrement autre) {
        noms.ajouter(autre.noms);
        nomsDUsage.ajouter(autre.nomsDUsage);
        prenoms.ajouter(autre.prenoms);
        communes.ajouter(autre.communes);
        for (int libre = 0; libre < libres.length; libre++) {
            libres[libre].ajouter(autre.libres[libre]);
        }
        Arrays.setAll(jours, jour -> jours[jour] + autre.jours[jour]);
        nombre += autre.nombre;
        filles += autre.filles;
        deSexeConnu += autre.deSexeConnu;
        return this;
    }

    public int nombre() {
        return nombre;
    }
}
