package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
import org.jspecify.annotations.Nullable;

/** How a CSV file is written, by its beginning: its encoding, what parts its fields, what each column says. */
public final class Presentation {

    private static final int DEBUT = 1 << 20;
    private static final int PREMIERES = 200;

    private final Charset encodage;
    private final char separateur;
    private final Colonnes colonnes;

    private Presentation(Charset encodage, char separateur, Colonnes colonnes) {
        this.encodage = encodage;
        this.separateur = separateur;
        this.colonnes = colonnes;
    }

    /**
     * @param correspondances « nom:NOM_DE_FAMILLE,… », or empty when columns bear their usual names
     * @throws RefusDeFichier when the file is no CSV, lacks what comparing needs or bears what it must not
     */
    public static Presentation de(Path chemin, String correspondances) {
        try {
            var debut = debut(chemin);
            var encodage = encodage(debut);
            var separateur = separateur(new String(debut, encodage));
            var noms = correspondances.isBlank() ? Map.<Rubrique, String>of() : Colonnes.lire(correspondances);
            var premieres = premieres(chemin, encodage, separateur);
            Colonnes.refuserLeNir(premieres.get(0), premieres.subList(1, premieres.size()));
            return new Presentation(encodage, separateur, new Colonnes(premieres.get(0), noms));
        } catch (CsvParseException illisible) {
            throw illisible(chemin, illisible);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    static RefusDeFichier illisible(Path chemin, CsvParseException illisible) {
        return new RefusDeFichier(
                "« %s » n’est pas un fichier CSV lisible, par exemple des guillemets ouverts et jamais refermés. Exportez-le de nouveau."
                        .formatted(chemin.getFileName()),
                illisible);
    }

    /** UTF-8, or windows-1252 when the file is not. */
    public Charset encodage() {
        return encodage;
    }

    public char separateur() {
        return separateur;
    }

    /** What each column of a line says; nothing for those that are not read. */
    public @Nullable Rubrique[] parRang() {
        return colonnes.parRang();
    }

    CsvReader.CsvReaderBuilder options() {
        return options(separateur);
    }

    private static List<List<String>> premieres(Path chemin, Charset encodage, char separateur) throws IOException {
        var premieres = new ArrayList<List<String>>();
        try (var csv = options(separateur).ofCsvRecord(chemin, encodage)) {
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
