package fr.raccroche.commande;

import fr.raccroche.socle.Phrases;
import fr.raccroche.territoire.annuaire.BilanAnnuaire;
import fr.raccroche.territoire.annuaire.ImportAnnuaire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import-annuaire",
        description = "Importe l’annuaire de l’éducation (fr-en-annuaire-education, CSV tel qu’il est téléchargé). "
                + "Le même fichier une seconde fois ne change rien.")
final class ImportAnnuaireCommande extends CommandeDApplication {

    @Parameters(
            paramLabel = "FICHIER",
            description = "Le fichier CSV de data.education.gouv.fr (une archive .gz est acceptée).")
    @SuppressWarnings("NullAway.Init")
    private Path fichier;

    @Option(names = "--apercu", description = "Dit ce que le fichier changerait, sans rien enregistrer.")
    private boolean apercu;

    @Option(
            names = "--accepter-fermetures",
            description = "Accepte un fichier qui fermerait beaucoup d’établissements.")
    private boolean fermetures;

    ImportAnnuaireCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        lisible(fichier);
        var nom = String.valueOf(fichier.getFileName());
        return contexte.avec(application -> {
            var annuaire = application.getBean(ImportAnnuaire.class);
            try (var barre = barre("Lecture de " + nom, taille(fichier))) {
                var bilan = apercu
                        ? annuaire.apercu(fichier, nom, barre)
                        : annuaire.importer(fichier, nom, fermetures, barre).bilan();
                return rapporter(lignes(bilan, application.getBean(Phrases.class)));
            }
        });
    }

    private List<String> lignes(BilanAnnuaire bilan, Phrases phrases) {
        var lignes = new ArrayList<String>();
        lignes.add((apercu ? "Aperçu de l’import de l’annuaire : " : "Import de l’annuaire : ") + bilan.fichier());
        lignes.add("Empreinte SHA-256 : " + bilan.empreinte());
        lignes.add("Lignes lues : " + bilan.lus());
        lignes.add("Nouveaux : %d, modifiés : %d, fermés : %d, rouverts : %d, sans changement : %d"
                .formatted(bilan.nouveaux(), bilan.modifies(), bilan.fermes(), bilan.rouverts(), bilan.inchanges()));
        bilan.details().ignores().forEach((motif, nombre) -> lignes.add(motif + ", hors du champ : " + nombre));
        lignes.add("Lignes refusées : " + bilan.refuses());
        bilan.details()
                .refus()
                .forEach(refus -> lignes.add("  ligne %d, UAI « %s » : %s"
                        .formatted(refus.ligne(), refus.uai(), phrases.dire("annuaire.refus." + refus.raison()))));
        if (bilan.rienNeChange()) {
            lignes.add("Rien n’a changé : l’annuaire était déjà à jour.");
        }
        return lignes;
    }
}
