package fr.raccroche.feuilles;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one format, cell texts already protected by it; closing ends the document and leaves the stream open. */
interface Plume extends Closeable {

    void entete(List<? extends Colonne<?>> colonnes) throws IOException;

    void ligne(List<Valeur> valeurs) throws IOException;
}
