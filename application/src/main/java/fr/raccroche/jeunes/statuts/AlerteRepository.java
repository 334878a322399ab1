package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.IntrouvableException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlerteRepository {

    private final JdbcClient jdbc;

    AlerteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alertes.Alerte> findByJeune(JeuneId jeune) {
        return jdbc.sql(
                        "select id, code, le, nombre, levee_le from jeunes.alerte where jeune_id = :jeune order by le desc, id desc")
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Alertes.Alerte(
                        ligne.getObject("id", UUID.class),
                        CodeAlerte.valueOf(ligne.getString("code")),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getObject("nombre", Integer.class),
                        ligne.getObject("levee_le", LocalDate.class)))
                .list();
    }

    UUID insert(JeuneId jeune, CodeAlerte code, LocalDate le, @Nullable Integer nombre) {
        return jdbc.sql("""
                insert into jeunes.alerte (jeune_id, code, le, nombre) values (:jeune, :code, :le, :nombre) returning id
                """)
                .param("jeune", jeune.valeur())
                .param("code", code.name())
                .param("le", le)
                .param("nombre", nombre)
                .query(UUID.class)
                .single();
    }

    void lever(JeuneId jeune, UUID alerte, LocalDate le) {
        var lignes = jdbc.sql("""
                update jeunes.alerte set levee_le = greatest(:le, le), version = version + 1
                where id = :id and jeune_id = :jeune and levee_le is null
                """)
                .param("id", alerte)
                .param("jeune", jeune.valeur())
                .param("le", le)
                .update();
        if (lignes == 0) {
            throw new IntrouvableException("alerte", alerte);
        }
    }
}
