package fr.raccroche.documents;

import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** A .docx with placeholders such as {@code {{agent.nom}}}, that an académie may replace by its own. */
public final class Gabarit {

    private final byte[] octets;
    private final String nom;

    private Gabarit(byte[] octets, String nom) {
        this.octets = octets;
        this.nom = nom;
    }

    /** Checks a sent file; refuses with a sentence what is not a plain Word document. */
    public static Gabarit ouvrir(byte[] octets, String nom) {
        GabaritSur.verifier(octets, nom);
        var gabarit = new Gabarit(octets.clone(), nom);
        gabarit.champs();
        return gabarit;
    }

    /** A template that comes with the application, by the name of its resource ({@code /flux/accuse.docx}). */
    public static Gabarit fourni(String ressource) {
        try (var flux = Objects.requireNonNull(Gabarit.class.getResourceAsStream(ressource), ressource)) {
            return ouvrir(flux.readAllBytes(), ressource);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** The names between the braces, sorted. */
    public Set<String> champs() {
        var champs = new TreeSet<String>();
        for (var paragraphe : Paragraphe.de(charger())) {
            if (Champ.estInacheve(paragraphe.texte())) {
                throw new RegleMetierException("documents.champ-inacheve", nom, paragraphe.extrait());
            }
            champs.addAll(Champ.noms(paragraphe.texte()));
        }
        return champs;
    }

    /** Refuses a template that asks for something unknown, naming each of them. */
    public void verifier(Set<String> connus) {
        var inconnus = new TreeSet<>(champs());
        inconnus.removeAll(connus);
        if (!inconnus.isEmpty()) {
            throw new RegleMetierException("documents.champs-inconnus", nom, enumeration(inconnus));
        }
    }

    /** The document of these data; what the template asks for and the data lack stays empty. */
    public DocumentFusionne fusionner(Donnees donnees) {
        var document = charger();
        new Fusion(donnees).appliquer(document);
        return new DocumentFusionne(document, donnees.titre());
    }

    private WordprocessingMLPackage charger() {
        try {
            var document = WordprocessingMLPackage.load(new ByteArrayInputStream(octets));
            if (document.getMainDocumentPart().getContents() == null) {
                throw new RegleMetierException("documents.pas-un-docx", nom);
            }
            return document;
        } catch (Docx4JException | ClassCastException illisible) {
            throw new RegleMetierException("documents.pas-un-docx", nom);
        }
    }

    private static String enumeration(Set<String> champs) {
        return champs.stream().map("« {{%s}} »"::formatted).collect(Collectors.joining(", "));
    }
}
