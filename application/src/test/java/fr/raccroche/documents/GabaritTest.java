package fr.raccroche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccroche.socle.RegleMetierException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A template that could run, fetch or hide something is refused; one that asks for the unknown is told so. */
class GabaritTest {

    @Test
    void namesEachUnknownField() {
        var gabarit = Gabarit.ouvrir(
                Docx.de(Docx.paragraphe("{{agent.nom}} {{agent.age", "}}") + Docx.paragraphe("{{colleges.prix}}")),
                "modele.docx");

        assertThat(gabarit.champs()).containsExactly("agent.age", "agent.nom", "colleges.prix");
        assertThat(phrase(() -> gabarit.verifier(Set.of("agent.nom"))))
                .contains("« modele.docx »", "« {{agent.age}} », « {{colleges.prix}} »");
    }

    @Test
    void tellsWhereAFieldIsBadlyWritten() {
        assertThat(refus(Docx.de(Docx.paragraphe("Bonjour {{agent.nom} et merci"))))
                .contains("dans le passage « Bonjour {{agent.nom} et merci »", "par exemple {{agent.nom}}");
    }

    @Test
    void refusesMacros() {
        assertThat(refus(Docx.avec("", Map.of("word/vbaProject.bin", "x")))).contains("contient des macros");
    }

    @Test
    void refusesWhatLiesOutside() {
        var liens = """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                Target="http://127.0.0.1:9/pixel.png" TargetMode="External"/></Relationships>""";
        assertThat(refus(Docx.avec("", Map.of("word/_rels/document.xml.rels", liens))))
                .contains("en dehors du document");
    }

    @Test
    void refusesEmbeddedFilesAndEntities() {
        assertThat(refus(Docx.avec("", Map.of("word/embeddings/oleObject1.bin", "x"))))
                .contains("objet incorporé");
        assertThat(refus(Docx.avec(
                        "", Map.of("word/autre.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>"))))
                .contains("refusé par sécurité");
    }

    @Test
    void refusesWhatIsNotAWordDocument() {
        assertThat(refus("Bonjour".getBytes(StandardCharsets.UTF_8))).contains("n’est pas un document Word (.docx)");
        assertThat(refus(Docx.de("<w:p"))).contains("n’est pas un document Word (.docx)");
    }

    private static String refus(byte[] octets) {
        return phrase(() -> Gabarit.ouvrir(octets, "modele.docx"));
    }

    private static String phrase(ThrowingCallable travail) {
        var refus = catchThrowableOfType(RegleMetierException.class, travail);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/documents", "messages/socle");
        messages.setDefaultEncoding("UTF-8");
        return messages.getMessage(refus.cle(), refus.arguments(), Locale.FRANCE);
    }
}
