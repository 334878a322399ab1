package fr.raccroche.imports.lecture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A file as it was sent: its name, where it waits, its SHA-256 and its size. */
public record FichierDepose(String nom, Path chemin, String empreinte, long octets) {

    private static final HexFormat HEXA = HexFormat.of();

    /** One fingerprint for all the files, in their order. */
    public static String empreinte(List<FichierDepose> fichiers) {
        if (fichiers.size() == 1) {
            return fichiers.getFirst().empreinte();
        }
        var toutes = fichiers.stream().map(FichierDepose::empreinte).collect(Collectors.joining("\n"));
        return HEXA.formatHex(sha256().digest(toutes.getBytes(StandardCharsets.US_ASCII)));
    }

    public static FichierDepose surPlace(Path chemin, String nom) {
        try (var flux = new DigestInputStream(Files.newInputStream(chemin), sha256())) {
            var octets = flux.transferTo(OutputStream.nullOutputStream());
            return new FichierDepose(
                    nom, chemin, HEXA.formatHex(flux.getMessageDigest().digest()), octets);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absente) {
            throw new IllegalStateException(absente);
        }
    }
}
