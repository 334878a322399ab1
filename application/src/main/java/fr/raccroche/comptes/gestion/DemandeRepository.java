package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Fonction;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemandeRepository {

    private final JdbcClient jdbc;

    DemandeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request as the list of those that wait shows it. */
    record Attente(
            UUID id,
            AgentId agent,
            Mandat mandat,
            String nom,
            String titre,
            String lieu,
            AgentId par,
            String parNom,
            Instant le) {}

    Demande insert(AgentId pour, Mandat mandat, boolean large, AgentId par, Instant le) {
        var id = jdbc.sql("""
                insert into comptes.demande (agent_id, fonction, large, uai, territoire_id, partenaire, du, au, acte, demande_par, demande_le)
                values (:agent, :fonction, :large, :uai, :territoire, :partenaire, :du, :au, :acte, :par, :le) returning id
                """)
                .param("agent", pour.valeur())
                .param("fonction", mandat.fonction().name())
                .param("large", large)
                .param("uai", mandat.uai().map(Uai::valeur).orElse(null))
                .param(
                        "territoire",
                        mandat.territoire().map(TerritoireId::valeur).orElse(null))
                .param("partenaire", mandat.partenaire())
                .param("du", mandat.du())
                .param("au", mandat.au())
                .param("acte", mandat.acte())
                .param("par", par.valeur())
                .param("le", utc(le))
                .query(UUID.class)
                .single();
        return new Demande(id, pour, mandat, par, le);
    }

    /** Locked until the end of the transaction: decided once. */
    Optional<Demande> prendre(UUID id) {
        return jdbc.sql("select * from comptes.demande where id = :id and etat = 'EN_ATTENTE' for update")
                .param("id", id)
                .query(DemandeRepository::map)
                .optional();
    }

    void trancher(UUID id, boolean accordee, AgentId par, Instant le) {
        jdbc.sql("update comptes.demande set etat = :etat, tranche_par = :par, tranche_le = :le where id = :id")
                .param("id", id)
                .param("etat", accordee ? "ACCORDEE" : "REFUSEE")
                .param("par", par.valeur())
                .param("le", utc(le))
                .update();
    }

    List<Attente> enAttente() {
        return jdbc.sql("""
                select d.*, n.nom_complet, f.titre, p.nom_complet as par_nom,
                       coalesce(s.nom || ', ' || s.commune, t.nom_complet, nullif(d.partenaire, ''), 'Toute l’académie') as lieu
                from comptes.demande d
                join agents.v_nom n on n.id = d.agent_id
                join agents.v_nom p on p.id = d.demande_par
                join agents.v_fonction f on f.code = d.fonction
                left join territoire.v_etablissement s on s.uai = d.uai
                left join territoire.v_territoire t on t.id = d.territoire_id
                where d.etat = 'EN_ATTENTE' order by d.demande_le
                """)
                .query((ligne, rang) -> new Attente(
                        ligne.getObject("id", UUID.class),
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        mandat(ligne),
                        ligne.getString("nom_complet"),
                        ligne.getString("titre"),
                        ligne.getString("lieu"),
                        new AgentId(ligne.getObject("demande_par", UUID.class)),
                        ligne.getString("par_nom"),
                        ligne.getObject("demande_le", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Demande map(ResultSet ligne, int rang) throws SQLException {
        return new Demande(
                ligne.getObject("id", UUID.class),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                mandat(ligne),
                new AgentId(ligne.getObject("demande_par", UUID.class)),
                ligne.getObject("demande_le", OffsetDateTime.class).toInstant());
    }

    private static Mandat mandat(ResultSet ligne) throws SQLException {
        return new Mandat(
                Fonction.valueOf(ligne.getString("fonction")),
                Optional.ofNullable(ligne.getString("uai")).map(Uai::new),
                Optional.ofNullable(ligne.getObject("territoire_id", Integer.class))
                        .map(TerritoireId::new),
                ligne.getString("partenaire"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getString("acte"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
