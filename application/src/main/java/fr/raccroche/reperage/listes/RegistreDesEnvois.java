package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.CampagneId;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where files wait between their sending and their loading; forgotten once loaded, or after a day. */
@Component
class RegistreDesEnvois {

    private static final int TAMPON = 64 * 1024;
    private static final Duration GARDE = Duration.ofDays(1);

    private final Path dossier;
    private final long octetsMax;
    private final JsonMapper json;
    private final Clock horloge;

    RegistreDesEnvois(
            @Value("${raccroche.depots.dossier}") Path dossier,
            @Value("${raccroche.reperage.octets-max:2147483648}") long octetsMax,
            JsonMapper json,
            Clock horloge) {
        this.octetsMax = octetsMax;
        this.dossier = dossier.toAbsolutePath().resolve("reperage");
        this.json = json;
        this.horloge = horloge;
    }

    /** Written as it comes: two gigabytes never stand in memory. */
    Envoi deposer(CampagneId campagne, Fichier source, String type, String couverture, LocalDate arreteeLe) {
        oublierLesAnciens();
        var id = UUID.randomUUID();
        try {
            Files.createDirectories(dossier);
            var condense = MessageDigest.getInstance("SHA-256");
            try (var flux = source.ouvrir();
                    var sortie = new DigestOutputStream(Files.newOutputStream(fichier(id)), condense)) {
                copier(flux, sortie, lisible(source.nom()));
            }
            var envoi = new Envoi(
                    id,
                    campagne.valeur(),
                    lisible(source.nom()),
                    type,
                    couverture,
                    arreteeLe,
                    HexFormat.of().formatHex(condense.digest()),
                    Files.size(fichier(id)));
            json.writeValue(fiche(id).toFile(), envoi);
            return envoi;
        } catch (RegleMetierException refus) {
            oublier(id);
            throw refus;
        } catch (IOException panne) {
            oublier(id);
            throw new UncheckedIOException(panne);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** @throws IntrouvableException when it is gone, or belongs to another campaign */
    Envoi find(CampagneId campagne, UUID id) {
        if (Files.exists(fiche(id))) {
            var envoi = json.readValue(fiche(id).toFile(), Envoi.class);
            if (envoi.campagne().equals(campagne.valeur())) {
                return envoi;
            }
        }
        throw new IntrouvableException("envoi", id);
    }

    Path fichier(UUID id) {
        return dossier.resolve(id + ".fichier");
    }

    void oublier(UUID id) {
        try {
            Files.deleteIfExists(fichier(id));
            Files.deleteIfExists(fiche(id));
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Not a byte more than what would be read. */
    private void copier(InputStream flux, OutputStream sortie, String nom) throws IOException {
        var tampon = new byte[TAMPON];
        long ecrits = 0;
        for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
            ecrits += lus;
            if (ecrits > octetsMax) {
                throw new RegleMetierException("feuilles.trop-lourde", nom, octetsMax / 1024 / 1024);
            }
            sortie.write(tampon, 0, lus);
        }
    }

    private Path fiche(UUID id) {
        return dossier.resolve(id + ".json");
    }

    private void oublierLesAnciens() {
        if (!Files.isDirectory(dossier)) {
            return;
        }
        var limite = horloge.instant().minus(GARDE);
        try (var chemins = Files.list(dossier)) {
            for (var chemin : chemins.toList()) {
                if (Files.getLastModifiedTime(chemin).toInstant().isBefore(limite)) {
                    Files.deleteIfExists(chemin);
                }
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static String lisible(String nom) {
        var court = nom.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return court.isEmpty() ? "fichier" : court.substring(Math.max(0, court.length() - 100));
    }
}
