package fr.raccroche.banc.moteurs;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the links of an engine for {@link LiensLus} to read, thirteen bytes each. */
public final class JournalDesLiens implements AutoCloseable {

    private final DataOutputStream sortie;

    public JournalDesLiens(Path chemin) throws IOException {
        sortie = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(chemin), 1 << 20));
    }

    /** @param force the chance, or the score, that the engine gives */
    public void noter(long idA, long idB, double force, boolean parIne) throws IOException {
        sortie.writeInt(Math.toIntExact(idA));
        sortie.writeInt(Math.toIntExact(idB));
        sortie.writeFloat((float) force);
        sortie.writeBoolean(parIne);
    }

    @Override
    public void close() throws IOException {
        sortie.close();
    }
}
