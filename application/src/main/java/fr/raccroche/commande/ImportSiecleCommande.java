package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import fr.raccroche.imports.ImportSiecle;
import fr.raccroche.imports.Rapport;
import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import-siecle",
        description =
                "Importe les exports SIECLE d’un établissement (XML ou archives zip), en une fois : tout ou rien.")
final class ImportSiecleCommande extends CommandeDApplication {

    @Parameters(
            paramLabel = "FICHIER",
            arity = "1..*",
            description =
                    "Exports SIECLE : ElevesAvecAdresses, ResponsablesAvecAdresses, Structures, Nomenclature, seuls ou en archive zip.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> fichiers;

    @Option(
            names = "--uai",
            paramLabel = "UAI",
            description = "L’établissement attendu ; un fichier d’un autre est refusé.")
    private @Nullable String uai;

    @Option(
            names = "--annee",
            paramLabel = "ANNÉE",
            description = "La première année de l’année scolaire attendue : 2026 pour 2026-2027.")
    private @Nullable Integer annee;

    ImportSiecleCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        fichiers.forEach(CommandeDApplication::lisible);
        var etablissement = Optional.ofNullable(uai)
                .map(texte -> Uai.lire(texte)
                        .orElseThrow(() -> new RefuseException("« " + texte + " » n’est pas un code UAI.")));
        if (annee != null && (annee < 1990 || annee > 2100)) {
            throw new RefuseException("« " + annee + " » n’est pas une année scolaire.");
        }
        return contexte.avec(application -> {
            try (var barre = barre("Import SIECLE", 100)) {
                barre.accept(0);
                var rapport = application
                        .getBean(ImportSiecle.class)
                        .importer(
                                fichiers,
                                etablissement,
                                Optional.ofNullable(annee).map(AnneeScolaire::new));
                barre.accept(100);
                return rapporter(lignes(rapport));
            }
        });
    }

    private static List<String> lignes(Rapport rapport) {
        var lignes = new ArrayList<String>();
        rapport.fichiers()
                .forEach(fichier -> lignes.add("%s : établissement %s, année %d, %d lignes, %d refusées"
                        .formatted(fichier.nom(), fichier.uai(), fichier.annee(), fichier.lignes(), fichier.refus())));
        lignes.add("Élèves nouveaux : %d, modifiés : %d, partis : %d, sans changement : %d, refusés : %d"
                .formatted(
                        rapport.compte(Compte.NOUVEAU),
                        rapport.compte(Compte.MODIFIE),
                        rapport.compte(Compte.PARTI),
                        rapport.compte(Compte.IDENTIQUE),
                        rapport.compte(Compte.REFUSE)));
        if (rapport.rienNeChange()) {
            lignes.add("Rien n’a changé : ces fichiers étaient déjà importés.");
        }
        return lignes;
    }
}
