package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Entete;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Types of list in use, and what their columns were the last time. */
@Repository
class TypeDeListeRepository {

    private final JdbcClient jdbc;

    TypeDeListeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TypeDeListe> enUsage(LocalDate jour) {
        return jdbc.sql("""
                select code, libelle, role from reperage.type_de_liste where du <= :jour and (au is null or au >= :jour) order by rang, code
                """)
                .param("jour", jour)
                .query((ligne, rang) -> new TypeDeListe(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        TypeDeListe.Role.valueOf(ligne.getString("role"))))
                .list();
    }

    /** Field by title reduced to its letters and digits. */
    Map<String, ChampDeListe> correspondances(String type) {
        record Connue(String titre, String champ) {}
        return jdbc
                .sql("select titre, champ from reperage.correspondance where type = :type")
                .param("type", type)
                .query(Connue.class)
                .stream()
                .collect(Collectors.toMap(Connue::titre, connue -> ChampDeListe.valueOf(connue.champ())));
    }

    void retenir(String type, List<ColonneDeListe> colonnes) {
        for (var colonne : colonnes) {
            jdbc.sql("""
                    insert into reperage.correspondance (type, titre, champ) values (:type, :titre, :champ)
                    on conflict (type, titre) do update set champ = excluded.champ
                    """)
                    .param("type", type)
                    .param("titre", Entete.cle(colonne.titre()))
                    .param("champ", colonne.champ().name())
                    .update();
        }
    }
}
