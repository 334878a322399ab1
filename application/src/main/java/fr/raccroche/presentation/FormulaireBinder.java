package fr.raccroche.presentation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.AbstractPropertyBindingResult;
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
    private @Nullable AbstractPropertyBindingResult lu;

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

    /** A record is made even so, without the fields that cannot be read; from now on refusals are about this object. */
    @Override
    public void construct(ValueResolver valeurs) {
        super.construct(valeurs);
        var type = getTargetType() == null ? null : getTargetType().resolve();
        if (type == null
                || !type.isRecord()
                || getTarget() == null
                || !getBindingResult().hasErrors()) {
            return;
        }
        var illisibles = getBindingResult();
        lu = createBeanPropertyBindingResult();
        lu.addAllErrors(illisibles);
        for (var champ : type.getRecordComponents()) {
            var nom = champ.getName();
            if (!illisibles.hasFieldErrors(nom) && !champ.getType().isPrimitive()) {
                var valeur = lu.getRawFieldValue(nom);
                regles.validateValue(type, nom, valeur).forEach(faute -> rejeter(nom, valeur, faute));
            }
        }
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        return lu == null ? super.getInternalBindingResult() : lu;
    }

    private void rejeter(String nom, @Nullable Object valeur, ConstraintViolation<?> faute) {
        var regle =
                faute.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var codes = getBindingResult().resolveMessageCodes(regle, nom);
        getBindingResult()
                .addError(new FieldError(getObjectName(), nom, valeur, false, codes, null, faute.getMessage()));
    }
}
