package fr.raccroche.documents;

import fr.raccroche.documents.Donnees.Liste;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tr;

/** Puts values in the place of names, and repeats the paragraphs and table rows that name a list. Nothing else. */
final class Fusion {

    private final Donnees donnees;

    Fusion(Donnees donnees) {
        this.donnees = donnees;
    }

    void appliquer(WordprocessingMLPackage document) {
        Paragraphe.parties(document).forEach(partie -> parcourir(partie.getContent()));
    }

    private void parcourir(List<Object> contenu) {
        var fusionne = new ArrayList<>();
        for (var enfant : List.copyOf(contenu)) {
            var bloc = XmlUtils.unwrap(enfant);
            var liste = bloc instanceof P || bloc instanceof Tr ? listeDe(bloc) : Optional.<String>empty();
            if (liste.isPresent()) {
                fusionne.addAll(repeter(bloc, liste.get()));
            } else {
                remplir(bloc);
                fusionne.add(enfant);
            }
        }
        var videe = fusionne.isEmpty() && !contenu.isEmpty() && XmlUtils.unwrap(contenu.getLast()) instanceof P;
        contenu.clear();
        contenu.addAll(videe ? List.of(new P()) : fusionne);
    }

    private void remplir(Object bloc) {
        switch (bloc) {
            case P paragraphe -> remplir(paragraphe, this::valeur);
            case SdtElement controle -> parcourir(controle.getSdtContent().getContent());
            case ContentAccessor conteneur -> parcourir(conteneur.getContent());
            default -> {}
        }
    }

    private Optional<String> listeDe(Object bloc) {
        return Paragraphe.dans(bloc).stream()
                .flatMap(paragraphe -> Champ.noms(paragraphe.texte()).stream())
                .flatMap(champ -> donnees.listes().keySet().stream().filter(liste -> champ.startsWith(liste + ".")))
                .findFirst();
    }

    private List<Object> repeter(Object bloc, String nom) {
        var liste = donnees.listes().getOrDefault(nom, new Liste(List.of(), ""));
        if (liste.elements().isEmpty()) {
            return liste.siVide().isEmpty() ? List.of() : List.of(vide(bloc, nom, liste.siVide()));
        }
        var copies = new ArrayList<>();
        for (var element : liste.elements()) {
            copies.add(copie(
                    bloc,
                    champ -> champ.startsWith(nom + ".")
                            ? element.getOrDefault(champ.substring(nom.length() + 1), "")
                            : valeur(champ)));
        }
        return copies;
    }

    /** One copy remains, in which the sentence takes the place of what begins with the first field of the list. */
    private Object vide(Object bloc, String nom, String siVide) {
        var copie = XmlUtils.deepCopy(bloc);
        var phrase = siVide;
        for (var paragraphe : Paragraphe.dans(copie)) {
            phrase = paragraphe.remplacerLaFin(nom + ".", phrase) ? "" : phrase;
            paragraphe.remplacer(this::valeur);
        }
        return copie;
    }

    private static Object copie(Object bloc, UnaryOperator<String> valeurs) {
        var copie = XmlUtils.deepCopy(bloc);
        Paragraphe.dans(copie).forEach(paragraphe -> remplir(paragraphe.paragraphe(), valeurs));
        return copie;
    }

    private static void remplir(P paragraphe, UnaryOperator<String> valeurs) {
        Paragraphe.de(paragraphe).remplacer(valeurs);
    }

    private String valeur(String champ) {
        return donnees.valeurs().getOrDefault(champ, "");
    }
}
