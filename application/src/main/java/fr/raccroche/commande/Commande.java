package fr.raccroche.commande;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Raccroche; the web server does not start. */
@Command(
        name = "raccroche",
        header = "Raccroche en ligne de commande.",
        synopsisHeading = "Utilisation : ",
        synopsisSubcommandLabel = "COMMANDE",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        footer = {
            "",
            "La base est celle de l’application : ./data/postgres, ou celle de SPRING_DATASOURCE_URL.",
            "Codes de sortie : 0 fait, 1 refusé, 2 commande mal écrite, 3 panne.",
            "L’aide d’une commande : raccroche COMMANDE --help"
        },
        subcommands = {
            ImportAnnuaireCommande.class,
            ImportSiecleCommande.class,
            ExportFluxCommande.class,
            RebuildFilCommande.class,
            CreateAgentCommande.class,
            BackupCommande.class,
            RestoreCommande.class,
            RapprocherCommande.class
        })
public final class Commande implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec commande;

    @Option(
            names = {"-h", "--help", "--aide"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean aide;

    private final Contexte contexte;

    public Commande(Class<?> application) {
        this(application, Map.of());
    }

    Commande(Class<?> application, Map<String, Object> reglages) {
        this.contexte = new Contexte(application, reglages);
    }

    /** Anything but options of Spring: those start the web application. */
    public static boolean reconnait(String[] arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || Arrays.asList("-h", "--help", "--aide").contains(arguments[0]));
    }

    public int executer(String... arguments) {
        return executer(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                arguments);
    }

    int executer(PrintWriter sortie, PrintWriter erreurs, String... arguments) {
        var ligne = new CommandLine(this, new Fabrique(contexte));
        ligne.setOut(sortie).setErr(erreurs);
        ligne.setParameterExceptionHandler(Refus::malEcrite).setExecutionExceptionHandler(Refus::echec);
        ligne.setUsageHelpAutoWidth(true);
        return ligne.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(commande.commandLine(), "Il manque le nom de la commande.");
    }

    /** Hands the application to each command. */
    private record Fabrique(Contexte contexte) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type.getSuperclass() == CommandeDApplication.class) {
                return type.cast(type.getDeclaredConstructor(Contexte.class).newInstance(contexte));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
