package fr.raccroche.lettres;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Lettre.Etat;
import fr.raccroche.lettres.Lettre.Fin;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LettreRepository {

    private static final String LETTRE = """
            select id, agent_id, fonction, du, au, quotite, rattachement_uai, responsable_id, lieu, etat, fin_motif, remplace_id, version
            from lettres.lettre
            """;

    private final JdbcClient jdbc;
    private final ListesRepository listes;
    private final SignatureRepository signatures;

    LettreRepository(JdbcClient jdbc, ListesRepository listes, SignatureRepository signatures) {
        this.jdbc = jdbc;
        this.listes = listes;
        this.signatures = signatures;
    }

    Optional<Lettre> find(LettreId id) {
        return jdbc.sql(LETTRE + "where id = :id")
                .param("id", id.valeur())
                .query(this::map)
                .optional();
    }

    /** Signed letters of the agent that are in force on the day. */
    List<Lettre> enVigueur(AgentId agent, LocalDate jour) {
        return jdbc.sql(LETTRE
                        + "where agent_id = :agent and etat = 'SIGNEE' and du <= :jour and au >= :jour order by du")
                .param("agent", agent.valeur())
                .param("jour", jour)
                .query(this::map)
                .list();
    }

    /** Whether another signed letter of the agent, be it hidden from the reader, has a day in common with this one. */
    boolean chevauche(Lettre lettre) {
        return jdbc.sql("""
                select exists (
                    select from lettres.de_l_agent(:agent, :annee) where fonction = :fonction and lettre_id <> :id and etat = 'SIGNEE'
                      and du <= :au and au >= :du and lettre_id is distinct from :remplace)
                """)
                .param("agent", lettre.contenu().agent().valeur())
                .param("annee", lettre.annee().debut())
                .param("fonction", lettre.contenu().fonction().name())
                .param("id", lettre.id().valeur())
                .param("du", lettre.contenu().periode().du())
                .param("au", lettre.contenu().periode().au())
                .param("remplace", lettre.remplace().map(LettreId::valeur).orElse(null))
                .query(Boolean.class)
                .single();
    }

    LettreId insert(Contenu contenu, Optional<LettreId> remplace, @Nullable AgentId redacteur) {
        var id = new LettreId(jdbc.sql("""
                insert into lettres.lettre (agent_id, fonction, annee, du, au, quotite, rattachement_uai, responsable_id, lieu, remplace_id, redige_par, uais)
                values (:agent, :fonction, :annee, :du, :au, :quotite, :rattachement, :responsable, :lieu, :remplace, :redacteur, :uais)
                returning id
                """)
                .param("agent", contenu.agent().valeur())
                .param("fonction", contenu.fonction().name())
                .param("annee", AnneeScolaire.de(contenu.periode().du()).debut())
                .param("du", contenu.periode().du())
                .param("au", contenu.periode().au())
                .param("quotite", contenu.quotite())
                .param("rattachement", contenu.rattachement().map(Uai::valeur).orElse(null))
                .param("responsable", contenu.responsable().map(AgentId::valeur).orElse(null))
                .param("lieu", contenu.lieu())
                .param("remplace", remplace.map(LettreId::valeur).orElse(null))
                .param("redacteur", redacteur == null ? null : redacteur.valeur())
                .param("uais", uais(contenu))
                .query(UUID.class)
                .single());
        listes.remplacer(id, contenu);
        return id;
    }

    /** The whole draft, lists included; false when somebody else saved in between. */
    boolean update(LettreId id, int version, Contenu contenu) {
        var ecrite = jdbc.sql("""
                update lettres.lettre set annee = :annee, du = :du, au = :au, quotite = :quotite, rattachement_uai = :rattachement, responsable_id = :responsable,
                       lieu = :lieu, uais = :uais, version = version + 1
                where id = :id and version = :version and etat = 'BROUILLON'
                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("annee", AnneeScolaire.de(contenu.periode().du()).debut())
                        .param("du", contenu.periode().du())
                        .param("au", contenu.periode().au())
                        .param("quotite", contenu.quotite())
                        .param(
                                "rattachement",
                                contenu.rattachement().map(Uai::valeur).orElse(null))
                        .param(
                                "responsable",
                                contenu.responsable().map(AgentId::valeur).orElse(null))
                        .param("lieu", contenu.lieu())
                        .param("uais", uais(contenu))
                        .update()
                == 1;
        if (ecrite) {
            listes.remplacer(id, contenu);
        }
        return ecrite;
    }

    boolean changerDEtat(Lettre lettre) {
        return jdbc.sql("""
                update lettres.lettre set etat = :etat, au = :au, fin_motif = :motif, version = version + 1 where id = :id and version = :version
                """)
                        .param("etat", lettre.etat().name())
                        .param("au", lettre.contenu().periode().au())
                        .param("motif", lettre.fin().map(Fin::name).orElse(null))
                        .param("id", lettre.id().valeur())
                        .param("version", lettre.version())
                        .update()
                == 1;
    }

    private static String[] uais(Contenu contenu) {
        return java.util.stream.Stream.concat(
                        contenu.rattachement().stream(),
                        contenu.interventions().stream().map(Intervention::uai))
                .map(Uai::valeur)
                .distinct()
                .toArray(String[]::new);
    }

    private Lettre map(ResultSet ligne, int rang) throws SQLException {
        var id = new LettreId(ligne.getObject("id", UUID.class));
        var contenu = new Contenu(
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                Fonction.valueOf(ligne.getString("fonction")),
                new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                ligne.getInt("quotite"),
                Optional.ofNullable(ligne.getString("rattachement_uai")).map(Uai::new),
                Optional.ofNullable(ligne.getObject("responsable_id", UUID.class))
                        .map(AgentId::new),
                ligne.getString("lieu"),
                listes.interventions(id),
                listes.actions(id),
                listes.territoires(id));
        return new Lettre(
                id,
                contenu,
                Etat.valueOf(ligne.getString("etat")),
                Optional.ofNullable(ligne.getString("fin_motif")).map(Fin::valueOf),
                Optional.ofNullable(ligne.getObject("remplace_id", UUID.class)).map(LettreId::new),
                signatures.findByLettre(id),
                ligne.getInt("version"));
    }
}
