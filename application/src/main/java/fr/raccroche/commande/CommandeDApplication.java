package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: help, report file, progress on a terminal. */
@Command(
        synopsisHeading = "Utilisation : ",
        descriptionHeading = "%n",
        parameterListHeading = "%nParamètres :%n",
        optionListHeading = "%nOptions :%n")
abstract class CommandeDApplication implements Callable<Integer> {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec commande;

    @Option(
            names = {"-h", "--help", "--aide"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean aide;

    @Option(
            names = "--rapport",
            paramLabel = "FICHIER",
            description = "Où écrire le rapport (par défaut : rapport-COMMANDE-DATE.txt dans le dossier courant).")
    private @Nullable Path rapport;

    final Contexte contexte;

    CommandeDApplication(Contexte contexte) {
        this.contexte = contexte;
    }

    PrintWriter sortie() {
        return commande.commandLine().getOut();
    }

    Barre barre(String libelle, long total) {
        var console = System.console();
        return new Barre(commande.commandLine().getErr(), console != null && console.isTerminal(), libelle, total);
    }

    /** Writes the report file and shows the same lines. */
    int rapporter(List<String> lignes) {
        var maintenant = ZonedDateTime.ofInstant(java.time.Clock.systemUTC().instant(), ZoneId.of("Europe/Paris"));
        var fichier = rapport == null
                ? Path.of("rapport-%s-%s.txt".formatted(commande.name(), INSTANT.format(maintenant)))
                : rapport;
        try {
            Files.write(fichier, lignes);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        lignes.forEach(sortie()::println);
        sortie().println("Rapport écrit dans " + fichier + ".");
        return 0;
    }

    static Path lisible(Path fichier) {
        if (!Files.isReadable(fichier) || Files.isDirectory(fichier)) {
            throw new RefuseException("Le fichier « " + fichier + " » n’existe pas ou ne peut pas être lu.");
        }
        return fichier;
    }

    static long taille(Path fichier) {
        try {
            return Files.size(fichier);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
