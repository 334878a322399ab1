package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rubrique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A list of people in a CSV file.
 *
 * @param encodage UTF-8, or windows-1252 when the file is not
 * @param sansNom lines without nom or without prénom; kept, they can still meet by their INE
 * @param datesEcartees dates not understood, or 01/01/1900, which systems write for « unknown »; taken as unknown
 */
public record FichierCsv(Fichier fichier, Charset encodage, int sansNom, int datesEcartees) {

    private static final int DEBUT = 1 << 20;
    private static final int PREMIERES = 200;

    /**
     * @param correspondances « nom:NOM_DE_FAMILLE,… », or empty when columns bear their usual names
     * @throws RefusDeFichier with the line, when the file is no CSV or lacks what comparing needs
     */
    public static FichierCsv lire(Path chemin, String correspondances) {
        try {
            var debut = debut(chemin);
            var encodage = encodage(debut);
            var separateur = separateur(new String(debut, encodage));
            var noms = correspondances.isBlank() ? Map.<Rubrique, String>of() : Colonnes.lire(correspondances);
            var premieres = premieres(chemin, encodage, separateur);
            Colonnes.refuserLeNir(premieres.get(0), premieres.subList(1, premieres.size()));
            return lire(chemin, encodage, separateur, new Colonnes(premieres.get(0), noms));
        } catch (CsvParseException illisible) {
            throw new RefusDeFichier(
                    "« %s » n’est pas un fichier CSV lisible, par exemple des guillemets ouverts et jamais refermés. Exportez-le de nouveau."
                            .formatted(chemin.getFileName()),
                    illisible);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Both lists of a comparison. */
    public record Deux(FichierCsv a, FichierCsv b) {}

    /**
     * Reads both at once.
     *
     * @throws RefusDeFichier as {@link #lire(Path, String)}
     */
    public static Deux lire(Path a, Path b, String correspondances) {
        var seconde = new FutureTask<>(() -> lire(b, correspondances));
        new Thread(seconde, "lecture de la seconde liste").start();
        var premiere = lire(a, correspondances);
        try {
            return new Deux(premiere, seconde.get());
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof RefusDeFichier refus) {
                throw refus;
            }
            throw new IllegalStateException(echec.getCause());
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
    }

    private static FichierCsv lire(Path chemin, Charset encodage, char separateur, Colonnes colonnes)
            throws IOException {
        var lecture = new LectureDeLignes(colonnes, Files.size(chemin));
        try (var csv = options(separateur).build(lecture, chemin, encodage)) {
            csv.forEach(ligne -> {});
        }
        return new FichierCsv(lecture.fichier, encodage, lecture.sansNom, lecture.datesEcartees);
    }

    private static List<List<String>> premieres(Path chemin, Charset encodage, char separateur) throws IOException {
        var premieres = new ArrayList<List<String>>();
        try (var csv = ouvrir(chemin, encodage, separateur)) {
            for (var ligne : csv) {
                premieres.add(ligne.getFields());
                if (premieres.size() > PREMIERES) {
                    break;
                }
            }
        }
        if (premieres.isEmpty()) {
            throw new RefusDeFichier("« %s » est vide.".formatted(chemin.getFileName()));
        }
        return premieres;
    }

    private static CsvReader<CsvRecord> ouvrir(Path chemin, Charset encodage, char separateur) throws IOException {
        return options(separateur).ofCsvRecord(chemin, encodage);
    }

    private static CsvReader.CsvReaderBuilder options(char separateur) {
        return CsvReader.builder()
                .fieldSeparator(separateur)
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true);
    }

    private static byte[] debut(Path chemin) throws IOException {
        try (var flux = Files.newInputStream(chemin)) {
            return flux.readNBytes(DEBUT);
        }
    }

    /** The last bytes may cut a letter in two. */
    private static Charset encodage(byte[] debut) {
        try {
            int longueur = debut.length;
            while (longueur > 0 && debut.length == DEBUT && debut[longueur - 1] < 0) {
                longueur--;
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(debut, 0, longueur));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException autre) {
            return Charset.forName("windows-1252");
        }
    }

    private static char separateur(String debut) {
        var entete = debut.lines().findFirst().orElse("");
        char choisi = ',';
        for (char candidat : new char[] {';', '\t'}) {
            if (compter(entete, candidat) > compter(entete, choisi)) {
                choisi = candidat;
            }
        }
        return choisi;
    }

    private static long compter(String texte, char signe) {
        return texte.chars().filter(lu -> lu == signe).count();
    }
}
