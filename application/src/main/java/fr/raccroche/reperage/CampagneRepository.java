package fr.raccroche.reperage;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.reperage.Campagne.Reglages;
import fr.raccroche.socle.AnneeScolaire;
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
class CampagneRepository {

    private static final String LECTURE = """
            select c.id, c.nom, c.annee, c.observee_le, c.territoire_id, t.nom_complet, c.cercle_id, c.etat, c.seuil_meme, c.seuil_a_revoir,
                   c.tentatives_min, c.canaux_min, c.delai_jours, c.version
            from reperage.campagne c join territoire.v_territoire t on t.id = c.territoire_id
            """;

    private final JdbcClient jdbc;

    CampagneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CampagneId id, Projet projet, CercleId cercle) {
        jdbc.sql("""
                insert into reperage.campagne (id, nom, annee, observee_le, territoire_id, cercle_id)
                values (:id, :nom, :annee, :le, :territoire, :cercle)
                """)
                .param("id", id.valeur())
                .param("nom", projet.nom().strip())
                .param("annee", projet.annee().debut())
                .param("le", projet.observeeLe())
                .param("territoire", projet.territoire().valeur())
                .param("cercle", cercle.valeur())
                .update();
    }

    boolean regler(CampagneId id, int version, Reglages reglages) {
        return jdbc.sql("""
                                update reperage.campagne set seuil_meme = :meme, seuil_a_revoir = :aRevoir, tentatives_min = :tentatives,
                                       canaux_min = :canaux, delai_jours = :delai, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("meme", reglages.seuilMeme())
                        .param("aRevoir", reglages.seuilARevoir())
                        .param("tentatives", reglages.tentativesMin())
                        .param("canaux", reglages.canauxMin())
                        .param("delai", reglages.delaiJours())
                        .update()
                == 1;
    }

    void clore(CampagneId id) {
        jdbc.sql(
                        "update reperage.campagne set etat = 'CLOSE', close_le = base.aujourdhui(), version = version + 1 where id = :id")
                .param("id", id.valeur())
                .update();
    }

    Optional<Campagne> find(CampagneId id) {
        return jdbc.sql(LECTURE + "where c.id = :id")
                .param("id", id.valeur())
                .query(CampagneRepository::map)
                .optional();
    }

    /** In whose team the caller is. */
    Optional<Campagne> visible(CampagneId id) {
        return jdbc.sql(LECTURE + "where c.id = :id and c.cercle_id = any ((select base.cercles())::int[])")
                .param("id", id.valeur())
                .query(CampagneRepository::map)
                .optional();
    }

    List<Campagne> visibles() {
        return jdbc.sql(LECTURE + """
                        where c.cercle_id = any ((select base.cercles())::int[])
                        order by c.etat desc, c.observee_le desc, c.id desc
                        """).query(CampagneRepository::map).list();
    }

    private static Campagne map(ResultSet ligne, int rang) throws SQLException {
        return new Campagne(
                new CampagneId(ligne.getObject("id", UUID.class)),
                new Projet(
                        ligne.getString("nom"),
                        new AnneeScolaire(ligne.getInt("annee")),
                        ligne.getObject("observee_le", LocalDate.class),
                        new TerritoireId(ligne.getInt("territoire_id"))),
                ligne.getString("nom_complet"),
                new CercleId(ligne.getInt("cercle_id")),
                ligne.getString("etat").equals("OUVERTE"),
                new Reglages(
                        arrondi(ligne.getFloat("seuil_meme")),
                        arrondi(ligne.getFloat("seuil_a_revoir")),
                        ligne.getInt("tentatives_min"),
                        ligne.getInt("canaux_min"),
                        ligne.getInt("delai_jours")),
                ligne.getInt("version"));
    }

    private static double arrondi(float seuil) {
        return Math.round(seuil * 10_000.0) / 10_000.0;
    }
}
