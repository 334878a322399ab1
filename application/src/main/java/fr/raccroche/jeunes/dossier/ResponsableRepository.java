package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.VersionPerimeeException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ResponsableRepository {

    private final JdbcClient jdbc;

    ResponsableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Responsable> findByJeune(JeuneId jeune) {
        return jdbc.sql("""
                select id, niveau, parente, civilite, nom, prenom, telephone, portable, courriel, adresse, code_postal, commune, prioritaire, version
                from jeunes.responsable where jeune_id = :jeune order by niveau, prioritaire desc, id
                """)
                .param("jeune", jeune.valeur())
                .query(ResponsableRepository::map)
                .list();
    }

    void insert(JeuneId jeune, Responsable.Saisie saisie) {
        parametres(jdbc.sql("""
                insert into jeunes.responsable (jeune_id, niveau, parente, civilite, nom, prenom, telephone, portable, courriel, adresse,
                                                code_postal, commune, prioritaire)
                values (:jeune, :niveau, :parente, :civilite, :nom, :prenom, :telephone, :portable, :courriel, :adresse, :codePostal, :commune, :prioritaire)
                """), saisie).param("jeune", jeune.valeur()).update();
    }

    void update(JeuneId jeune, UUID id, Responsable.Saisie saisie, int version) {
        var lignes = parametres(jdbc.sql("""
                update jeunes.responsable
                set niveau = :niveau, parente = :parente, civilite = :civilite, nom = :nom, prenom = :prenom, telephone = :telephone,
                    portable = :portable, courriel = :courriel, adresse = :adresse, code_postal = :codePostal, commune = :commune,
                    prioritaire = :prioritaire, version = version + 1
                where id = :id and jeune_id = :jeune and version = :version
                """), saisie)
                .param("id", id)
                .param("jeune", jeune.valeur())
                .param("version", version)
                .update();
        if (lignes == 0) {
            throw new VersionPerimeeException("responsable", id);
        }
    }

    boolean delete(JeuneId jeune, UUID id) {
        return jdbc.sql("delete from jeunes.responsable where id = :id and jeune_id = :jeune")
                        .param("id", id)
                        .param("jeune", jeune.valeur())
                        .update()
                > 0;
    }

    private static StatementSpec parametres(StatementSpec ordre, Responsable.Saisie saisie) {
        var ou = saisie.coordonnees();
        return ordre.param("niveau", saisie.niveau().code())
                .param("parente", saisie.parente().strip())
                .param("civilite", saisie.civilite().strip())
                .param("nom", saisie.nom().strip())
                .param("prenom", saisie.prenom().strip())
                .param("telephone", ou.telephone())
                .param("portable", ou.portable())
                .param("courriel", ou.courriel())
                .param("adresse", ou.adresse())
                .param("codePostal", ou.codePostal())
                .param("commune", ou.commune())
                .param("prioritaire", saisie.prioritaire());
    }

    private static Responsable map(ResultSet ligne, int rang) throws SQLException {
        return new Responsable(
                ligne.getObject("id", UUID.class),
                new Responsable.Saisie(
                        Responsable.Niveau.de(ligne.getInt("niveau")),
                        ligne.getString("parente"),
                        ligne.getString("civilite"),
                        ligne.getString("nom"),
                        ligne.getString("prenom"),
                        new Coordonnees(
                                ligne.getString("telephone"),
                                ligne.getString("portable"),
                                ligne.getString("courriel"),
                                ligne.getString("adresse"),
                                ligne.getString("code_postal"),
                                ligne.getString("commune")),
                        ligne.getBoolean("prioritaire")),
                ligne.getInt("version"));
    }
}
