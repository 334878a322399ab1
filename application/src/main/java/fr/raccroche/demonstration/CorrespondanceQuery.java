package fr.raccroche.demonstration;

import fr.raccroche.jeunes.JeuneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which file an invented INE became. */
@Repository
@Profile("demonstration")
class CorrespondanceQuery {

    private final JdbcClient jdbc;

    CorrespondanceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Ligne(String ine, UUID id) {}

    Map<String, JeuneId> parIne(Collection<String> ines) {
        return jdbc
                .sql("select ine, id from jeunes.v_identite where ine = any(:ines)")
                .param("ines", ines.toArray(String[]::new))
                .query(Ligne.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Ligne::ine, ligne -> new JeuneId(ligne.id()), (a, b) -> a));
    }
}
