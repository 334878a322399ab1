package fr.raccroche.lettres.gabarits;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GabaritRepository {

    private static final String DEPOT = """
            select g.id, g.modele, coalesce(t.libelle, '') as territoire, g.fichier, g.contenu, n.nom_complet as par, g.depose_le
            from lettres.gabarit g left join territoire.v_territoire t on t.id = g.territoire_id join agents.v_nom n on n.id = g.depose_par
            where g.retire_le is null
            """;

    private final JdbcClient jdbc;

    GabaritRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A template in use, for one académie or (empty) for all. */
    record Depot(
            UUID id, Modele modele, String territoire, String fichier, byte[] contenu, String par, OffsetDateTime le) {}

    List<Depot> enUsage() {
        return jdbc.sql(DEPOT + " order by g.modele desc, t.libelle nulls first")
                .query(GabaritRepository::map)
                .list();
    }

    Optional<Depot> find(UUID id) {
        return jdbc.sql(DEPOT + " and g.id = :id")
                .param("id", id)
                .query(GabaritRepository::map)
                .optional();
    }

    Optional<Depot> commun(Modele modele) {
        return jdbc.sql(DEPOT + " and g.modele = :modele and g.territoire_id is null")
                .param("modele", modele.name())
                .query(GabaritRepository::map)
                .optional();
    }

    /** Of the académie in which the school is. */
    Optional<Depot> pour(Modele modele, Uai uai, LocalDate jour) {
        return jdbc.sql(DEPOT + """
                 and g.modele = :modele and g.territoire_id in (
                   select r.territoire_id from territoire.v_rattachement r
                   where r.uai = :uai and r.du <= :jour and (r.au is null or r.au >= :jour)) limit 1
                """)
                .param("modele", modele.name())
                .param("uai", uai.valeur())
                .param("jour", jour)
                .query(GabaritRepository::map)
                .optional();
    }

    void insert(Modele modele, Optional<TerritoireId> academie, String fichier, byte[] contenu) {
        jdbc.sql(
                        "insert into lettres.gabarit (modele, territoire_id, fichier, contenu) values (:modele, :territoire, :fichier, :contenu)")
                .param("modele", modele.name())
                .param("territoire", academie.map(TerritoireId::valeur).orElse(null))
                .param("fichier", fichier)
                .param("contenu", contenu)
                .update();
    }

    void retirer(Modele modele, Optional<TerritoireId> academie) {
        jdbc.sql("""
                update lettres.gabarit set retire_le = clock_timestamp()
                where modele = :modele and retire_le is null and territoire_id is not distinct from :territoire
                """)
                .param("modele", modele.name())
                .param("territoire", academie.map(TerritoireId::valeur).orElse(null))
                .update();
    }

    void retirer(UUID id) {
        jdbc.sql("update lettres.gabarit set retire_le = clock_timestamp() where id = :id and retire_le is null")
                .param("id", id)
                .update();
    }

    private static Depot map(ResultSet ligne, int rang) throws SQLException {
        return new Depot(
                ligne.getObject("id", UUID.class),
                Modele.valueOf(ligne.getString("modele")),
                ligne.getString("territoire"),
                ligne.getString("fichier"),
                ligne.getBytes("contenu"),
                ligne.getString("par"),
                ligne.getObject("depose_le", OffsetDateTime.class));
    }
}
