package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Agenda.Ligne;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AgendaQuery {

    private static final String LIGNES = """
            select r.id, r.jeune_id, j.nom_complet as nom, n.nom_complet as avec, r.le, r.heure,
                   r.duree_minutes, t.libelle as type, c.libelle as canal, coalesce(e.nom || ', ' || e.commune, l.libelle) as lieu, r.etat, r.version
            from entretiens.rendez_vous r
            join jeunes.v_identite j on j.id = r.jeune_id
            join agents.v_nom n on n.id = r.agent_id
            join entretiens.type_entretien t on t.code = r.type
            join entretiens.valeur c on c.liste = 'CANAL' and c.code = r.canal
            join entretiens.valeur l on l.liste = 'LIEU' and l.code = r.lieu
            left join territoire.v_etablissement e on e.uai = r.uai
            """;

    private final JdbcClient jdbc;

    AgendaQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ligne> findByAgent(AgentId avec, Periode periode) {
        return lister(lignes("""
                where r.agent_id = :avec and r.le between :du and :au and r.etat <> 'ANNULE' order by r.le, r.heure, nom
                """)
                .param("avec", avec.valeur())
                .param("du", periode.du())
                .param("au", periode.au()));
    }

    List<Ligne> sansSuite(AgentId avec, LocalDate jour) {
        return lister(lignes("""
                where r.agent_id = :avec and r.le < :jour and r.etat = 'PREVU' order by r.le, r.heure limit 50
                """).param("avec", avec.valeur()).param("jour", jour));
    }

    List<Ligne> findByJeune(JeuneId jeune, int limite) {
        return lister(lignes("""
                where r.jeune_id = :jeune and r.etat <> 'ANNULE' order by r.le desc, r.heure desc limit :limite
                """).param("jeune", jeune.valeur()).param("limite", limite));
    }

    /** Appointments still held then by the agent or by the young person, as far as the caller sees them. */
    List<Ligne> chevauchements(JeuneId jeune, RendezVous.Saisie saisie, @Nullable UUID sauf) {
        return lister(lignes("""
                where (r.agent_id = :avec or r.jeune_id = :jeune) and r.le = :le and r.etat in ('PREVU', 'HONORE') and r.id is distinct from :sauf
                  and (r.le + r.heure, make_interval(mins => r.duree_minutes)) overlaps (:le + :heure, make_interval(mins => :duree))
                order by r.heure, nom limit 4
                """)
                .param("avec", saisie.avec().valeur())
                .param("jeune", jeune.valeur())
                .param("le", saisie.le())
                .param("heure", saisie.heure())
                .param("duree", saisie.dureeMinutes())
                .param("sauf", sauf, java.sql.Types.OTHER));
    }

    private StatementSpec lignes(String lesquelles) {
        return jdbc.sql(LIGNES + lesquelles);
    }

    private static List<Ligne> lister(StatementSpec requete) {
        return requete.query(AgendaQuery::ligne).list();
    }

    private static Ligne ligne(ResultSet ligne, int rang) throws SQLException {
        return new Ligne(
                ligne.getObject("id", UUID.class),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("avec"),
                ligne.getObject("le", LocalDate.class),
                ligne.getObject("heure", LocalTime.class),
                ligne.getInt("duree_minutes"),
                ligne.getString("type"),
                ligne.getString("canal"),
                ligne.getString("lieu"),
                Etat.valueOf(ligne.getString("etat")),
                ligne.getInt("version"));
    }
}
