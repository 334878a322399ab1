package fr.raccroche.reperage.regles;

import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.reperage.regles.Regle.Cas;
import fr.raccroche.reperage.regles.Regle.Issue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegleRepository {

    private final JdbcClient jdbc;

    RegleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the past included. */
    List<Regle> findAll() {
        return jdbc.sql("select * from reperage.regle order by (au is not null and au < base.aujourdhui()), rang, id")
                .query(RegleRepository::map)
                .list();
    }

    Optional<Regle> find(int id) {
        return jdbc.sql("select * from reperage.regle where id = :id")
                .param("id", id)
                .query(RegleRepository::map)
                .optional();
    }

    int insert(Regle regle) {
        return lier(jdbc.sql("""
                insert into reperage.regle (rang, diplome, cycle, age_min, age_max, statut, presume, obligation, texte, du)
                values (:rang, :diplome, :cycle, :ageMin, :ageMax, :statut, :presume, :obligation, :texte, :du) returning id
                """), regle)
                .param("rang", regle.rang())
                .param("du", regle.du())
                .query(Integer.class)
                .single();
    }

    void update(int id, Regle regle) {
        lier(jdbc.sql("""
                update reperage.regle set diplome = :diplome, cycle = :cycle, age_min = :ageMin, age_max = :ageMax, statut = :statut, presume = :presume,
                       obligation = :obligation, texte = :texte where id = :id
                """), regle).param("id", id).update();
    }

    void terminer(int id, LocalDate au) {
        jdbc.sql("update reperage.regle set au = greatest(du, :au::date) where id = :id")
                .param("id", id)
                .param("au", au)
                .update();
    }

    void ranger(int id, int rang) {
        jdbc.sql("update reperage.regle set rang = :rang where id = :id")
                .param("id", id)
                .param("rang", rang)
                .update();
    }

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, Regle regle) {
        return ordre.param("diplome", regle.cas().diplome().name())
                .param("cycle", regle.cas().cycle())
                .param("ageMin", regle.cas().ageMin())
                .param("ageMax", regle.cas().ageMax())
                .param("statut", regle.issue().statut().name())
                .param("presume", regle.issue().presume())
                .param("obligation", regle.issue().obligation())
                .param("texte", regle.issue().texte());
    }

    private static Regle map(ResultSet ligne, int rang) throws SQLException {
        return new Regle(
                ligne.getInt("id"),
                ligne.getInt("rang"),
                new Cas(
                        ClasseDeDiplome.valueOf(ligne.getString("diplome")),
                        ligne.getString("cycle"),
                        ligne.getInt("age_min"),
                        ligne.getInt("age_max")),
                new Issue(
                        Statut.valueOf(ligne.getString("statut")),
                        ligne.getBoolean("presume"),
                        ligne.getBoolean("obligation"),
                        ligne.getString("texte")),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }
}
