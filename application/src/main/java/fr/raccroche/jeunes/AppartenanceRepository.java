package fr.raccroche.jeunes;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What gives a file its cercles: schooling, attachments, and the computation itself. */
@Repository
class AppartenanceRepository {

    private final JdbcClient jdbc;

    AppartenanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cercles of a file about to be created from there, and whether the caller is in one of them. */
    Depart depart(@Nullable Uai uai, boolean suivi, @Nullable CercleId cercle) {
        return jdbc.sql("""
                select c.ids, jeunes.voit_tout() or c.ids && base.cercles() as permis from (select jeunes.cercles_de_depart(:uai, :suivi, :cercle) as ids) c
                """)
                .param("uai", uai == null ? null : uai.valeur(), java.sql.Types.VARCHAR)
                .param("suivi", suivi)
                .param("cercle", cercle == null ? null : cercle.valeur(), java.sql.Types.INTEGER)
                .query((ligne, rang) -> {
                    var ids = (Integer[]) ligne.getArray("ids").getArray();
                    return new Depart(
                            java.util.Arrays.stream(ids)
                                    .mapToInt(Integer::intValue)
                                    .toArray(),
                            ligne.getBoolean("permis"));
                })
                .single();
    }

    /** The day of exit is no longer enrolled. */
    Optional<Uai> ecole(JeuneId jeune, AnneeScolaire annee, LocalDate jour) {
        return jdbc.sql("""
                select uai from jeunes.scolarite
                where jeune_id = :jeune and annee = :annee and (sortie is null or sortie > :jour) order by entree desc nulls last limit 1
                """)
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("jour", jour)
                .query(String.class)
                .optional()
                .map(Uai::new);
    }

    void insertScolarite(JeuneId jeune, Uai uai, AnneeScolaire annee, String classe) {
        jdbc.sql("insert into jeunes.scolarite (jeune_id, annee, uai, classe) values (:jeune, :annee, :uai, :classe)")
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("uai", uai.valeur())
                .param("classe", classe.strip())
                .update();
    }

    /** Adds the attachment, or moves its dates when the same act is written again. */
    void rattacher(
            JeuneId jeune,
            CercleId cercle,
            TypeActe type,
            UUID acte,
            String libelle,
            LocalDate du,
            @Nullable LocalDate au) {
        jdbc.sql("""
                insert into jeunes.rattachement (jeune_id, cercle_id, acte_type, acte_id, acte_libelle, du, au)
                values (:jeune, :cercle, :type, :acte, :libelle, :du, :au)
                on conflict (jeune_id, cercle_id, acte_type, acte_id)
                do update set acte_libelle = excluded.acte_libelle, du = excluded.du, au = excluded.au
                """)
                .param("jeune", jeune.valeur())
                .param("cercle", cercle.valeur())
                .param("type", type.name())
                .param("acte", acte)
                .param("libelle", libelle)
                .param("du", du)
                .param("au", au)
                .update();
    }

    int detacher(JeuneId jeune, TypeActe type, UUID acte) {
        return jdbc.sql(
                        "delete from jeunes.rattachement where jeune_id = :jeune and acte_type = :type and acte_id = :acte")
                .param("jeune", jeune.valeur())
                .param("type", type.name())
                .param("acte", acte)
                .update();
    }

    List<Appartenance> de(JeuneId jeune) {
        return jdbc.sql("""
                select a.cercle_id, c.libelle, a.acte_libelle, min(a.du) as du, max(a.au) as au
                from jeunes.v_appartenance a join cercles.cercle c on c.id = a.cercle_id
                where a.jeune_id = :jeune group by a.cercle_id, c.libelle, c.type, a.acte_libelle order by c.type, c.libelle
                """)
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Appartenance(
                        new CercleId(ligne.getInt("cercle_id")),
                        ligne.getString("libelle"),
                        ligne.getString("acte_libelle"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    void recalculer(JeuneId... jeunes) {
        jdbc.sql("select jeunes.recalculer_cercles(:ids)")
                .param(
                        "ids",
                        java.util.Arrays.stream(jeunes).map(JeuneId::valeur).toArray(UUID[]::new))
                .query((ligne, rang) -> true)
                .list();
    }

    /** @return how many followed files the schools hold by their last schooling */
    int recalculer(Collection<Uai> etablissements) {
        return jdbc.sql("select jeunes.recalculer_cercles_des_etablissements(:uais)")
                .param("uais", etablissements.stream().map(Uai::valeur).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    record Depart(int[] cercles, boolean permis) {}
}
