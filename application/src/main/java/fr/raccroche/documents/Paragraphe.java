package fr.raccroche.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Br;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;

/** A paragraph of Word and its texts, that Word splits into runs wherever it pleases. */
record Paragraphe(P paragraphe, List<Text> textes) {

    private static final int EXTRAIT = 60;

    static List<Paragraphe> de(WordprocessingMLPackage document) {
        var trouves = new ArrayList<Paragraphe>();
        for (var partie : parties(document)) {
            trouves.addAll(dans(partie));
        }
        return trouves;
    }

    /** The body, the headers and the footers: the parts where a template may name a field. */
    static List<ContentAccessor> parties(WordprocessingMLPackage document) {
        var parties = new ArrayList<ContentAccessor>();
        parties.add(document.getMainDocumentPart());
        document.getParts().getParts().values().stream()
                .filter(partie -> partie instanceof ContentAccessor && partie != document.getMainDocumentPart())
                .map(ContentAccessor.class::cast)
                .forEach(parties::add);
        return parties;
    }

    static List<Paragraphe> dans(Object racine) {
        var paragraphes = new ClassFinder(P.class);
        new TraversalUtil(racine, paragraphes);
        if (racine instanceof P p) {
            paragraphes.results.add(p);
        }
        return paragraphes.results.stream()
                .map(P.class::cast)
                .distinct()
                .map(Paragraphe::de)
                .toList();
    }

    static Paragraphe de(P paragraphe) {
        var textes = new ClassFinder(Text.class);
        new TraversalUtil(paragraphe, textes);
        return new Paragraphe(
                paragraphe, textes.results.stream().map(Text.class::cast).toList());
    }

    String texte() {
        var texte = new StringBuilder();
        textes.forEach(morceau -> texte.append(morceau.getValue()));
        return texte.toString();
    }

    String extrait() {
        var texte = texte();
        return texte.length() <= EXTRAIT ? texte : texte.substring(0, EXTRAIT) + "…";
    }

    /** From the last to the first, so that the places of those before stay true. */
    void remplacer(UnaryOperator<String> valeurs) {
        for (var champ : Champ.dans(texte()).reversed()) {
            remplacer(champ.start(), champ.end(), valeurs.apply(champ.group(1)));
        }
        textes.forEach(Paragraphe::couperAuxFinsDeLigne);
    }

    /** Puts the text in the place of all that follows the first field with this prefix; false when there is none. */
    boolean remplacerLaFin(String prefixe, String fin) {
        var champ = Champ.dans(texte()).stream()
                .filter(trouve -> trouve.group(1).startsWith(prefixe))
                .findFirst();
        champ.ifPresent(premier -> remplacer(premier.start(), texte().length(), fin));
        return champ.isPresent();
    }

    /** The value goes to the run where the name begins; the runs over which Word spread the name lose their share of it. */
    private void remplacer(int debut, int fin, String valeur) {
        var place = 0;
        for (var texte : textes) {
            var contenu = texte.getValue();
            var de = Math.clamp(debut - place, 0, contenu.length());
            var a = Math.clamp(fin - place, 0, contenu.length());
            var commenceIci = debut >= place && debut < place + contenu.length();
            if (a > de) {
                texte.setValue(contenu.substring(0, de) + (commenceIci ? valeur : "") + contenu.substring(a));
                texte.setSpace("preserve");
            }
            place += contenu.length();
        }
    }

    private static void couperAuxFinsDeLigne(Text texte) {
        if (!texte.getValue().contains("\n") || !(texte.getParent() instanceof R morceau)) {
            return;
        }
        var contenu = morceau.getContent();
        for (var rang = 0; rang < contenu.size(); rang++) {
            if (XmlUtils.unwrap(contenu.get(rang)) == texte) {
                contenu.remove(rang);
                contenu.addAll(rang, lignes(texte.getValue()));
                return;
            }
        }
    }

    private static List<Object> lignes(String valeur) {
        var morceaux = new ArrayList<>();
        for (var ligne : valeur.split("\n", -1)) {
            if (!morceaux.isEmpty()) {
                morceaux.add(new Br());
            }
            var texte = new Text();
            texte.setValue(ligne);
            texte.setSpace("preserve");
            morceaux.add(texte);
        }
        return morceaux;
    }
}
