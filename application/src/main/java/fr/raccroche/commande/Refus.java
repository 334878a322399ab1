package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the operator reads when a command does not go through, in French, with an exit code that scripts can test. */
final class Refus {

    static final int REFUSE = 1;
    static final int MAL_ECRITE = 2;
    static final int PANNE = 3;

    private Refus() {}

    static int malEcrite(ParameterException faute, String[] arguments) {
        var ligne = faute.getCommandLine();
        var erreurs = ligne.getErr();
        erreurs.println(
                switch (faute) {
                    case MissingParameterException manque ->
                        "Il manque : "
                                + String.join(
                                        ", ",
                                        manque.getMissing().stream()
                                                .map(argument -> argument.isOption()
                                                        ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                                        : argument.paramLabel())
                                                .toList())
                                + ".";
                    case UnmatchedArgumentException inconnu ->
                        "Argument inconnu : " + String.join(" ", inconnu.getUnmatched()) + ".";
                    default ->
                        faute.getArgSpec() == null
                                ? faute.getMessage()
                                : "La valeur donnée à « " + faute.getArgSpec().paramLabel() + " » n’est pas comprise.";
                });
        erreurs.println();
        ligne.usage(erreurs);
        return MAL_ECRITE;
    }

    static int echec(Exception echec, CommandLine ligne, ParseResult lue) {
        if (echec instanceof RefuseException) {
            ligne.getErr().println(echec.getMessage());
            return REFUSE;
        }
        LoggerFactory.getLogger(Refus.class).error("The command failed", echec);
        ligne.getErr()
                .println("La commande n’a pas abouti, rien n’a été fait à moitié. Le détail technique est ci-dessus.");
        return PANNE;
    }
}
