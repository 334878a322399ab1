package fr.raccroche.reperage.lignes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EssaiRepository {

    private final JdbcClient jdbc;

    EssaiRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An attempt with the code of its channel. */
    record Note(
            UUID id,
            LocalDate le,
            Optional<LocalTime> heure,
            String canal,
            String resultat,
            boolean joint,
            String auteur,
            boolean mienne,
            int version) {}

    /** How many attempts did not reach the young person, on how many channels. */
    record Vains(int tentatives, int canaux) {}

    UUID insert(LigneId ligne, Essai.Saisie saisie) {
        var id = jdbc.sql("""
                insert into reperage.tentative (ligne_id, le, heure, canal, resultat, cercles)
                select id, :le, :heure, :canal, :resultat, cercles from reperage.ligne where id = :ligne returning id
                """)
                .param("ligne", ligne.valeur())
                .param("le", saisie.le())
                .param("heure", saisie.heure().orElse(null))
                .param("canal", saisie.canal())
                .param("resultat", saisie.resultat())
                .query(UUID.class)
                .single();
        compter(ligne);
        return id;
    }

    /** By its author, or by anybody when {@code tous}. */
    boolean annuler(LigneId ligne, UUID id, int version, boolean tous) {
        var annulee = jdbc.sql("""
                                update reperage.tentative set annulee_le = clock_timestamp(), version = version + 1
                                where id = :id and ligne_id = :ligne and version = :version and annulee_le is null
                                  and (:tous or agent_id = base.agent())
                                """)
                        .param("id", id)
                        .param("ligne", ligne.valeur())
                        .param("version", version)
                        .param("tous", tous)
                        .update()
                == 1;
        compter(ligne);
        return annulee;
    }

    List<UUID> ids(LigneId ligne) {
        return jdbc.sql("select id from reperage.tentative where ligne_id = :ligne and annulee_le is null order by id")
                .param("ligne", ligne.valeur())
                .query((l, rang) -> l.getObject(1, UUID.class))
                .list();
    }

    List<Note> deLigne(LigneId ligne) {
        return jdbc.sql("""
                select t.id, t.le, t.heure, t.canal, r.libelle as resultat, r.joint, n.nom_complet as auteur, t.agent_id = base.agent() as mienne, t.version
                from reperage.tentative t
                join entretiens.v_resultat_contact r on r.code = t.resultat
                join agents.v_nom n on n.id = t.agent_id
                where t.ligne_id = :ligne and t.annulee_le is null
                order by t.le desc, t.heure desc nulls last, t.cree_le desc
                """)
                .param("ligne", ligne.valeur())
                .query((l, rang) -> new Note(
                        l.getObject("id", UUID.class),
                        l.getObject("le", LocalDate.class),
                        Optional.ofNullable(l.getObject("heure", LocalTime.class)),
                        l.getString("canal"),
                        l.getString("resultat"),
                        l.getBoolean("joint"),
                        l.getString("auteur"),
                        l.getBoolean("mienne"),
                        l.getInt("version")))
                .list();
    }

    /** Those of the line, and those of the file since the line appeared. */
    Vains vains(LigneId ligne) {
        return jdbc.sql("""
                select count(*)::int as tentatives, count(distinct v.canal)::int as canaux
                from (select t.canal from reperage.tentative t join entretiens.v_resultat_contact r on r.code = t.resultat
                      where t.ligne_id = :ligne and t.annulee_le is null and not r.joint
                      union all
                      select e.canal from reperage.ligne l join entretiens.v_tentative e on e.jeune_id = l.jeune_id
                      where l.id = :ligne and not e.joint and e.le >= l.ouverte_le) v
                """).param("ligne", ligne.valeur()).query(Vains.class).single();
    }

    private void compter(LigneId ligne) {
        jdbc.sql("""
                update reperage.ligne l set (tentatives, derniere_tentative) =
                    (select count(*)::int, max(t.le) from reperage.tentative t where t.ligne_id = l.id and t.annulee_le is null)
                where l.id = :ligne
                """).param("ligne", ligne.valeur()).update();
    }
}
