package fr.raccroche.referentiels;

import fr.raccroche.presentation.Option;
import java.util.List;
import java.util.Set;

/**
 * A nomenclature and the table that holds it: {@code code, libelle, du, au, rang}, the column {@code liste} when several
 * lists share the table, and a column that says to which class each value belongs. Names of tables and columns are
 * constants of the module that owns them.
 */
public record Referentiel(
        String cle,
        String titre,
        String usage,
        String table,
        String liste,
        String colonneDeClasse,
        List<Option> classes,
        Set<String> indispensables) {

    /** {@code cle}: what the address says; {@code indispensables}: codes that the program itself uses. */
    public static Referentiel simple(String cle, String titre, String usage, String table, String... indispensables) {
        return new Referentiel(cle, titre, usage, table, "", "", List.of(), Set.of(indispensables));
    }

    public static Referentiel classe(
            String cle,
            String titre,
            String usage,
            String table,
            String colonne,
            List<Option> classes,
            String... indispensables) {
        return new Referentiel(cle, titre, usage, table, "", colonne, classes, Set.of(indispensables));
    }

    /** One of the lists that share a table. */
    public static Referentiel liste(
            String cle, String titre, String usage, String table, String liste, Set<String> indispensables) {
        return new Referentiel(cle, titre, usage, table, liste, "", List.of(), indispensables);
    }

    public boolean aDesClasses() {
        return !classes.isEmpty();
    }

    String schema() {
        return table.substring(0, table.indexOf('.'));
    }
}
