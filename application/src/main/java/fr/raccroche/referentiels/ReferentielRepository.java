package fr.raccroche.referentiels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same few statements over the table that each nomenclature names. */
@Repository
class ReferentielRepository {

    private static final int PAS = 10;

    private final JdbcClient jdbc;

    ReferentielRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Valeur> lire(Referentiel referentiel) {
        var classe = referentiel.aDesClasses() ? referentiel.colonneDeClasse() + "::text" : "''";
        return jdbc.sql("select code, libelle, %s as classe, du, au from %s where %s order by rang, libelle"
                        .formatted(classe, referentiel.table(), condition(referentiel)))
                .param("liste", referentiel.liste())
                .query(ReferentielRepository::map)
                .list();
    }

    /** At the end of the list. */
    void ajouter(Referentiel referentiel, Valeur valeur) {
        var classe = referentiel.aDesClasses();
        jdbc.sql(
                        "insert into %s (code, libelle, du, rang%s%s) select :code, :libelle, :du, coalesce(max(rang), 0) + %d%s%s from %s where %s"
                                .formatted(
                                        referentiel.table(),
                                        classe ? ", " + referentiel.colonneDeClasse() : "",
                                        referentiel.liste().isEmpty() ? "" : ", liste",
                                        PAS,
                                        classe ? ", " + classe(referentiel) : "",
                                        referentiel.liste().isEmpty() ? "" : ", :liste",
                                        referentiel.table(),
                                        condition(referentiel)))
                .param("code", valeur.code())
                .param("libelle", valeur.libelle())
                .param("du", valeur.du())
                .param("classe", valeur.classe())
                .param("liste", referentiel.liste())
                .update();
    }

    void renommer(Referentiel referentiel, Valeur valeur) {
        jdbc.sql("update %s set libelle = :libelle%s where code = :code and %s"
                        .formatted(
                                referentiel.table(),
                                referentiel.aDesClasses()
                                        ? ", %s = %s".formatted(referentiel.colonneDeClasse(), classe(referentiel))
                                        : "",
                                condition(referentiel)))
                .param("code", valeur.code())
                .param("libelle", valeur.libelle())
                .param("classe", valeur.classe())
                .param("liste", referentiel.liste())
                .update();
    }

    void terminer(Referentiel referentiel, String code, @Nullable LocalDate au) {
        jdbc.sql("update %s set au = greatest(du, :au::date) where code = :code and %s"
                        .formatted(referentiel.table(), condition(referentiel)))
                .param("code", code)
                .param("au", au)
                .param("liste", referentiel.liste())
                .update();
    }

    void reprendre(Referentiel referentiel, String code) {
        jdbc.sql("update %s set au = null where code = :code and %s"
                        .formatted(referentiel.table(), condition(referentiel)))
                .param("code", code)
                .param("liste", referentiel.liste())
                .update();
    }

    void ordonner(Referentiel referentiel, List<String> codes) {
        jdbc.sql("update %s set rang = %d * array_position(:codes::text[], code) where code = any(:codes) and %s"
                        .formatted(referentiel.table(), PAS, condition(referentiel)))
                .param("codes", codes.toArray(String[]::new))
                .param("liste", referentiel.liste())
                .update();
    }

    /** Names the parameter in both cases, so that each statement binds the same ones. */
    private static String condition(Referentiel referentiel) {
        return referentiel.liste().isEmpty() ? ":liste = ''" : "liste = :liste";
    }

    /** A class is a word, or yes and no. */
    private static String classe(Referentiel referentiel) {
        return referentiel.classes().stream()
                        .allMatch(option -> List.of("true", "false").contains(option.valeur()))
                ? "cast(:classe as boolean)"
                : ":classe";
    }

    private static Valeur map(ResultSet ligne, int rang) throws SQLException {
        return new Valeur(
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getString("classe"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }
}
