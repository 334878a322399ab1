package fr.raccroche.jeunes;

import fr.raccroche.socle.Ine;
import fr.raccroche.socle.VersionPerimeeException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JeuneRepository {

    private static final String COLONNES = """
            id, nom, nom_usage, prenom, prenom2, prenom3, naissance, sexe, ine, telephone, portable, courriel, adresse, code_postal, commune,
            diplome, diplome_le, diplome_preuve, suivi_du, suivi_au, provenance, version
            """;

    private final JdbcClient jdbc;

    JeuneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Jeune> find(JeuneId id) {
        return jdbc.sql("select %s from jeunes.jeune where id = :id and fusionne_dans is null".formatted(COLONNES))
                .param("id", id.valeur())
                .query(JeuneRepository::map)
                .optional();
    }

    List<Jeune> findAll(Collection<JeuneId> ids) {
        return jdbc.sql("select %s from jeunes.jeune where id = any (:ids) and fusionne_dans is null"
                        .formatted(COLONNES))
                .param("ids", ids.stream().map(JeuneId::valeur).toArray(UUID[]::new))
                .query(JeuneRepository::map)
                .list();
    }

    /** The file that the one given has been merged into, if it is another. */
    Optional<JeuneId> garde(JeuneId id) {
        return jdbc.sql("select jeunes.dossier_garde(:id)")
                .param("id", id.valeur())
                .query(UUID.class)
                .optional()
                .filter(garde -> !garde.equals(id.valeur()))
                .map(JeuneId::new);
    }

    void insert(JeuneId id, NouveauJeune nouveau, int[] cercles) {
        etatCivil(coordonnees(jdbc.sql("""
                insert into jeunes.jeune (id, nom, nom_usage, prenom, prenom2, prenom3, naissance, sexe, ine,
                                          telephone, portable, courriel, adresse, code_postal, commune, suivi_du, provenance, cercles)
                values (:id, :nom, :nomUsage, :prenom, :prenom2, :prenom3, :naissance, :sexe, :ine,
                        :telephone, :portable, :courriel, :adresse, :codePostal, :commune, :suiviDu, :provenance, :cercles)
                """), nouveau.coordonnees()), nouveau.etatCivil())
                .param("id", id.valeur())
                .param("suiviDu", nouveau.suiviDu())
                .param("provenance", nouveau.provenance())
                .param("cercles", cercles)
                .update();
    }

    void update(JeuneId id, EtatCivil etatCivil, int version) {
        exiger(
                id,
                etatCivil(jdbc.sql("""
                update jeunes.jeune
                set nom = :nom, nom_usage = :nomUsage, prenom = :prenom, prenom2 = :prenom2, prenom3 = :prenom3, naissance = :naissance,
                    sexe = :sexe, ine = :ine, version = version + 1, modifie_le = clock_timestamp()
                where id = :id and version = :version
                """), etatCivil)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update());
    }

    void update(JeuneId id, Coordonnees coordonnees, int version) {
        exiger(
                id,
                coordonnees(jdbc.sql("""
                update jeunes.jeune
                set telephone = :telephone, portable = :portable, courriel = :courriel, adresse = :adresse, code_postal = :codePostal,
                    commune = :commune, version = version + 1, modifie_le = clock_timestamp()
                where id = :id and version = :version
                """), coordonnees)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update());
    }

    void updateDiplome(JeuneId id, Diplome diplome, @Nullable LocalDate le, @Nullable Preuve preuve, int version) {
        exiger(
                id,
                jdbc.sql("""
                update jeunes.jeune
                set diplome = :diplome, diplome_le = :le, diplome_preuve = :preuve, version = version + 1, modifie_le = clock_timestamp()
                where id = :id and version = :version
                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("diplome", diplome.name())
                        .param("le", le)
                        .param("preuve", preuve == null ? "" : preuve.name())
                        .update());
    }

    void updateSuivi(JeuneId id, @Nullable LocalDate du, @Nullable LocalDate au) {
        jdbc.sql("""
                update jeunes.jeune set suivi_du = :du, suivi_au = :au, version = version + 1, modifie_le = clock_timestamp() where id = :id
                """).param("id", id.valeur()).param("du", du).param("au", au).update();
    }

    private static void exiger(JeuneId id, int lignes) {
        if (lignes == 0) {
            throw new VersionPerimeeException("jeune", id.valeur());
        }
    }

    private static StatementSpec etatCivil(StatementSpec ordre, EtatCivil etat) {
        return ordre.param("nom", etat.nom())
                .param("nomUsage", etat.nomUsage())
                .param("prenom", etat.prenom())
                .param("prenom2", etat.prenom2())
                .param("prenom3", etat.prenom3())
                .param("naissance", etat.naissance())
                .param("sexe", etat.sexe() instanceof Sexe sexe ? sexe.name() : null)
                .param("ine", etat.ine() instanceof Ine ine ? ine.valeur() : null);
    }

    private static StatementSpec coordonnees(StatementSpec ordre, Coordonnees ou) {
        return ordre.param("telephone", ou.telephone())
                .param("portable", ou.portable())
                .param("courriel", ou.courriel())
                .param("adresse", ou.adresse())
                .param("codePostal", ou.codePostal())
                .param("commune", ou.commune());
    }

    private static Jeune map(ResultSet ligne, int rang) throws SQLException {
        var sexe = ligne.getString("sexe");
        var ine = ligne.getString("ine");
        var preuve = ligne.getString("diplome_preuve");
        return new Jeune(
                new JeuneId(ligne.getObject("id", UUID.class)),
                new EtatCivil(
                        ligne.getString("nom"),
                        ligne.getString("nom_usage"),
                        ligne.getString("prenom"),
                        ligne.getString("prenom2"),
                        ligne.getString("prenom3"),
                        ligne.getObject("naissance", LocalDate.class),
                        sexe == null ? null : Sexe.valueOf(sexe),
                        ine == null ? null : new Ine(ine)),
                new Coordonnees(
                        ligne.getString("telephone"),
                        ligne.getString("portable"),
                        ligne.getString("courriel"),
                        ligne.getString("adresse"),
                        ligne.getString("code_postal"),
                        ligne.getString("commune")),
                Diplome.valueOf(ligne.getString("diplome")),
                ligne.getObject("diplome_le", LocalDate.class),
                preuve.isEmpty() ? null : Preuve.valueOf(preuve),
                ligne.getObject("suivi_du", LocalDate.class),
                ligne.getObject("suivi_au", LocalDate.class),
                ligne.getString("provenance"),
                ligne.getInt("version"));
    }
}
