package fr.raccroche.reperage.revue;

import fr.raccroche.agents.AgentId;
import fr.raccroche.reperage.CampagneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaireRepository {

    private static final String LECTURE = """
            select p.id, p.campagne_id, p.chance, p.chance between c.doute_min and c.doute_max as en_doute, p.accords, p.etat,
                   p.liste_a, p.rang_a, p.liste_b, p.rang_b, coalesce(t.levee, '') as levee
            from reperage.paire p
            join reperage.campagne c on c.id = p.campagne_id
            join reperage.liste b on b.id = p.liste_b
            join reperage.type_de_liste t on t.code = b.type
            where p.id = :id and p.campagne_id = :campagne
            """;

    private final JdbcClient jdbc;

    PaireRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Paire> find(CampagneId campagne, UUID id) {
        return jdbc.sql(LECTURE)
                .param("id", id)
                .param("campagne", campagne.valeur())
                .query(PaireRepository::map)
                .optional();
    }

    /** Nobody else reads it until the end of the transaction. */
    Optional<Paire> retenir(CampagneId campagne, UUID id) {
        return jdbc.sql(LECTURE + " for update of p")
                .param("id", id)
                .param("campagne", campagne.valeur())
                .query(PaireRepository::map)
                .optional();
    }

    /** In the order in which they were said. */
    Lectures lectures(UUID paire) {
        return new Lectures(jdbc.sql("""
                select l.agent_id, n.nom_complet, l.verdict, l.le, l.tranche
                from reperage.lecture l join agents.v_nom n on n.id = l.agent_id
                where l.paire_id = :paire order by l.le, l.id
                """)
                .param("paire", paire)
                .query((ligne, rang) -> new Lecture(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        Verdict.valueOf(ligne.getString("verdict")),
                        ligne.getObject("le", OffsetDateTime.class).toInstant(),
                        ligne.getBoolean("tranche")))
                .list());
    }

    void ecrire(UUID paire, Verdict verdict, boolean tranche) {
        jdbc.sql("""
                insert into reperage.lecture (paire_id, verdict, tranche, cercles)
                select id, :verdict, :tranche, cercles from reperage.paire where id = :paire
                on conflict (paire_id, agent_id) do update set verdict = excluded.verdict, tranche = excluded.tranche, le = clock_timestamp()
                """)
                .param("paire", paire)
                .param("verdict", verdict.name())
                .param("tranche", tranche)
                .update();
    }

    int effacer(UUID paire, AgentId agent) {
        return jdbc.sql("delete from reperage.lecture where paire_id = :paire and agent_id = :agent")
                .param("paire", paire)
                .param("agent", agent.valeur())
                .update();
    }

    void effacerToutes(UUID paire) {
        jdbc.sql("delete from reperage.lecture where paire_id = :paire")
                .param("paire", paire)
                .update();
    }

    void mettre(UUID paire, EtatDePaire etat) {
        jdbc.sql("""
                update reperage.paire set etat = :etat, reglee_le = case when :reglee then clock_timestamp() end where id = :paire
                """)
                .param("paire", paire)
                .param("etat", etat.name())
                .param("reglee", etat.reglee())
                .update();
    }

    /** The pair that the caller is given, instead of the former one. */
    void confier(CampagneId campagne, UUID paire) {
        jdbc.sql("""
                insert into reperage.en_lecture (campagne_id, paire_id) values (:campagne, :paire)
                on conflict (campagne_id, agent_id) do update set paire_id = excluded.paire_id, le = clock_timestamp()
                """).param("campagne", campagne.valeur()).param("paire", paire).update();
    }

    void rendre(CampagneId campagne) {
        jdbc.sql("delete from reperage.en_lecture where campagne_id = :campagne and agent_id = base.agent()")
                .param("campagne", campagne.valeur())
                .update();
    }

    /** The band of doubt, of the campaign. */
    void regler(CampagneId campagne, double du, double au) {
        jdbc.sql("update reperage.campagne set doute_min = :du, doute_max = :au where id = :campagne")
                .param("campagne", campagne.valeur())
                .param("du", du)
                .param("au", au)
                .update();
    }

    private static Paire map(ResultSet ligne, int rang) throws SQLException {
        return new Paire(
                ligne.getObject("id", UUID.class),
                new CampagneId(ligne.getObject("campagne_id", UUID.class)),
                ligne.getDouble("chance"),
                ligne.getBoolean("en_doute"),
                ligne.getInt("accords"),
                EtatDePaire.valueOf(ligne.getString("etat")),
                new Paire.Place(ligne.getObject("liste_a", UUID.class), ligne.getInt("rang_a")),
                new Paire.Place(ligne.getObject("liste_b", UUID.class), ligne.getInt("rang_b")),
                ligne.getString("levee"));
    }
}
