package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.socle.Uai;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the columns of a school's lists were last time, by title. */
@Repository
class CorrespondanceRepository {

    private final JdbcClient jdbc;

    CorrespondanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Cible> find(Uai uai) {
        var connues = new HashMap<String, Cible>();
        jdbc.sql("select titre, cible from imports.correspondance where uai = :uai")
                .param("uai", uai.valeur())
                .query(ligne -> {
                    connues.put(ligne.getString("titre"), Cible.valueOf(ligne.getString("cible")));
                });
        return connues;
    }

    void retenir(Correspondance correspondance, List<String> titres) {
        correspondance
                .colonnes()
                .forEach((rang, cible) -> jdbc.sql("""
                insert into imports.correspondance (uai, titre, cible) values (:uai, :titre, :cible)
                on conflict (uai, titre) do update set cible = excluded.cible
                """)
                        .param("uai", correspondance.uai().valeur())
                        .param("titre", Entete.cle(titres.get(rang)))
                        .param("cible", cible.name())
                        .update());
    }
}
