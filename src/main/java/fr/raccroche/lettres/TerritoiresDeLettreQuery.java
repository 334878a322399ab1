package fr.raccroche.lettres;

import fr.raccroche.presentation.Option;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Territories that a letter names or could name: "Bassin de Rennes", in the order of levels. */
@Repository
class TerritoiresDeLettreQuery {

    private static final String TERRITOIRE = """
            select t.id, t.nom_complet as nom
            from territoire.v_territoire t
            """;

    private final JdbcClient jdbc;

    TerritoiresDeLettreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> de(LettreId lettre) {
        return jdbc.sql(TERRITOIRE + """
                 join lettres.territoire l on l.territoire_id = t.id where l.lettre_id = :id order by t.rang, t.libelle
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    /** Those that exist on the day. */
    List<Option> possibles(LocalDate jour) {
        return jdbc.sql(TERRITOIRE + """
                 where t.du <= :jour and (t.au is null or t.au >= :jour) order by t.rang, t.libelle
                """)
                .param("jour", jour)
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }
}
