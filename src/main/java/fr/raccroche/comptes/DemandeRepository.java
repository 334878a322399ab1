package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
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
import java.util.Arrays;
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

    record Territoire(int id, String libelle) {}

    /** Who manages accounts on the day, somewhere. */
    record Gestionnaire(AgentId id, String nom, boolean administre) {}

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

    List<Territoire> territoires(LocalDate jour) {
        return jdbc.sql("""
                select t.id, t.nom_complet as libelle from territoire.v_territoire t
                where t.du <= :jour and (t.au is null or t.au >= :jour) order by t.rang, t.libelle
                """)
                .param("jour", jour)
                .query((ligne, rang) -> new Territoire(ligne.getInt("id"), ligne.getString("libelle")))
                .list();
    }

    List<Gestionnaire> gestionnaires(LocalDate jour) {
        return jdbc.sql("""
                select e.agent_id, n.nom_complet, bool_or(e.fonction = 'ADMINISTRATEUR') as administre
                from agents.v_exercice e join agents.v_nom n on n.id = e.agent_id
                where e.fonction in (:fonctions) and e.du <= :jour and (e.au is null or e.au >= :jour)
                group by e.agent_id, n.nom_complet order by n.nom_complet
                """)
                .param("fonctions", GESTIONNAIRES)
                .param("jour", jour)
                .query((ligne, rang) -> new Gestionnaire(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getBoolean("administre")))
                .list();
    }

    /**
     * The territories over which the manager holds a function that manages accounts: none named means the académie. A
     * territory lies inside when all its schools do.
     */
    boolean dansLePerimetre(AgentId gestionnaire, Mandat mandat, LocalDate jour) {
        return jdbc.sql("""
                with miens as (
                    select territoire_id from agents.v_exercice
                    where agent_id = :gestionnaire and fonction in (:fonctions) and du <= :jour and (au is null or au >= :jour)
                ), ecoles as (
                    select r.uai from territoire.v_rattachement r join miens on miens.territoire_id = r.territoire_id
                    where r.du <= :jour and (r.au is null or r.au >= :jour)
                )
                select exists (select 1 from miens where territoire_id is null)
                    or :territoire::int in (select territoire_id from miens)
                    or :uai::text in (select uai from ecoles)
                    or (exists (select 1 from territoire.v_rattachement r where r.territoire_id = :territoire::int)
                        and not exists (select 1 from territoire.v_rattachement r where r.territoire_id = :territoire::int
                                        and r.du <= :jour and (r.au is null or r.au >= :jour) and r.uai not in (select uai from ecoles)))
                """)
                .param("gestionnaire", gestionnaire.valeur())
                .param("fonctions", GESTIONNAIRES)
                .param("jour", jour)
                .param(
                        "territoire",
                        mandat.territoire().map(TerritoireId::valeur).orElse(null))
                .param("uai", mandat.uai().map(Uai::valeur).orElse(null))
                .query((ligne, rang) -> ligne.getBoolean(1))
                .single();
    }

    private static final List<String> GESTIONNAIRES = Arrays.stream(Fonction.values())
            .filter(fonction -> fonction.droits().contains(Droit.GERER_COMPTES))
            .map(Fonction::name)
            .toList();

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
