package fr.raccroche.reperage.listes;

import fr.raccroche.presentation.Option;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a list may prove of whoever stands in it. */
@Repository
@Transactional(readOnly = true)
class LeveeDeListeQuery {

    private final JdbcClient jdbc;

    LeveeDeListeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> ecartent() {
        return jdbc.sql(
                        "select code, libelle from reperage.levee where effet = 'ECARTE' and au is null order by rang, code")
                .query((ligne, rang) -> Option.de(ligne.getString("code"), "Trouvé : " + ligne.getString("libelle")))
                .list();
    }
}
