package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.IntrouvableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Directory files sent and not yet applied; forgotten after a day. */
@Component
class DepotDeFichier {

    private static final Duration GARDE = Duration.ofDays(1);

    private final Path dossier;
    private final Clock horloge;

    DepotDeFichier(@Value("${raccroche.depots.dossier}") Path dossier, Clock horloge) {
        this.dossier = dossier.toAbsolutePath().resolve("annuaire");
        this.horloge = horloge;
    }

    UUID deposer(MultipartFile fichier) {
        try {
            Files.createDirectories(dossier);
            oublierLesAnciens();
            var jeton = UUID.randomUUID();
            fichier.transferTo(dossier.resolve(jeton + ".csv"));
            Files.writeString(dossier.resolve(jeton + ".nom"), nom(fichier));
            return jeton;
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    Path fichier(UUID jeton) {
        var fichier = dossier.resolve(jeton + ".csv");
        if (!Files.isRegularFile(fichier)) {
            throw new IntrouvableException("depot", jeton);
        }
        return fichier;
    }

    String nom(UUID jeton) {
        try {
            return Files.readString(dossier.resolve(jeton + ".nom"));
        } catch (IOException echec) {
            return "annuaire.csv";
        }
    }

    void oublier(UUID jeton) {
        try {
            Files.deleteIfExists(dossier.resolve(jeton + ".csv"));
            Files.deleteIfExists(dossier.resolve(jeton + ".nom"));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void oublierLesAnciens() throws IOException {
        var limite = horloge.instant().minus(GARDE);
        try (var fichiers = Files.list(dossier)) {
            for (var fichier : fichiers.toList()) {
                if (Files.getLastModifiedTime(fichier).toInstant().isBefore(limite)) {
                    Files.deleteIfExists(fichier);
                }
            }
        }
    }

    private static String nom(MultipartFile fichier) {
        var nom = fichier.getOriginalFilename();
        var court = nom == null || nom.isBlank()
                ? "annuaire.csv"
                : nom.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return court.length() > 100 ? court.substring(court.length() - 100) : court;
    }
}
