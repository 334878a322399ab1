package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Personne;
import fr.raccroche.rapprochement.csv.Colonnes.Champ;
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
            var noms = correspondances.isBlank() ? Map.<Champ, String>of() : Colonnes.lire(correspondances);
            verifierLesPremieres(chemin, encodage, separateur);
            return lire(chemin, encodage, separateur, noms);
        } catch (CsvParseException illisible) {
            throw new RefusDeFichier(
                    "« %s » n’est pas un fichier CSV lisible, par exemple des guillemets ouverts et jamais refermés. Exportez-le de nouveau."
                            .formatted(chemin.getFileName()),
                    illisible);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static FichierCsv lire(Path chemin, Charset encodage, char separateur, Map<Champ, String> noms)
            throws IOException {
        var fichier = new Fichier();
        int sansNom = 0;
        int datesEcartees = 0;
        try (var csv = ouvrir(chemin, encodage, separateur)) {
            var lignes = csv.iterator();
            if (!lignes.hasNext()) {
                throw new RefusDeFichier("« %s » est vide.".formatted(chemin.getFileName()));
            }
            var colonnes = new Colonnes(lignes.next().getFields(), noms);
            while (lignes.hasNext()) {
                var personne = personne(lignes.next(), colonnes);
                boolean dateLue = fichier.ajouter(personne);
                datesEcartees += dateLue || personne.naissance().isEmpty() ? 0 : 1;
                sansNom += personne.nom().isBlank() || personne.prenom().isBlank() ? 1 : 0;
            }
        }
        return new FichierCsv(fichier, encodage, sansNom, datesEcartees);
    }

    private static Personne personne(CsvRecord ligne, Colonnes colonnes) {
        var valeurs = ligne.getFields();
        var id = colonnes.valeur(valeurs, Champ.ID);
        return new Personne(
                id.isEmpty() ? Long.toString(ligne.getStartingLineNumber()) : id,
                colonnes.valeur(valeurs, Champ.NOM),
                colonnes.valeur(valeurs, Champ.PRENOM),
                colonnes.valeur(valeurs, Champ.DATE_NAISSANCE),
                colonnes.valeur(valeurs, Champ.SEXE),
                colonnes.valeur(valeurs, Champ.COMMUNE),
                colonnes.valeur(valeurs, Champ.CODE_POSTAL),
                colonnes.valeur(valeurs, Champ.INE));
    }

    private static void verifierLesPremieres(Path chemin, Charset encodage, char separateur) throws IOException {
        try (var csv = ouvrir(chemin, encodage, separateur)) {
            var premieres = new ArrayList<List<String>>();
            for (var ligne : csv) {
                premieres.add(ligne.getFields());
                if (premieres.size() > PREMIERES) {
                    break;
                }
            }
            if (!premieres.isEmpty()) {
                Colonnes.refuserLeNir(premieres.get(0), premieres.subList(1, premieres.size()));
            }
        }
    }

    private static CsvReader<CsvRecord> ouvrir(Path chemin, Charset encodage, char separateur) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separateur)
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(chemin, encodage);
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
