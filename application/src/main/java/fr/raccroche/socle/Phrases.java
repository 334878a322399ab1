package fr.raccroche.socle;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What the application says in French, found by its key: above all, why it refuses. */
@Component
public class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    public String de(RegleMetierException refus) {
        return dire(refus.cle(), refus.arguments());
    }

    /** A key without a text says only that it is not possible. */
    public String dire(String cle, Object... arguments) {
        try {
            return messages.getMessage(cle, arguments, Locale.FRANCE);
        } catch (NoSuchMessageException sansTexte) {
            return messages.getMessage("refus", arguments, Locale.FRANCE);
        }
    }
}
