package fr.raccroche.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AdresseAOuvrirTest {

    @Test
    void isSaidOnceThePagesAreServed(CapturedOutput sortie) {
        demarrer("local.server.port=18094");

        assertThat(sortie.getOut()).containsOnlyOnce("Raccroche est prêt : ouvrez http://localhost:18094");
    }

    @Test
    void isNotSaidWhereNoPageIsServed(CapturedOutput sortie) {
        demarrer("sans.pages=oui");

        assertThat(sortie.getOut()).doesNotContain("http://localhost");
    }

    private static void demarrer(String propriete) {
        new SpringApplicationBuilder(AdresseAOuvrir.class)
                .web(WebApplicationType.NONE)
                .profiles("demonstration")
                .properties(propriete)
                .run()
                .close();
    }
}
