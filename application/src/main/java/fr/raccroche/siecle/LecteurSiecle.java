package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Anomalie.Nature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reads SIECLE exports (one XML file, or a zip of several) as a stream, with a memory that does not depend on their size.
 * Row problems are told to the receiver; a file that cannot be read whole ends in a {@link SiecleException}.
 */
public final class LecteurSiecle {

    /** How much one upload may hold once unpacked; past it, the upload is taken for an attack or a mistake. */
    public record Limites(int entrees, long octets, int ratio) {

        /** The exports of a whole académie in one zip stay below. */
        public static final Limites COURANTES = new Limites(2_000, 2L << 30, 200);
    }

    private final Clock horloge;
    private final Limites limites;

    public LecteurSiecle(Clock horloge) {
        this(horloge, Limites.COURANTES);
    }

    public LecteurSiecle(Clock horloge, Limites limites) {
        this.horloge = horloge;
        this.limites = limites;
    }

    /** Pushes every row of the upload; {@code nom} is the name its sender gave it, for the sentences. */
    public void lire(Path chemin, String nom, RecepteurSiecle recepteur) {
        var visite = new Passage(nom, recepteur, LocalDate.now(horloge));
        Archive.visiter(chemin, nom, limites, visite);
        if (visite.reconnus == 0) {
            throw new SiecleException("siecle.aucun", nom);
        }
    }

    /** Reads each XML file met; in a zip, files of no use are told and passed over. */
    private static final class Passage implements Archive.Visite {

        private final String envoi;
        private final RecepteurSiecle recepteur;
        private final LocalDate aujourdhui;
        private int reconnus;

        Passage(String envoi, RecepteurSiecle recepteur, LocalDate aujourdhui) {
            this.envoi = envoi;
            this.recepteur = recepteur;
            this.aujourdhui = aujourdhui;
        }

        @Override
        public void xml(String fichier, InputStream contenu) throws IOException {
            try (var xml = Curseur.ouvrir(fichier, contenu)) {
                var racine = xml.racine();
                var type = TypeFichier.deRacine(racine);
                if (type.isPresent()) {
                    reconnus++;
                    new LectureFichier(xml, recepteur, aujourdhui).lire(type.get());
                } else if (fichier.equals(envoi)) {
                    throw new SiecleException("siecle.racine", fichier, racine);
                } else {
                    ignorer(fichier, racine);
                }
            }
        }

        @Override
        public void autre(String fichier) {
            ignorer(fichier, "");
        }

        private void ignorer(String fichier, String racine) {
            recepteur.anomalie(
                    new Anomalie(fichier, 1, Nature.FICHIER, "", Gravite.AVERTISSEMENT, "fichier-ignore", racine));
        }
    }
}
