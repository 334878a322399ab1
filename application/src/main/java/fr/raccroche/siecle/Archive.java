package fr.raccroche.siecle;

import fr.raccroche.siecle.LecteurSiecle.Limites;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The XML files of an upload: the file itself, those of a zip, or of a zip in that zip. Nothing is written to disk; an
 * archive built to harm (names that climb, too many entries, too much once unpacked) is refused.
 */
final class Archive {

    /** Receives each XML file; anything else in a zip goes to {@link #autre}. */
    interface Visite {

        void xml(String fichier, InputStream contenu) throws IOException;

        void autre(String fichier);
    }

    private static final int PALIER = 10 << 20;

    private final String nom;
    private final long taille;
    private final Limites limites;
    private final Visite visite;
    private int entrees;
    private long octets;

    private Archive(String nom, long taille, Limites limites, Visite visite) {
        this.nom = nom;
        this.taille = taille;
        this.limites = limites;
        this.visite = visite;
    }

    static void visiter(Path chemin, String nom, Limites limites, Visite visite) {
        try {
            new Archive(nom, Files.size(chemin), limites, visite).visiter(chemin);
        } catch (ZipException | EOFException abime) {
            throw new SiecleException("siecle.zip.abime", nom);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private void visiter(Path chemin) throws IOException {
        try (var fichier = Files.newInputStream(chemin)) {
            var flux = new Compteur(fichier);
            switch (Contenu.de(flux)) {
                case VIDE -> throw new SiecleException("siecle.vide", nom);
                case XML -> visite.xml(nom, flux);
                case ZIP -> ouvrir(chemin);
                case AUTRE_ARCHIVE -> throw new SiecleException("siecle.archive.autre", nom);
                case AUTRE -> throw new SiecleException("siecle.pas-xml", nom);
            }
        }
    }

    private void ouvrir(Path chemin) throws IOException {
        try (var zip = new ZipFile(chemin.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > limites.entrees()) {
                throw new SiecleException("siecle.zip.entrees", nom, limites.entrees());
            }
            var annonces =
                    zip.stream().mapToLong(ZipEntry::getSize).filter(n -> n > 0).sum();
            verifier(annonces);
            for (var entree : zip.stream().toList()) {
                if (retenue(entree)) {
                    entree(nom + " › " + entree.getName(), new Compteur(zip.getInputStream(entree)), true);
                }
            }
        } catch (IllegalArgumentException nomIllisible) {
            throw new SiecleException("siecle.zip.abime", nom);
        }
    }

    private void entree(String fichier, InputStream flux, boolean premierNiveau) throws IOException {
        switch (Contenu.de(flux)) {
            case XML -> visite.xml(fichier, flux);
            case ZIP -> {
                if (!premierNiveau) {
                    throw new SiecleException("siecle.zip.imbrique", fichier);
                }
                var interne = new ZipInputStream(flux, StandardCharsets.UTF_8);
                for (var entree = interne.getNextEntry(); entree != null; entree = interne.getNextEntry()) {
                    if (retenue(entree)) {
                        entree(fichier + " › " + entree.getName(), new Compteur(interne), false);
                    }
                }
            }
            case VIDE, AUTRE_ARCHIVE, AUTRE -> visite.autre(fichier);
        }
    }

    private boolean retenue(ZipEntry entree) {
        var chemin = entree.getName().replace('\\', '/');
        if (chemin.startsWith("/") || chemin.contains(":") || ("/" + chemin + "/").contains("/../")) {
            throw new SiecleException("siecle.zip.chemin", nom);
        }
        if (++entrees > limites.entrees()) {
            throw new SiecleException("siecle.zip.entrees", nom, limites.entrees());
        }
        return !entree.isDirectory();
    }

    private void verifier(long deballes) {
        if (deballes > limites.octets() || (deballes > PALIER && deballes / limites.ratio() > taille)) {
            throw new SiecleException("siecle.zip.bombe", nom, limites.octets() >> 20);
        }
    }

    /**
     * Counts what is unpacked, all entries together; sizes announced by a zip may lie. Closing it closes nothing: the inner
     * zip goes on after one of its entries.
     */
    private final class Compteur extends InputStream {

        private final InputStream flux;

        Compteur(InputStream flux) {
            this.flux = new BufferedInputStream(flux);
        }

        @Override
        public int read() throws IOException {
            var octet = flux.read();
            if (octet >= 0) {
                verifier(++octets);
            }
            return octet;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            var lus = flux.read(tampon, debut, longueur);
            if (lus > 0) {
                octets += lus;
                verifier(octets);
            }
            return lus;
        }

        @Override
        public boolean markSupported() {
            return true;
        }

        @Override
        public synchronized void mark(int limite) {
            flux.mark(limite);
        }

        @Override
        public synchronized void reset() throws IOException {
            flux.reset();
        }
    }
}
