package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ScolariteRepository {

    private final JdbcClient jdbc;

    ScolariteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest year first. */
    List<Scolarite> findByJeune(JeuneId jeune) {
        return jdbc.sql("""
                select s.id, s.annee, s.uai, coalesce(e.nom || case when e.commune = '' then '' else ', ' || e.commune end, s.uai) as etablissement,
                       s.classe, s.formation, coalesce(s.doublement, false) as doublement, s.entree, s.sortie, s.motif_sortie,
                       jeunes.libelle_motif_sortie(s.motif_sortie) as motif_libelle, s.version
                from jeunes.scolarite s left join territoire.v_etablissement e on e.uai = s.uai
                where s.jeune_id = :jeune order by s.annee desc, s.entree desc nulls last, s.id
                """)
                .param("jeune", jeune.valeur())
                .query(ScolariteRepository::map)
                .list();
    }

    void insert(JeuneId jeune, Scolarite.Saisie saisie) {
        try {
            parametres(jdbc.sql("""
                    insert into jeunes.scolarite (jeune_id, annee, uai, classe, formation, doublement, entree, sortie, motif_sortie)
                    values (:jeune, :annee, :uai, :classe, :formation, :doublement, :entree, :sortie, :motif)
                    """), saisie).param("jeune", jeune.valeur()).update();
        } catch (DuplicateKeyException deja) {
            throw new RegleMetierException("jeunes.scolarite.deja").sur("uai");
        }
    }

    void update(JeuneId jeune, UUID id, Scolarite.Saisie saisie, int version) {
        try {
            var lignes = parametres(jdbc.sql("""
                    update jeunes.scolarite
                    set annee = :annee, uai = :uai, classe = :classe, formation = :formation, doublement = :doublement, entree = :entree,
                        sortie = :sortie, motif_sortie = :motif, version = version + 1
                    where id = :id and jeune_id = :jeune and version = :version
                    """), saisie)
                    .param("id", id)
                    .param("jeune", jeune.valeur())
                    .param("version", version)
                    .update();
            if (lignes == 0) {
                throw new VersionPerimeeException("scolarite", id);
            }
        } catch (DuplicateKeyException deja) {
            throw new RegleMetierException("jeunes.scolarite.deja").sur("uai");
        }
    }

    private static StatementSpec parametres(StatementSpec ordre, Scolarite.Saisie saisie) {
        return ordre.param("annee", saisie.annee().debut())
                .param("uai", saisie.uai().valeur())
                .param("classe", saisie.classe().strip())
                .param("formation", saisie.formation().strip())
                .param("doublement", saisie.doublement())
                .param("entree", saisie.entree())
                .param("sortie", saisie.sortie())
                .param("motif", saisie.motifSortie().strip());
    }

    private static Scolarite map(ResultSet ligne, int rang) throws SQLException {
        return new Scolarite(
                ligne.getObject("id", UUID.class),
                ligne.getString("etablissement"),
                new Scolarite.Saisie(
                        new AnneeScolaire(ligne.getInt("annee")),
                        new Uai(ligne.getString("uai")),
                        ligne.getString("classe"),
                        ligne.getString("formation"),
                        ligne.getBoolean("doublement"),
                        ligne.getObject("entree", LocalDate.class),
                        ligne.getObject("sortie", LocalDate.class),
                        ligne.getString("motif_sortie")),
                ligne.getString("motif_libelle"),
                ligne.getInt("version"));
    }
}
