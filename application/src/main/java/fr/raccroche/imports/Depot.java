package fr.raccroche.imports;

import fr.raccroche.agents.AgentId;
import fr.raccroche.imports.lecture.FichierDepose;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files wait between their delivery and somebody's decision; forgotten after a week. */
@Component
class Depot {

    static final Duration GARDE = Duration.ofDays(7);
    private static final String PROPRIETAIRE = "agent";

    private final Path dossier;
    private final Clock horloge;

    Depot(@Value("${raccroche.depots.dossier}") Path dossier, Clock horloge) {
        this.dossier = dossier.toAbsolutePath().resolve("imports");
        this.horloge = horloge;
    }

    void deposer(LivraisonId livraison, AgentId agent, List<? extends Fichier> sources) {
        try {
            var la = Files.createDirectories(dossier(livraison));
            Files.writeString(la.resolve(PROPRIETAIRE), agent.valeur().toString());
            int rang = 10;
            for (var source : sources) {
                try (var flux = source.ouvrir()) {
                    Files.copy(flux, la.resolve(rang++ + "-" + nomSur(source.nom())));
                }
            }
        } catch (IOException panne) {
            oublier(livraison);
            throw new UncheckedIOException(panne);
        }
    }

    List<FichierDepose> fichiers(LivraisonId livraison) {
        try (var chemins = Files.list(dossier(livraison))) {
            return chemins.filter(chemin -> !nom(chemin).equals(PROPRIETAIRE))
                    .sorted()
                    .map(chemin -> FichierDepose.surPlace(chemin, nom(chemin).substring(3)))
                    .toList();
        } catch (IOException absent) {
            throw new RegleMetierException("imports.depot.absent");
        }
    }

    /** @throws IntrouvableException when the files are somebody else's, or are gone */
    void exigerDeposePar(LivraisonId livraison, AgentId agent) {
        try {
            if (Files.readString(dossier(livraison).resolve(PROPRIETAIRE))
                    .equals(agent.valeur().toString())) {
                return;
            }
        } catch (IOException absent) {
            throw new IntrouvableException("depot", livraison.valeur());
        }
        throw new IntrouvableException("depot", livraison.valeur());
    }

    void oublier(LivraisonId livraison) {
        supprimer(dossier(livraison));
    }

    /** Deliveries put down too long ago, and forgotten by this call. */
    List<LivraisonId> oublierLesAnciennes() {
        var limite = horloge.instant().minus(GARDE);
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (var chemins = Files.list(dossier)) {
            var perimees = new ArrayList<LivraisonId>();
            for (var chemin : chemins.toList()) {
                if (Files.getLastModifiedTime(chemin).toInstant().isBefore(limite)) {
                    supprimer(chemin);
                    identifiant(chemin).ifPresent(perimees::add);
                }
            }
            return perimees;
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private Path dossier(LivraisonId livraison) {
        return dossier.resolve(livraison.valeur().toString());
    }

    private static Optional<LivraisonId> identifiant(Path chemin) {
        try {
            return Optional.of(new LivraisonId(UUID.fromString(nom(chemin))));
        } catch (IllegalArgumentException autre) {
            return Optional.empty();
        }
    }

    private static void supprimer(Path chemin) {
        try (var contenu = Files.walk(chemin)) {
            for (var fichier : contenu.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(fichier);
            }
        } catch (IOException dejaParti) {
            return;
        }
    }

    static String nom(Path chemin) {
        return Objects.toString(chemin.getFileName(), "");
    }

    private static String nomLisible(String nom) {
        var court = nom.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return court.isEmpty() ? "fichier" : court.substring(Math.max(0, court.length() - 100));
    }

    private static String nomSur(String nom) {
        return nomLisible(nom).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }
}
