package fr.raccroche.fiche;

import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Refus;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every form of the file does: save and go back to the file, or show the form again with what was typed. */
record Saisie(UUID jeune, String page, BindingResult erreurs, RedirectAttributes redirection) {

    static final String COURRIEL = "\\s*|[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    static final String CODE_POSTAL = "\\s*|[0-9]{5}";

    private static final String CONFLIT = "Deux personnes ont corrigé ce dossier";

    /** A form that adds something: nobody else can have changed it. */
    ModelAndView enregistrer(String reussite, Refus refus, Runnable ecriture) {
        return enregistrer(reussite, refus, ecriture, () -> {
            throw new IllegalStateException("Nothing to compare with");
        });
    }

    /** Whatever the rules or the other person say, nothing typed is lost. */
    ModelAndView enregistrer(String reussite, Refus refus, Runnable ecriture, Supplier<Conflit> conflit) {
        var fiche = "/jeunes/" + jeune;
        return Formulaire.de(erreurs)
                .refuser(refus)
                .enregistrer(
                        () -> {
                            ecriture.run();
                            redirection.addFlashAttribute("succes", reussite);
                            return "redirect:" + fiche;
                        },
                        () -> page,
                        perimee -> conflit.get().page(CONFLIT, fiche));
    }

    /** The contact details of a young person or of a guardian, in the page that compares two versions. */
    static Conflit comparerLesCoordonnees(Conflit conflit) {
        return conflit.champ("telephone", "Téléphone")
                .champ("courriel", "Courriel")
                .champ("adresse", "Adresse")
                .champ("codePostal", "Code postal")
                .champ("commune", "Commune");
    }
}
