package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Écrit toutes les tables dans une archive, telles qu’elles sont au même instant. "
                + "L’archive contient les dossiers des jeunes en clair : chiffrez-la ou rangez-la sous clé.")
final class BackupCommande extends CommandeDApplication {

    @Parameters(paramLabel = "ARCHIVE", description = "Le fichier .zip à écrire ; il ne doit pas déjà exister.")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    BackupCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        if (Files.exists(archive)) {
            throw new RefuseException("Le fichier « " + archive + " » existe déjà. Choisissez un autre nom.");
        }
        return contexte.avec(application -> {
            var sauvegarde = Sauvegarde.de(application.getBean(Flyway.class));
            try (var barre = barre("Sauvegarde", 100)) {
                var manifeste = sauvegarde.ecrire(archive, barre);
                return rapporter(List.of(
                        "Sauvegarde écrite dans " + archive + ".",
                        "Version du schéma : " + manifeste.version(),
                        "Tables : " + manifeste.tables().size() + ", lignes : " + manifeste.lignes()));
            }
        });
    }
}
