package fr.raccroche.territoire.annuaire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Counts the bytes read and takes their SHA-256 on the way. */
final class OctetsLus extends FilterInputStream {

    private final MessageDigest empreinte;
    private final LongConsumer progres;
    private long lus;

    OctetsLus(InputStream source, LongConsumer progres) {
        super(source);
        this.progres = progres;
        try {
            this.empreinte = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        var un = new byte[1];
        return read(un, 0, 1) < 0 ? -1 : un[0] & 0xFF;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        var nombre = super.read(tampon, debut, longueur);
        if (nombre > 0) {
            empreinte.update(tampon, debut, nombre);
            lus += nombre;
            progres.accept(lus);
        }
        return nombre;
    }

    /** Of the whole file: what nobody read yet is read now. */
    String empreinte() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(empreinte.digest());
    }
}
