package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.socle.ArchiveSure;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/** Tells what a sent file really is from its bytes, never from its name, and refuses what is not a plain sheet. */
final class Reconnaissance {

    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String OPENDOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private final Path fichier;
    private final String nom;
    private final Limites limites;

    Reconnaissance(Path fichier, String nom, Limites limites) {
        this.fichier = fichier;
        this.nom = nom;
        this.limites = limites;
    }

    FormatDeFeuille format() throws IOException {
        var taille = Files.size(fichier);
        if (taille == 0) {
            throw refus("vide");
        }
        if (taille > limites.octets()) {
            throw new RegleMetierException("feuilles.trop-lourde", nom, limites.octets() / 1024 / 1024);
        }
        var debut = debut();
        if (debut.startsWith("PK")) {
            return archive();
        }
        if (debut.startsWith(OLE2)) {
            throw refus(contientUnClasseurChiffre() ? "chiffree" : "xls-ancien");
        }
        return texte(debut);
    }

    private FormatDeFeuille archive() throws IOException {
        var entrees = ArchiveSure.verifier(fichier, nom, limites.octetsDecompresses());
        if (entrees.contains("xl/workbook.xml")) {
            refuserSi(entrees, "macros", "vbaproject.bin", "xl/macrosheets/");
            refuserSi(entrees, "objets", "xl/externallinks/", "xl/embeddings/", "oleobject");
            return FormatDeFeuille.XLSX;
        }
        if (entrees.contains("xl/workbook.bin")) {
            throw refus("xlsb");
        }
        if (entrees.contains("content.xml") && OPENDOCUMENT.equals(entree("mimetype"))) {
            refuserSi(entrees, "macros", "basic/", "scripts/");
            refuserSi(entrees, "objets", "object ");
            if (entree("META-INF/manifest.xml").contains("encryption-data")) {
                throw refus("chiffree");
            }
            return FormatDeFeuille.ODS;
        }
        throw refus("autre-archive");
    }

    private FormatDeFeuille texte(String debut) {
        var minuscules =
                debut.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (minuscules.startsWith("%pdf") || minuscules.startsWith("{\\rtf") || minuscules.startsWith("<")) {
            throw refus("autre-document");
        }
        if (debut.indexOf('\0') >= 0 && !debut.startsWith("\u00FF\u00FE") && !debut.startsWith("\u00FE\u00FF")) {
            throw refus("binaire");
        }
        return FormatDeFeuille.CSV;
    }

    private String debut() throws IOException {
        try (var flux = Files.newInputStream(fichier)) {
            return new String(flux.readNBytes(4096), ISO_8859_1);
        }
    }

    private boolean contientUnClasseurChiffre() throws IOException {
        return new String(Files.readAllBytes(fichier), ISO_8859_1)
                .contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
    }

    private String entree(String chemin) throws IOException {
        try (var zip = new ZipFile(fichier.toFile())) {
            var entree = zip.getEntry(chemin);
            if (entree == null) {
                return "";
            }
            try (var flux = zip.getInputStream(entree)) {
                return new String(flux.readNBytes(1024 * 1024), US_ASCII).strip();
            }
        }
    }

    private void refuserSi(Set<String> entrees, String motif, String... indices) {
        var trouve = entrees.stream()
                .map(entree -> entree.toLowerCase(Locale.ROOT))
                .anyMatch(entree -> Set.of(indices).stream().anyMatch(entree::contains));
        if (trouve) {
            throw refus(motif);
        }
    }

    private RegleMetierException refus(String motif) {
        return new RegleMetierException("feuilles." + motif, nom);
    }
}
