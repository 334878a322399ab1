package fr.raccroche.presences;

import fr.raccroche.agents.AgentId;
import fr.raccroche.documents.Numerisation;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presences.Feuille.Genre;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeuilleRepository {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final String FEUILLES = """
            select f.id, f.numero, f.agent_id, n.nom_complet, f.genre, f.du, f.au, f.lignes, f.cree_le, f.signee_le, f.annulee_le is not null as annulee,
                   coalesce(a.nom || coalesce(', ' || ea.nom, ''), e.nom || coalesce(', ' || nullif(e.commune, ''), ''), 'Hors établissement') as lieu,
                   (select count(*) from presences.ligne l where l.feuille_id = f.id) as visibles
            from presences.feuille f
            join agents.v_nom n on n.id = f.agent_id
            left join actions.v_action a on a.id = f.action_id
            left join territoire.v_etablissement ea on ea.uai = a.uai
            left join territoire.v_etablissement e on e.uai = f.uai
            """;

    private final JdbcClient jdbc;

    FeuilleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FeuilleId insert(AgentId auteur, Demande demande, List<Presence> presences) {
        var genre = demande instanceof Demande.SemaineDAction ? Genre.ACTION : Genre.ENTRETIENS;
        var action = demande instanceof Demande.SemaineDAction semaine
                ? semaine.action().valeur()
                : null;
        var uai = demande instanceof Demande.Entretiens entretiens
                ? entretiens.lieu().map(Uai::valeur).orElse(null)
                : null;
        var id = new FeuilleId(jdbc.sql("""
                        insert into presences.feuille (agent_id, genre, action_id, uai, du, au, lignes)
                        values (:auteur, :genre, :action, :uai, :du, :au, :lignes) returning id
                        """)
                .param("auteur", auteur.valeur())
                .param("genre", genre.name())
                .param("action", action)
                .param("uai", uai)
                .param("du", demande.periode().du())
                .param("au", demande.periode().au())
                .param("lignes", presences.size())
                .query(UUID.class)
                .single());
        for (int rang = 0; rang < presences.size(); rang++) {
            insert(id, rang, genre, presences.get(rang));
        }
        return id;
    }

    private void insert(FeuilleId feuille, int rang, Genre genre, Presence presence) {
        jdbc.sql("""
                insert into presences.ligne (feuille_id, rang, source, source_id, jeune_id, le, jusqu_au, duree_minutes)
                values (:feuille, :rang, :source, :id, :jeune, :le, :jusquAu, :minutes)
                """)
                .param("feuille", feuille.valeur())
                .param("rang", rang)
                .param("source", genre == Genre.ACTION ? "actions" : "entretiens")
                .param("id", presence.sourceId())
                .param("jeune", presence.jeune().valeur())
                .param("le", presence.le())
                .param("jusquAu", presence.jusquAu())
                .param("minutes", presence.minutes())
                .update();
    }

    Optional<Feuille> find(FeuilleId id) {
        return jdbc.sql(FEUILLES + " where f.id = :id")
                .param("id", id.valeur())
                .query(FeuilleRepository::feuille)
                .optional();
    }

    /** Those of the caller's cercles, as printed. */
    List<Presence> presences(FeuilleId id) {
        return jdbc.sql("""
                select l.source_id, l.jeune_id, i.nom_complet as nom, l.le, l.jusqu_au, l.duree_minutes
                from presences.ligne l join jeunes.v_identite i on i.id = l.jeune_id
                where l.feuille_id = :id order by l.rang
                """)
                .param("id", id.valeur())
                .query(FeuilleRepository::presence)
                .list();
    }

    /** Whether a sheet of the action for that week is already there. */
    Optional<Integer> numeroDeLaSemaine(Demande.SemaineDAction semaine) {
        return jdbc.sql(
                        "select numero from presences.feuille where action_id = :action and du = :du and annulee_le is null")
                .param("action", semaine.action().valeur())
                .param("du", semaine.periode().du())
                .query(Integer.class)
                .optional();
    }

    /** @return false when it is signed or cancelled already */
    boolean annuler(FeuilleId id) {
        return jdbc.sql(
                                "update presences.feuille set annulee_le = clock_timestamp() where id = :id and signee_le is null and annulee_le is null")
                        .param("id", id.valeur())
                        .update()
                == 1;
    }

    /** @return false when it is cancelled */
    boolean signer(FeuilleId id, AgentId auteur, Numerisation piece, String empreinte) {
        var signee = jdbc.sql("""
                                update presences.feuille set signee_le = coalesce(signee_le, clock_timestamp()) where id = :id and annulee_le is null
                                """).param("id", id.valeur()).update() == 1;
        if (signee) {
            jdbc.sql("""
                    insert into presences.piece (feuille_id, contenu, pages, empreinte, auteur_id) values (:feuille, :contenu, :pages, :empreinte, :auteur)
                    """)
                    .param("feuille", id.valeur())
                    .param("contenu", piece.pdf())
                    .param("pages", piece.pages())
                    .param("empreinte", empreinte)
                    .param("auteur", auteur.valeur())
                    .update();
        }
        return signee;
    }

    /** The last one first. */
    List<Piece> pieces(FeuilleId id) {
        return jdbc.sql("""
                select p.id, p.pages, n.nom_complet, p.cree_le from presences.piece p join agents.v_nom n on n.id = p.auteur_id
                where p.feuille_id = :id order by p.cree_le desc
                """)
                .param("id", id.valeur())
                .query((ligne, rang) -> new Piece(
                        ligne.getObject("id", UUID.class),
                        ligne.getInt("pages"),
                        ligne.getString("nom_complet"),
                        ligne.getObject("cree_le", OffsetDateTime.class)
                                .atZoneSameInstant(PARIS)
                                .toOffsetDateTime()))
                .list();
    }

    Optional<byte[]> contenu(FeuilleId feuille, UUID piece) {
        return jdbc.sql("select contenu from presences.piece where id = :piece and feuille_id = :feuille")
                .param("piece", piece)
                .param("feuille", feuille.valeur())
                .query((ligne, rang) -> ligne.getBytes("contenu"))
                .optional();
    }

    static Feuille feuille(ResultSet ligne, int rang) throws SQLException {
        return new Feuille(
                new FeuilleId(ligne.getObject("id", UUID.class)),
                ligne.getInt("numero"),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                ligne.getString("nom_complet"),
                Genre.valueOf(ligne.getString("genre")),
                ligne.getString("lieu"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getInt("lignes"),
                ligne.getInt("visibles"),
                jour(ligne.getObject("cree_le", OffsetDateTime.class)),
                Optional.ofNullable(ligne.getObject("signee_le", OffsetDateTime.class))
                        .map(FeuilleRepository::jour),
                ligne.getBoolean("annulee"));
    }

    static Presence presence(ResultSet ligne, int rang) throws SQLException {
        @Nullable Integer minutes = ligne.getObject("duree_minutes", Integer.class);
        return new Presence(
                ligne.getObject("source_id", UUID.class),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                ligne.getString("nom"),
                ligne.getObject("le", LocalDate.class),
                ligne.getObject("jusqu_au", LocalDate.class),
                minutes);
    }

    private static LocalDate jour(OffsetDateTime instant) {
        return instant.atZoneSameInstant(PARIS).toLocalDate();
    }
}
