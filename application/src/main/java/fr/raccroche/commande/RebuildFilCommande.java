package fr.raccroche.commande;

import fr.raccroche.fil.Fil;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild-fil",
        description =
                "Recopie tout le fil à partir des faits d’origine. À lancer si le fil et les dossiers ne s’accordent plus.")
final class RebuildFilCommande extends CommandeDApplication {

    RebuildFilCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        return contexte.avec(application -> {
            var faits = application.getBean(Fil.class).rebuild(Optional.empty());
            return rapporter(List.of("Le fil est reconstruit : " + faits + " faits."));
        });
    }
}
