package fr.raccroche.presentation;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** « 12,5 » and « 12.5 » alike. */
class NombreSouple implements Formatter<BigDecimal> {

    @Override
    public String print(BigDecimal nombre, Locale langue) {
        return ecrire(nombre);
    }

    static String ecrire(BigDecimal nombre) {
        return nombre.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @Override
    public BigDecimal parse(String texte, Locale langue) throws ParseException {
        try {
            return new BigDecimal(texte.strip().replace(',', '.'));
        } catch (NumberFormatException faux) {
            throw new ParseException(texte, 0);
        }
    }
}
