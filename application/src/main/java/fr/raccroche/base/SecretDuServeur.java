package fr.raccroche.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server asks for a password, so that another user of the same machine cannot read the files of minors. */
final class SecretDuServeur {

    private static final String FICHIER = "raccroche.secret";
    private static final String ACCES = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private SecretDuServeur() {}

    /** The secret kept beside the data, readable by its owner alone; drawn at the first call. */
    static String lire(Path dossier) throws IOException {
        var fichier = dossier.resolveSibling(dossier.getFileName() + "." + FICHIER);
        if (Files.exists(dossier.resolve("PG_VERSION")) && Files.exists(fichier)) {
            return Files.readString(fichier).strip();
        }
        var hasard = new byte[24];
        new SecureRandom().nextBytes(hasard);
        var secret = HexFormat.of().formatHex(hasard);
        Files.deleteIfExists(fichier);
        Files.createFile(fichier, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fichier, secret);
        return secret;
    }

    /** From the next connection on, nobody enters without the password. */
    static void exigerLeMotDePasse(Path dossier) throws IOException {
        Files.writeString(dossier.resolve("pg_hba.conf"), ACCES);
    }
}
