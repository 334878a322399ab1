package fr.raccroche.agents;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices.Ligne;
import fr.raccroche.agents.Exercices.Portee;
import fr.raccroche.agents.Exercices.Titre;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExerciceRepository {

    private static final String LIGNES = """
            select e.*, n.nom_complet, coalesce(s.nom || ', ' || s.commune,
                            t.nom_complet,
                            nullif(e.partenaire, ''), '') as lieu,
                   e.du <= :jour and (e.au is null or e.au >= :jour) as en_cours
            from agents.v_exercice e join agents.v_nom n on n.id = e.agent_id
            left join territoire.v_etablissement s on s.uai = e.uai
            left join territoire.v_territoire t on t.id = e.territoire_id
            """;

    private final JdbcClient jdbc;

    ExerciceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Titre> titres() {
        return jdbc.sql("select code, titre, portee, large from agents.fonction order by rang")
                .query((ligne, rang) -> new Titre(
                        Fonction.valueOf(ligne.getString("code")),
                        ligne.getString("titre"),
                        Portee.valueOf(ligne.getString("portee")),
                        ligne.getBoolean("large")))
                .list();
    }

    UUID insert(AgentId agent, Mandat mandat) {
        return jdbc.sql("""
                insert into agents.exercice (agent_id, fonction, uai, territoire_id, partenaire, du, au, acte)
                values (:agent, :fonction, :uai, :territoire, :partenaire, :du, :au, :acte) returning id
                """)
                .param("agent", agent.valeur())
                .param("fonction", mandat.fonction().name())
                .param("uai", mandat.uai().map(Uai::valeur).orElse(null))
                .param(
                        "territoire",
                        mandat.territoire().map(TerritoireId::valeur).orElse(null))
                .param("partenaire", mandat.partenaire())
                .param("du", mandat.du())
                .param("au", mandat.au())
                .param("acte", mandat.acte())
                .query(UUID.class)
                .single();
    }

    void clore(UUID id, LocalDate au) {
        jdbc.sql("update agents.exercice set au = :au where id = :id")
                .param("id", id)
                .param("au", au)
                .update();
    }

    Optional<Exercice> find(UUID id) {
        return jdbc.sql(
                        "select id, agent_id, fonction, uai, territoire_id, partenaire, du, au, acte from agents.exercice where id = :id")
                .param("id", id)
                .query((ligne, rang) -> map(ligne))
                .optional();
    }

    List<Ligne> findByAgent(AgentId agent, LocalDate jour) {
        return jdbc.sql(LIGNES + " where e.agent_id = :agent order by e.du desc, e.rang")
                .param("agent", agent.valeur())
                .param("jour", jour)
                .query(ExerciceRepository::mapLigne)
                .list();
    }

    List<Ligne> findByUai(Uai uai, LocalDate jour) {
        return jdbc.sql(
                        LIGNES
                                + " where e.uai = :uai and e.du <= :jour and (e.au is null or e.au >= :jour) order by e.rang, n.nom, n.prenom")
                .param("uai", uai.valeur())
                .param("jour", jour)
                .query(ExerciceRepository::mapLigne)
                .list();
    }

    List<Ligne> findByFonction(Fonction fonction, LocalDate jour) {
        return jdbc.sql(
                        LIGNES
                                + " where e.fonction = :fonction and e.du <= :jour and (e.au is null or e.au >= :jour) order by n.nom, n.prenom")
                .param("fonction", fonction.name())
                .param("jour", jour)
                .query(ExerciceRepository::mapLigne)
                .list();
    }

    private static Ligne mapLigne(ResultSet ligne, int rang) throws SQLException {
        return new Ligne(
                map(ligne),
                ligne.getString("titre"),
                ligne.getString("lieu"),
                ligne.getString("nom_complet"),
                ligne.getBoolean("en_cours"));
    }

    private static Exercice map(ResultSet ligne) throws SQLException {
        return new Exercice(
                ligne.getObject("id", UUID.class),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                new Mandat(
                        Fonction.valueOf(ligne.getString("fonction")),
                        Optional.ofNullable(ligne.getString("uai")).map(Uai::new),
                        Optional.ofNullable(ligne.getObject("territoire_id", Integer.class))
                                .map(TerritoireId::new),
                        ligne.getString("partenaire"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getString("acte")));
    }
}
