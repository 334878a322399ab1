package fr.raccroche.reperage.listes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.reperage.CampagneId;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Files on disk between their sending and their loading. */
class RegistreDesEnvoisTest {

    private static final long MAXIMUM = 1 << 20;
    private static final CampagneId CAMPAGNE = new CampagneId(UUID.randomUUID());

    @TempDir
    Path dossier = Path.of(".");

    /** Never ends: whoever read it whole would fill the disk. */
    private static final class SansFin implements Fichier {

        private long lus;

        @Override
        public String nom() {
            return "enorme.csv";
        }

        @Override
        public InputStream ouvrir() {
            return new InputStream() {
                @Override
                public int read() {
                    lus++;
                    return 'a';
                }

                @Override
                public int read(byte[] ou, int debut, int longueur) {
                    lus += longueur;
                    return longueur;
                }
            };
        }
    }

    @Test
    void stopsReadingAFileThatIsTooBigAndKeepsNothingOfIt() throws IOException {
        var sansFin = new SansFin();

        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> deposer(registre(), sansFin))
                .satisfies(refus -> assertThat(refus.cle()).isEqualTo("feuilles.trop-lourde"));

        assertThat(sansFin.lus).isLessThan(MAXIMUM + (1 << 17));
        try (var restes = Files.list(dossier.resolve("reperage"))) {
            assertThat(restes).isEmpty();
        }
    }

    @Test
    void givesAFileBackToItsOwnCampaignOnly() {
        var registre = registre();
        var envoi = deposer(registre, new Fichier() {
            @Override
            public String nom() {
                return "C:\\listes\\cfa.csv";
            }

            @Override
            public InputStream ouvrir() {
                return new ByteArrayInputStream(new byte[] {'a', 'b', 'c'});
            }
        });

        assertThat(registre.find(CAMPAGNE, envoi.id())).isEqualTo(envoi);
        assertThat(envoi.fichier()).isEqualTo("cfa.csv");
        assertThat(envoi.empreinte()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> registre.find(new CampagneId(UUID.randomUUID()), envoi.id()));
    }

    private RegistreDesEnvois registre() {
        return new RegistreDesEnvois(dossier, MAXIMUM, JsonMapper.builder().build(), Clock.systemUTC());
    }

    private static Envoi deposer(RegistreDesEnvois registre, Fichier fichier) {
        return registre.deposer(CAMPAGNE, fichier, "CFA", "Académie", LocalDate.of(2026, 11, 1));
    }
}
