package fr.raccroche.parcours;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DevenirRepository {

    private static final String COLONNES = """
            select id, jeune_id, annee, terme, code, le, source, preuve, auteur_id, annule_le is not null as annule, version from parcours.devenir
            """;

    private final JdbcClient jdbc;

    DevenirRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Devenir> find(DevenirId id) {
        return jdbc.sql(COLONNES + "where id = :id")
                .param("id", id.valeur())
                .query(DevenirRepository::map)
                .optional();
    }

    Optional<Devenir> find(JeuneId jeune, AnneeScolaire annee, Terme terme) {
        return jdbc.sql(COLONNES
                        + "where jeune_id = :jeune and annee = :annee and terme = :terme and annule_le is null")
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("terme", terme.name())
                .query(DevenirRepository::map)
                .optional();
    }

    DevenirId insert(JeuneId jeune, AnneeScolaire annee, Terme terme, SaisieDevenir saisie, AgentId auteur) {
        return new DevenirId(lier(jdbc.sql("""
                insert into parcours.devenir (jeune_id, annee, terme, code, le, source, preuve, auteur_id)
                values (:jeune, :annee, :terme, :code, :le, :source, :preuve, :auteur) returning id
                """), saisie)
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("terme", terme.name())
                .param("auteur", auteur.valeur())
                .query(UUID.class)
                .single());
    }

    boolean update(DevenirId id, int version, SaisieDevenir saisie) {
        return lier(jdbc.sql("""
                                update parcours.devenir set code = :code, le = :le, source = :source, preuve = :preuve,
                                       modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """), saisie)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean annuler(DevenirId id, int version, boolean annule) {
        return jdbc.sql("""
                                update parcours.devenir set annule_le = case when :annule then clock_timestamp() end, modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and (annule_le is null) = :annule
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("annule", annule)
                        .update()
                == 1;
    }

    /** Attempts of the year asked about or later, that did not reach the young person. */
    Essais essais(JeuneId jeune, LocalDate depuis) {
        return jdbc.sql("""
                select count(*) as tentatives, count(distinct canal) as canaux from entretiens.v_tentative
                where jeune_id = :jeune and le >= :depuis and not joint
                """)
                .param("jeune", jeune.valeur())
                .param("depuis", depuis)
                .query((ligne, rang) -> new Essais(ligne.getInt("tentatives"), ligne.getInt("canaux")))
                .single();
    }

    /** Whether something was done with the young person that year. */
    boolean suivi(JeuneId jeune, AnneeScolaire annee) {
        return jdbc.sql(
                        "select exists (select 1 from parcours.v_annee_de_suivi where jeune_id = :jeune and annee = :annee)")
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .query(Boolean.class)
                .single();
    }

    int regle(String code) {
        return jdbc.sql("select valeur from parcours.regle where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    List<CodeDevenir> codes() {
        return jdbc.sql("select code, libelle, classe, du, au, rang from parcours.code_devenir order by rang, libelle")
                .query((ligne, rang) -> new CodeDevenir(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        Classe.valueOf(ligne.getString("classe")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getInt("rang")))
                .list();
    }

    /** Attempts without answer, and by how many channels. */
    record Essais(int tentatives, int canaux) {}

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, SaisieDevenir saisie) {
        return ordre.param("code", saisie.code())
                .param("le", saisie.le())
                .param("source", saisie.source().name())
                .param("preuve", saisie.preuve().name());
    }

    private static Devenir map(ResultSet ligne, int rang) throws SQLException {
        return new Devenir(
                new DevenirId(ligne.getObject("id", UUID.class)),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new AnneeScolaire(ligne.getInt("annee")),
                Terme.valueOf(ligne.getString("terme")),
                new SaisieDevenir(
                        ligne.getString("code"),
                        ligne.getObject("le", LocalDate.class),
                        Source.valueOf(ligne.getString("source")),
                        Preuve.valueOf(ligne.getString("preuve"))),
                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                ligne.getBoolean("annule"),
                ligne.getInt("version"));
    }
}
