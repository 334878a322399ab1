package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EtablissementRepository {

    private final JdbcClient jdbc;

    EtablissementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Etablissement> find(Uai uai) {
        return jdbc.sql("select * from territoire.etablissement where uai = :uai")
                .param("uai", uai.valeur())
                .query(EtablissementRepository::map)
                .optional();
    }

    List<Etablissement> findAll(Collection<Uai> uais) {
        return jdbc.sql("select * from territoire.etablissement where uai = any(:uais) order by commune, nom, uai")
                .param("uais", uais.stream().map(Uai::valeur).toArray(String[]::new))
                .query(EtablissementRepository::map)
                .list();
    }

    /** SEGPA, SEP and other sections of the school. */
    List<Etablissement> findSections(Uai mere) {
        return jdbc.sql("select * from territoire.etablissement where mere_uai = :uai order by nom, uai")
                .param("uai", mere.valeur())
                .query(EtablissementRepository::map)
                .list();
    }

    List<Etablissement> findByTerritoire(TerritoireId territoire, LocalDate jour) {
        return jdbc.sql("""
                select e.* from territoire.rattachement r join territoire.etablissement e using (uai)
                where r.territoire_id = :territoire and r.du <= :jour and (r.au is null or r.au >= :jour)
                  and (e.ferme_le is null or e.ferme_le > :jour)
                order by e.commune, e.nom, e.uai
                """)
                .param("territoire", territoire.valeur())
                .param("jour", jour)
                .query(EtablissementRepository::map)
                .list();
    }

    static Etablissement map(ResultSet ligne, int rang) throws SQLException {
        return new Etablissement(
                new Uai(ligne.getString("uai")),
                ligne.getString("nom"),
                Genre.valueOf(ligne.getString("genre")),
                ligne.getString("nature_libelle"),
                ligne.getString("secteur"),
                ligne.getString("adresse"),
                ligne.getString("code_postal"),
                ligne.getString("commune"),
                ligne.getString("departement"),
                ligne.getString("telephone"),
                ligne.getString("courriel"),
                ligne.getString("site"),
                ligne.getString("sites"),
                Optional.ofNullable(ligne.getString("mere_uai")).map(Uai::new),
                ligne.getObject("ouvert_le", LocalDate.class),
                ligne.getObject("ferme_le", LocalDate.class),
                ligne.getObject("effectif", Integer.class),
                ligne.getInt("version"));
    }
}
