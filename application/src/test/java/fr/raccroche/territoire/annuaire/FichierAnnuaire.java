package fr.raccroche.territoire.annuaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** The real extract of Ille-et-Vilaine, whole, and what tests make of it. */
public final class FichierAnnuaire {

    private FichierAnnuaire() {}

    public static List<String> lignes() {
        try (var flux =
                FichierAnnuaire.class.getResourceAsStream("/demonstration/annuaire-education-ille-et-vilaine.csv.gz")) {
            return new String(new GZIPInputStream(flux).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** As downloaded: byte order mark, semicolons, CRLF. */
    public static Path reel() {
        return avec(UnaryOperator.identity());
    }

    public static Path avec(UnaryOperator<List<String>> changement) {
        return ecrire(String.join("\r\n", changement.apply(lignes())) + "\r\n");
    }

    public static Path ecrire(String texte) {
        try {
            return Files.writeString(Files.createTempFile("annuaire", ".csv"), texte);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
