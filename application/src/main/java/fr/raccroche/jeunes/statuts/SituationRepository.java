package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SituationRepository {

    private final JdbcClient jdbc;

    SituationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Situations.Situation> findByJeune(JeuneId jeune) {
        return jdbc.sql("""
                select id, code, du, au, preuve, version from jeunes.situation where jeune_id = :jeune order by du desc, id desc
                """)
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Situations.Situation(
                        ligne.getObject("id", UUID.class),
                        CodeSituation.valueOf(ligne.getString("code")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        Preuve.valueOf(ligne.getString("preuve")),
                        ligne.getInt("version")))
                .list();
    }

    UUID insert(JeuneId jeune, CodeSituation code, LocalDate du, @Nullable LocalDate au, Preuve preuve) {
        return jdbc.sql("""
                insert into jeunes.situation (jeune_id, code, du, au, preuve) values (:jeune, :code, :du, :au, :preuve) returning id
                """)
                .param("jeune", jeune.valeur())
                .param("code", code.name())
                .param("du", du)
                .param("au", au)
                .param("preuve", preuve.name())
                .query(UUID.class)
                .single();
    }

    void update(JeuneId jeune, Situations.Situation situation) {
        var lignes = jdbc.sql("""
                update jeunes.situation set code = :code, du = :du, au = :au, preuve = :preuve, version = version + 1
                where id = :id and jeune_id = :jeune and version = :version
                """)
                .param("id", situation.id())
                .param("jeune", jeune.valeur())
                .param("code", situation.code().name())
                .param("du", situation.du())
                .param("au", situation.au())
                .param("preuve", situation.preuve().name())
                .param("version", situation.version())
                .update();
        if (lignes == 0) {
            throw new VersionPerimeeException("situation", situation.id());
        }
    }
}
