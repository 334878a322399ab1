package fr.raccroche.socle;

import java.io.IOException;
import java.io.InputStream;

/** A file as it was sent, and the name its sender gave it. */
public interface Fichier {

    String nom();

    InputStream ouvrir() throws IOException;
}
