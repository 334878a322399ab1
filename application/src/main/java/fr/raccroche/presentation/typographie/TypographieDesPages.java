package fr.raccroche.presentation.typographie;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/** Goes through each page as it leaves; what a form sends back, and scripts, are left as they are. */
public final class TypographieDesPages extends AbstractTemplateHandler {

    private static final Set<String> INTACTS = Set.of("textarea", "option", "pre", "script", "style", "title");

    private int intacts;

    /** Thymeleaf makes one for each page. */
    public TypographieDesPages() {}

    @Override
    public void handleOpenElement(IOpenElementTag balise) {
        intacts += estIntact(balise.getElementCompleteName()) ? 1 : 0;
        super.handleOpenElement(balise);
    }

    @Override
    public void handleCloseElement(ICloseElementTag balise) {
        intacts -= estIntact(balise.getElementCompleteName()) ? 1 : 0;
        super.handleCloseElement(balise);
    }

    @Override
    public void handleText(IText texte) {
        var ecrit = texte.getText();
        var soigne = intacts > 0 ? ecrit : EspacesInsecables.dans(ecrit);
        super.handleText(
                soigne.equals(ecrit) ? texte : getContext().getModelFactory().createText(soigne));
    }

    private static boolean estIntact(String balise) {
        return INTACTS.contains(balise.toLowerCase(Locale.ROOT));
    }
}
