package fr.raccroche.presentation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingErrorProcessor;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * When one field of a form record cannot be read, Boot's validator checks no other. Here they are checked too, so that
 * users see all that is to correct at once.
 */
class FormulaireBinder extends ExtendedServletRequestDataBinder {

    static final BindingErrorProcessor FAUTES = new Fautes();

    private final Validator regles;

    FormulaireBinder(@Nullable Object cible, String nom, Validator regles) {
        super(cible, nom);
        this.regles = regles;
        setBindingErrorProcessor(FAUTES);
    }

    /** Says of a date that does not exist why it does not. */
    private static final class Fautes extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException echec, BindingResult resultat) {
            var champ = echec.getPropertyName();
            if (champ != null && echec.getMostSpecificCause() instanceof DateSouple.DateImpossible date) {
                resultat.addError(new FieldError(
                        resultat.getObjectName(),
                        champ,
                        echec.getValue(),
                        true,
                        new String[] {date.cle(), "typeMismatch.java.time.LocalDate"},
                        date.arguments(),
                        null));
            } else {
                super.processPropertyAccessException(echec, resultat);
            }
        }
    }

    @Override
    public void construct(ValueResolver valeurs) {
        super.construct(valeurs);
        var type = getTargetType() == null ? null : getTargetType().resolve();
        if (type == null || !type.isRecord() || !getBindingResult().hasErrors()) {
            return;
        }
        for (var champ : type.getRecordComponents()) {
            var nom = champ.getName();
            if (!getBindingResult().hasFieldErrors(nom) && !champ.getType().isPrimitive()) {
                var valeur = lue(nom);
                regles.validateValue(type, nom, valeur).forEach(faute -> rejeter(nom, valeur, faute));
            }
        }
    }

    private @Nullable Object lue(String nom) {
        var formulaire = getTarget();
        return formulaire == null
                ? getBindingResult().getFieldValue(nom)
                : new BeanWrapperImpl(formulaire).getPropertyValue(nom);
    }

    private void rejeter(String nom, @Nullable Object valeur, ConstraintViolation<?> faute) {
        var regle =
                faute.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var codes = getBindingResult().resolveMessageCodes(regle, nom);
        getBindingResult()
                .addError(new FieldError(getObjectName(), nom, valeur, false, codes, null, faute.getMessage()));
    }
}
