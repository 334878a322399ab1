package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.util.List;
import org.springframework.core.Ordered;

/**
 * A part of the page of a school that a higher module fills: who holds a function there, who intervenes there. Every
 * bean of this type is shown, in order; an empty one says so with its own words.
 */
public interface PanneauDEtablissement extends Ordered {

    String titre();

    List<Ligne> lignes(Uai etablissement);

    /** Shown when there is no line. */
    String rien();

    /** {@code lien} is a path of the application, or empty. */
    record Ligne(String qui, String quoi, String precision, String lien) {}
}
