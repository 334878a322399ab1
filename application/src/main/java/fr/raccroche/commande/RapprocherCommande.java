package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import fr.raccroche.rapprochement.Modele.Poids;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.rapprochement.Rapprochement.Zone;
import fr.raccroche.rapprochement.csv.FichierCsv;
import fr.raccroche.rapprochement.csv.PairesCsv;
import fr.raccroche.rapprochement.csv.RefusDeFichier;
import fr.raccroche.rapprochement.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rapprocher",
        description =
                "Cherche qui, d’un fichier, est qui d’un autre : deux listes CSV, sans base de données. Chaque paire est écrite avec son score, sa zone et ses raisons.")
final class RapprocherCommande extends CommandeDApplication {

    @Parameters(index = "0", paramLabel = "A.csv", description = "La première liste.")
    @SuppressWarnings("NullAway.Init")
    private Path a;

    @Parameters(index = "1", paramLabel = "B.csv", description = "La seconde.")
    @SuppressWarnings("NullAway.Init")
    private Path b;

    @Option(
            names = "--mapping",
            paramLabel = "CHAMP:COLONNE,…",
            defaultValue = "",
            description =
                    "Colonnes qui ne portent pas leur nom usuel. Champs : id, nom, prenom, date_naissance, sexe, commune, code_postal, ine, et, si les deux listes les ont, nom_usage, ine_ancien, etablissement, classe, autre.")
    @SuppressWarnings("NullAway.Init")
    private String mapping;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FICHIER",
            description = "Le fichier CSV des paires à écrire.")
    @SuppressWarnings("NullAway.Init")
    private Path sortieDesPaires;

    @Option(
            names = "--labels",
            paramLabel = "FICHIER",
            description = "Paires connues (deux identifiants par ligne) : dit précision, rappel et F1 à chaque seuil.")
    private @Nullable Path vraies;

    RapprocherCommande(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        try {
            var listes = FichierCsv.lire(lisible(a), lisible(b), mapping);
            var premiere = listes.a();
            var seconde = listes.b();
            var rapprochement = Rapprochement.enCedant(premiere.fichier(), seconde.fichier());
            PairesCsv.ecrire(
                    sortieDesPaires, rapprochement.liens(), premiere.fichier(), seconde.fichier(), Seuils.USUELS);
            var lignes = new ArrayList<String>();
            lignes.add(dire(a, premiere));
            lignes.add(dire(b, seconde));
            lignes.addAll(direLesLiens(rapprochement));
            lignes.addAll(direLesPoids(rapprochement.poids()));
            if (vraies != null) {
                var connues = PairesCsv.lireLesVraies(lisible(vraies));
                lignes.addAll(direLaQualite(
                        Evaluation.de(rapprochement.liens(), premiere.fichier(), seconde.fichier(), connues)));
            }
            lignes.add("Paires écrites dans " + sortieDesPaires + ".");
            return rapporter(lignes);
        } catch (RefusDeFichier refus) {
            throw new RefuseException(String.valueOf(refus.getMessage()));
        }
    }

    private static String dire(Path chemin, FichierCsv lu) {
        return "%s : %,d personnes (%s), %,d sans nom ou prénom, %,d dates écartées"
                .formatted(
                        chemin.getFileName(), lu.fichier().nombre(), lu.encodage(), lu.sansNom(), lu.datesEcartees());
    }

    private static List<String> direLesLiens(Rapprochement rapprochement) {
        var parZone = new int[Zone.values().length];
        int parIne = 0;
        for (var lien : rapprochement.liens()) {
            parZone[Seuils.USUELS.zone(lien.chance()).ordinal()]++;
            parIne += lien.parIdentifiant() ? 1 : 0;
        }
        return List.of(
                "Même personne : %,d, dont %,d par l’INE".formatted(parZone[Zone.MEME.ordinal()], parIne),
                "À revoir : %,d".formatted(parZone[Zone.A_REVOIR.ordinal()]),
                "INE contestés : %,d".formatted(rapprochement.identifiantsContestes()),
                "Paires comparées : %,d".formatted(rapprochement.comparees()));
    }

    private static List<String> direLesPoids(List<Poids> poids) {
        var lignes = new ArrayList<String>();
        lignes.add("Ce que les données ont appris (part des mêmes personnes, part des inconnus) :");
        for (var appris : poids) {
            lignes.add(String.format(
                    Locale.ROOT,
                    "  %-18s %-24s %.5f %.7f",
                    appris.champ().libelle(),
                    appris.accord().libelle(),
                    appris.memes(),
                    appris.etrangers()));
        }
        return lignes;
    }

    private static List<String> direLaQualite(List<Evaluation> evaluations) {
        var lignes = new ArrayList<String>();
        lignes.add("  seuil      liens  précision  rappel     F1");
        for (var seuil : evaluations) {
            lignes.add(String.format(
                    Locale.ROOT,
                    "  %5.3f %10d     %.4f  %.4f  %.4f",
                    seuil.seuil(),
                    seuil.liens(),
                    seuil.precision(),
                    seuil.rappel(),
                    seuil.f1()));
        }
        return lignes;
    }
}
