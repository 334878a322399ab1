package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import fr.raccroche.siecle.ecriture.EcrivainSiecle;
import fr.raccroche.siecle.ecriture.ExportInvente;
import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Uai;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred thousand pupils leave no more in memory than the first ten thousand. */
class MemoireTest {

    private static final int ELEVES = 200_000;
    private static final long TOLERANCE = 24L << 20;

    @Test
    void keepsNothingOfWhatItReads(@TempDir Path dossier) throws IOException {
        var zip = dossier.resolve("grand.zip");
        try (var flux = new BufferedOutputStream(Files.newOutputStream(zip))) {
            new EcrivainSiecle(new ExportInvente(
                            new Uai("0139999Y"),
                            new AnneeScolaire(2026),
                            LocalDate.of(2026, 10, 15),
                            () -> IntStream.range(0, ELEVES).mapToObj(MemoireTest::dossier),
                            List.of(),
                            List.of()))
                    .zip(flux);
        }
        var temoin = new Temoin();

        new LecteurSiecle(Recolte.HORLOGE).lire(zip, "grand.zip", temoin);

        assertThat(temoin.eleves).isEqualTo(ELEVES);
        assertThat(temoin.autres).isEqualTo(5 * ELEVES);
        assertThat(temoin.anomalies).isZero();
        assertThat(temoin.apres - temoin.avant).isLessThan(TOLERANCE);
    }

    private static Dossier dossier(int i) {
        var id = Integer.toString(900_000 + i);
        var adresse = new Adresse(0, id, List.of(i + " RUE DE L'EXEMPLE"), "35000", "RENNES", "35238", "");
        return new Dossier(
                new Eleve(
                        0,
                        id,
                        id,
                        new Identite(
                                Ine.invente(1 + i).valeur(),
                                "",
                                "NOM" + i,
                                "",
                                "Prénom" + i % 977,
                                "",
                                "",
                                LocalDate.of(2008, 1, 1).plusDays(i % 1_200),
                                "F"),
                        new Scolarite("20010018110", "ST", "2", false, LocalDate.of(2026, 9, 1), null, ""),
                        AnDernier.INCONNU,
                        new Contact("", "", "+336%08d".formatted(i), ""),
                        id),
                "2GT" + i % 12,
                List.of(adresse),
                List.of(new Personne(0, id, "Mme", "NOM" + i, "", "Anne", new Contact("", "", "", ""), true, id)),
                List.of(adresse),
                List.of(new Lien(0, id, id, 1, "10", true)));
    }

    private static final class Temoin implements RecepteurSiecle {

        private int eleves;
        private int autres;
        private int anomalies;
        private long avant;
        private long apres;

        @Override
        public void debut(EnTete enTete) {}

        @Override
        public void ligne(LigneSiecle ligne) {
            if (!(ligne instanceof Eleve)) {
                autres++;
            } else if (++eleves == 10_000) {
                avant = occupee();
            } else if (eleves == ELEVES) {
                apres = occupee();
            }
        }

        @Override
        public void anomalie(Anomalie anomalie) {
            anomalies++;
        }

        @Override
        public void fin(Bilan bilan) {}

        private static long occupee() {
            System.gc();
            var memoire = Runtime.getRuntime();
            return memoire.totalMemory() - memoire.freeMemory();
        }
    }
}
