package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Tentatives.Saisie;
import fr.raccroche.entretiens.Tentatives.Tentative;
import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tentatives.Consignee> find(UUID id) {
        return jdbc.sql("""
                select jeune_id, le, heure, canal, aupres, resultat, annule_le is not null as annulee, version from entretiens.tentative where id = :id
                """)
                .param("id", id)
                .query((ligne, rang) -> new Tentatives.Consignee(
                        id,
                        new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                        new Saisie(
                                ligne.getObject("le", LocalDate.class),
                                Optional.ofNullable(ligne.getObject("heure", LocalTime.class)),
                                ligne.getString("canal"),
                                ligne.getString("aupres"),
                                ligne.getString("resultat")),
                        ligne.getBoolean("annulee"),
                        ligne.getInt("version")))
                .optional();
    }

    boolean update(UUID id, int version, Saisie saisie) {
        return jdbc.sql("""
                                update entretiens.tentative set le = :le, heure = :heure, canal = :canal, aupres = :aupres, resultat = :resultat, version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("le", saisie.le())
                        .param("heure", saisie.heure().orElse(null))
                        .param("canal", saisie.canal())
                        .param("aupres", saisie.aupres())
                        .param("resultat", saisie.resultat())
                        .update()
                == 1;
    }

    UUID insert(JeuneId jeune, Saisie saisie, AgentId auteur) {
        return jdbc.sql("""
                insert into entretiens.tentative (jeune_id, le, heure, canal, aupres, resultat, auteur_id)
                values (:jeune, :le, :heure, :canal, :aupres, :resultat, :auteur) returning id
                """)
                .param("jeune", jeune.valeur())
                .param("le", saisie.le())
                .param("heure", saisie.heure().orElse(null))
                .param("canal", saisie.canal())
                .param("aupres", saisie.aupres())
                .param("resultat", saisie.resultat())
                .param("auteur", auteur.valeur())
                .query(UUID.class)
                .single();
    }

    boolean annuler(UUID id, int version) {
        return jdbc.sql("""
                                update entretiens.tentative set annule_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """).param("id", id).param("version", version).update() == 1;
    }

    List<Tentative> findByJeune(JeuneId jeune, int limite) {
        return jdbc.sql("""
                select t.id, t.le, t.heure, c.libelle as canal, p.libelle as aupres, r.libelle as resultat, r.joint, n.nom_complet as auteur, t.version
                from entretiens.tentative t
                join entretiens.valeur c on c.liste = 'CANAL_CONTACT' and c.code = t.canal
                join entretiens.valeur p on p.liste = 'AUPRES' and p.code = t.aupres
                join entretiens.resultat_contact r on r.code = t.resultat
                join agents.v_nom n on n.id = t.auteur_id
                where t.jeune_id = :jeune and t.annule_le is null
                order by t.le desc, t.heure desc nulls last, t.cree_le desc limit :limite
                """)
                .param("jeune", jeune.valeur())
                .param("limite", limite)
                .query(ContactRepository::map)
                .list();
    }

    private static Tentative map(ResultSet ligne, int rang) throws SQLException {
        return new Tentative(
                ligne.getObject("id", UUID.class),
                ligne.getObject("le", LocalDate.class),
                Optional.ofNullable(ligne.getObject("heure", LocalTime.class)),
                ligne.getString("canal"),
                ligne.getString("aupres"),
                ligne.getString("resultat"),
                ligne.getBoolean("joint"),
                ligne.getString("auteur"),
                ligne.getInt("version"));
    }
}
