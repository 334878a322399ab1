package fr.raccroche.fil;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the thread. */
@Repository
class FaitQuery {

    private static final String COLONNES =
            "f.source, f.source_id, f.nature, f.jeune_id, f.le, f.code, f.libelle, f.duree_minutes, f.uai, f.action_id, f.auteur_id, f.cree_le";

    /** What counts as "somebody acted": a status is computed, a follow-up is a state. */
    private static final String EST_UN_ACTE = "f.nature not in ('STATUT', 'SUIVI')";

    private final JdbcClient jdbc;

    FaitQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fait> deLaFiche(JeuneId jeune) {
        return jdbc.sql("select %s from fil.v_fait f where f.jeune_id = :jeune order by f.le desc, f.cree_le desc"
                        .formatted(COLONNES))
                .param("jeune", jeune.valeur())
                .query(FaitQuery::map)
                .list();
    }

    List<Fait> lister(Filtre filtre, int limite, int saut) {
        return jdbc.sql("""
                select %s from fil.v_fait f where %s
                order by f.le desc, f.cree_le desc, f.source_id limit :limite offset :saut
                """.formatted(COLONNES, filtre.condition()))
                .params(filtre.parametres())
                .param("limite", limite)
                .param("saut", saut)
                .query(FaitQuery::map)
                .list();
    }

    int compter(Filtre filtre) {
        return jdbc.sql("select count(*) from fil.v_fait f where " + filtre.condition())
                .params(filtre.parametres())
                .query(Integer.class)
                .single();
    }

    List<Fait> derniersActes(Collection<JeuneId> jeunes) {
        return jdbc.sql("""
                select %s from unnest(:jeunes::uuid[]) as j (id) cross join lateral (
                    select * from fil.v_fait f where f.jeune_id = j.id and %s order by f.le desc, f.cree_le desc limit 1) f
                """.formatted(COLONNES, EST_UN_ACTE))
                .param("jeunes", jeunes.stream().map(JeuneId::valeur).toArray(UUID[]::new))
                .query(FaitQuery::map)
                .list();
    }

    List<Fraicheur> fraicheurs(Filtre filtre) {
        return jdbc.sql("""
                select f.auteur_id, count(*) as faits, max(f.le) as dernier_fait, max(f.cree_le) as derniere_saisie
                from fil.v_fait f where f.auteur_id is not null and %s group by f.auteur_id
                """.formatted(filtre.condition()))
                .params(filtre.parametres())
                .query((ligne, rang) -> new Fraicheur(
                        new AgentId(ligne.getObject("auteur_id", UUID.class)),
                        ligne.getInt("faits"),
                        ligne.getObject("dernier_fait", LocalDate.class),
                        ligne.getObject("derniere_saisie", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Fait map(ResultSet ligne, int rang) throws SQLException {
        return new Fait(
                ligne.getString("source"),
                ligne.getObject("source_id", UUID.class),
                Nature.valueOf(ligne.getString("nature")),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                ligne.getObject("le", LocalDate.class),
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getObject("duree_minutes", Integer.class),
                ligne.getString("uai"),
                ligne.getObject("action_id", UUID.class),
                ligne.getObject("auteur_id", UUID.class),
                ligne.getObject("cree_le", OffsetDateTime.class).toInstant());
    }
}
