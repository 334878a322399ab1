package fr.raccroche.feuilles;

import fr.raccroche.feuilles.Colonne.Valeur;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one format, cell texts already protected by it; closing ends the document and leaves the stream open. */
interface Plume extends Closeable {

    void entete(List<? extends Colonne<?>> colonnes) throws IOException;

    void ligne(List<Valeur> valeurs) throws IOException;

    /** A name within what the spreadsheets accept for a sheet: 31 characters, some forbidden. */
    static String nomDeFeuille(String nom) {
        var net =
                Neutralisation.net(nom).replaceAll("[\\[\\]\\\\/*?:'\\s]+", " ").strip();
        var court = net.substring(0, Math.min(31, net.length())).strip();
        return court.isEmpty() || court.equals(APropos.NOM_DE_FEUILLE) ? "Feuille" : court;
    }
}
