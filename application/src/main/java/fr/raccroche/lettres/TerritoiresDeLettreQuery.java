package fr.raccroche.lettres;

import fr.raccroche.presentation.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** Those that exist on the day, without some levels. */
    List<Option> possibles(LocalDate jour, Set<String> niveauxExclus) {
        return jdbc.sql(TERRITOIRE + """
                 where t.du <= :jour and (t.au is null or t.au >= :jour) and t.niveau <> all (:exclus) order by t.rang, t.libelle
                """)
                .param("jour", jour)
                .param("exclus", niveauxExclus.toArray(String[]::new))
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }
}
