package fr.raccroche.banc.moteurs;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The links that {@link JournalDesLiens} wrote, read one by one. */
public record LiensLus(Path chemin) {

    private static final int OCTETS = 13;

    /** What is done of each link. */
    public interface Lecteur {
        void lire(int idA, int idB, float force, boolean parIne);
    }

    public long nombre() throws IOException {
        return Files.size(chemin) / OCTETS;
    }

    public void parcourir(Lecteur lecteur) throws IOException {
        try (var entree = new DataInputStream(new BufferedInputStream(Files.newInputStream(chemin), 1 << 20))) {
            for (long reste = nombre(); reste > 0; reste--) {
                lecteur.lire(entree.readInt(), entree.readInt(), entree.readFloat(), entree.readBoolean());
            }
        }
    }
}
