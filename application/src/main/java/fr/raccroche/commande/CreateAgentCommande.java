package fr.raccroche.commande;

import fr.raccroche.agents.Agent;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Fonction;
import fr.raccroche.commande.Contexte.RefuseException;
import fr.raccroche.comptes.Comptes;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create-agent",
        description =
                "Crée un agent, sa fonction et son compte, et donne le lien à usage unique par lequel il choisit son mot de passe. "
                        + "Pour le premier administrateur ; ensuite les comptes se demandent et s’approuvent dans l’application.")
final class CreateAgentCommande extends CommandeDApplication {

    @Option(names = "--prenom", required = true, paramLabel = "PRÉNOM", description = "Prénom.")
    @SuppressWarnings("NullAway.Init")
    private String prenom;

    @Option(names = "--nom", required = true, paramLabel = "NOM", description = "Nom.")
    @SuppressWarnings("NullAway.Init")
    private String nom;

    @Option(
            names = "--courriel",
            required = true,
            paramLabel = "ADRESSE",
            description = "Courriel professionnel, qui sert d’identifiant.")
    @SuppressWarnings("NullAway.Init")
    private String courriel;

    @Option(
            names = "--fonction",
            required = true,
            paramLabel = "FONCTION",
            description = "Une de : ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Fonction fonction;

    @Option(names = "--uai", paramLabel = "UAI", description = "L’établissement, pour une fonction d’établissement.")
    private @Nullable String uai;

    @Option(
            names = "--acte",
            paramLabel = "ACTE",
            defaultValue = "désignation par l’exploitant",
            description = "Ce qui donne la fonction (par défaut : ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String acte;

    CreateAgentCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        var etablissement = Optional.ofNullable(uai)
                .map(texte -> Uai.lire(texte)
                        .orElseThrow(() -> new RefuseException("« " + texte + " » n’est pas un code UAI.")));
        if (!courriel.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new RefuseException("« " + courriel + " » n’est pas une adresse de courriel.");
        }
        return contexte.avec(application -> {
            var jour = LocalDate.now(application.getBean(Clock.class));
            var identite = new Agent.Identite(
                    "", nom.strip(), prenom.strip(), courriel.strip().toLowerCase(Locale.ROOT), "", "", "");
            var lien = application
                    .getBean(Comptes.class)
                    .creerEnCommande(
                            identite, new Mandat(fonction, etablissement, Optional.empty(), "", jour, null, acte));
            sortie().println("Lien à remettre à l’agent, utilisable une fois : " + lien);
            return rapporter(List.of("Compte créé pour la fonction " + fonction + ", le " + jour + "."));
        });
    }
}
