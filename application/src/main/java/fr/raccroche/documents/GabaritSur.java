package fr.raccroche.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccroche.socle.ArchiveSure;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/** Refuses a template that could run code, fetch something outside, or hide a file: checked before Word's XML is parsed. */
final class GabaritSur {

    private static final long OCTETS_MAX = 10L * 1024 * 1024;
    private static final long DECOMPRESSES_MAX = 50L * 1024 * 1024;

    private GabaritSur() {}

    static void verifier(byte[] octets, String nom) {
        if (octets.length > OCTETS_MAX) {
            throw new RegleMetierException("documents.trop-lourd", nom, OCTETS_MAX / 1024 / 1024);
        }
        if (octets.length < 4 || octets[0] != 'P' || octets[1] != 'K') {
            throw new RegleMetierException("documents.pas-un-docx", nom);
        }
        try {
            var fichier = Files.createTempFile("gabarit", ".docx");
            try {
                Files.write(fichier, octets);
                verifier(fichier, nom);
            } finally {
                Files.deleteIfExists(fichier);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static void verifier(Path fichier, String nom) throws IOException {
        var entrees = ArchiveSure.verifier(fichier, nom, DECOMPRESSES_MAX);
        if (!entrees.contains("word/document.xml")) {
            throw new RegleMetierException("documents.pas-un-docx", nom);
        }
        if (contient(entrees, "vbaproject", "vbadata", "activex")) {
            throw new RegleMetierException("documents.macros", nom);
        }
        if (contient(entrees, "embeddings/", "afchunk", "oleobject")) {
            throw new RegleMetierException("documents.objets", nom);
        }
        try (var zip = new ZipFile(fichier.toFile())) {
            for (var entree : entrees) {
                verifier(entree, contenu(zip, entree), nom);
            }
        }
    }

    private static void verifier(String entree, String contenu, String nom) {
        if (contenu.contains("<!DOCTYPE") || contenu.contains("<!ENTITY")) {
            throw new RegleMetierException("archive.suspecte", nom);
        }
        if (entree.endsWith(".rels") && contenu.contains("TargetMode=\"External\"")) {
            throw new RegleMetierException("documents.liens-externes", nom);
        }
        if (entree.equals("[Content_Types].xml") && contenu.contains("macroEnabled")) {
            throw new RegleMetierException("documents.macros", nom);
        }
    }

    private static boolean contient(Set<String> entrees, String... indices) {
        return entrees.stream()
                .map(entree -> entree.toLowerCase(Locale.ROOT))
                .anyMatch(entree -> Set.of(indices).stream().anyMatch(entree::contains));
    }

    private static String contenu(ZipFile zip, String entree) throws IOException {
        if (!entree.endsWith(".xml") && !entree.endsWith(".rels")) {
            return "";
        }
        try (var flux = zip.getInputStream(zip.getEntry(entree))) {
            return new String(flux.readAllBytes(), UTF_8);
        }
    }
}
