package fr.raccroche.territoire.annuaire;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.raccroche.socle.RegleMetierException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** Reads the national directory as it is downloaded, one row at a time. */
final class LecteurAnnuaire {

    private final Map<Integer, Colonne> colonnes;
    private final int largeur;
    private final BilanDeLecture bilan;
    private final Consumer<LigneAnnuaire> suite;

    private LecteurAnnuaire(
            Map<Integer, Colonne> colonnes, int largeur, BilanDeLecture bilan, Consumer<LigneAnnuaire> suite) {
        this.colonnes = colonnes;
        this.largeur = largeur;
        this.bilan = bilan;
        this.suite = suite;
    }

    /** Hands every row kept to {@code suite}; {@code progres} hears how many bytes of the file have been read. */
    static BilanDeLecture lire(Path fichier, Consumer<LigneAnnuaire> suite, LongConsumer progres) {
        try (var octets = new OctetsLus(Files.newInputStream(fichier), progres);
                var texte = TexteAnnuaire.ouvrir(octets)) {
            var separateur = TexteAnnuaire.separateur(texte);
            var bilan = new BilanDeLecture();
            parcourir(
                    CsvReader.builder()
                            .fieldSeparator(separateur)
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .ofCsvRecord(texte),
                    bilan,
                    suite);
            bilan.terminer(octets.empreinte());
            return bilan;
        } catch (CharacterCodingException echec) {
            throw new RegleMetierException("annuaire.encodage");
        } catch (EOFException echec) {
            throw new RegleMetierException("annuaire.tronque-archive");
        } catch (ZipException echec) {
            throw new RegleMetierException("annuaire.pas-un-csv");
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void parcourir(CsvReader<CsvRecord> lignes, BilanDeLecture bilan, Consumer<LigneAnnuaire> suite)
            throws IOException {
        LecteurAnnuaire lecteur = null;
        CsvRecord suspecte = null;
        try {
            for (var ligne : lignes) {
                if (lecteur == null) {
                    lecteur = new LecteurAnnuaire(entete(ligne, bilan), ligne.getFieldCount(), bilan, suite);
                    continue;
                }
                if (suspecte != null) {
                    bilan.refuser(suspecte.getStartingLineNumber(), suspecte.getField(0), "colonnes");
                    suspecte = null;
                }
                if (ligne.getFieldCount() == lecteur.largeur) {
                    lecteur.lire(ligne);
                } else {
                    suspecte = ligne;
                }
            }
        } catch (CsvParseException echec) {
            throw rejet(echec, bilan);
        } catch (UncheckedIOException echec) {
            throw echec.getCause();
        }
        if (lecteur == null) {
            throw new RegleMetierException("annuaire.vide");
        }
        if (suspecte != null) {
            throw new RegleMetierException("annuaire.tronque", suspecte.getStartingLineNumber());
        }
        if (bilan.lus() == 0) {
            throw new RegleMetierException("annuaire.vide");
        }
    }

    private static RuntimeException rejet(CsvParseException echec, BilanDeLecture bilan) throws IOException {
        for (Throwable cause = echec.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException entree) {
                throw entree;
            }
        }
        return new RegleMetierException("annuaire.illisible", bilan.lus() + 2);
    }

    private static Map<Integer, Colonne> entete(CsvRecord entete, BilanDeLecture bilan) {
        var colonnes = new HashMap<Integer, Colonne>();
        for (var rang = 0; rang < entete.getFieldCount(); rang++) {
            var nom = entete.getField(rang);
            Optional<Colonne> colonne = Colonne.lire(nom);
            if (colonne.isPresent() && !colonnes.containsValue(colonne.get())) {
                colonnes.put(rang, colonne.get());
            } else if (!Colonne.connue(nom) && !nom.isBlank()) {
                bilan.inconnue(nom.replace("\uFEFF", "").strip());
            }
        }
        var manquantes = Colonne.OBLIGATOIRES.stream()
                .filter(colonne -> !colonnes.containsValue(colonne))
                .map(Colonne::nom)
                .toList();
        if (!manquantes.isEmpty()) {
            throw new RegleMetierException("annuaire.pas-l-annuaire", String.join(", ", manquantes));
        }
        return colonnes;
    }

    private void lire(CsvRecord ligne) {
        var valeurs = new EnumMap<Colonne, String>(Colonne.class);
        colonnes.forEach((rang, colonne) ->
                valeurs.put(colonne, ligne.getField(rang).strip().replace("\u0000", "")));
        bilan.lire(ligne.getStartingLineNumber(), valeurs).ifPresent(suite);
    }
}
