package fr.raccroche.commande;

import fr.raccroche.base.RangementRepository;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Remet une sauvegarde dans une base vide, de la même version. Tout ou rien, et chaque table est recomptée.")
final class RestoreCommande extends CommandeDApplication {

    @Parameters(paramLabel = "ARCHIVE", description = "Le fichier .zip écrit par « raccroche backup ».")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    RestoreCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        lisible(archive);
        return contexte.avec(application -> {
            var flyway = application.getBean(Flyway.class);
            var sauvegarde = Sauvegarde.de(flyway);
            try (var barre = barre("Restauration", 100)) {
                var manifeste = sauvegarde.remettre(archive, barre);
                new RangementRepository(
                                JdbcClient.create(flyway.getConfiguration().getDataSource()))
                        .ranger();
                return rapporter(List.of(
                        "La base est restaurée depuis " + archive + ".",
                        "Version du schéma : " + manifeste.version(),
                        "Tables : " + manifeste.tables().size() + ", lignes : " + manifeste.lignes()));
            }
        });
    }
}
