package fr.raccroche.fil;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies facts from the views of their owners. */
@Repository
class FaitRepository {

    private static final String COPIE = """
            insert into fil.fait (source, source_id, nature, jeune_id, le, code, libelle, duree_minutes, uai, action_id, auteur_id, cree_le)
            select '%s', source_id, nature, jeune_id, le, coalesce(code, ''), coalesce(libelle, ''), duree_minutes, uai, action_id, auteur_id, cree_le
            from %s v
            """;

    private final JdbcClient jdbc;

    FaitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recopier(SourceDeFaits source, UUID sourceId) {
        if (source == SourceDeFaits.REPERAGE) {
            // A line is cleared by people who do not all see the file that it belongs to.
            jdbc.sql("select fil.recopier_du_reperage(:id)")
                    .param("id", sourceId)
                    .query((ligne, rang) -> true)
                    .list();
            return;
        }
        jdbc.sql("delete from fil.fait where source = :source and source_id = :id")
                .param("source", source.schema())
                .param("id", sourceId)
                .update();
        jdbc.sql(copie(source) + " where v.source_id = :id")
                .param("id", sourceId)
                .update();
    }

    /** The facts of two files, after their rows moved in the tables of their owners. */
    void recopierLesFiches(UUID gardee, UUID absorbee) {
        jdbc.sql("select fil.recopier_les_fiches(:gardee, :absorbee)")
                .param("gardee", gardee)
                .param("absorbee", absorbee)
                .query((ligne, rang) -> true)
                .list();
    }

    /** Only the facts whose label differs are written. */
    int relibeller(SourceDeFaits source) {
        return jdbc.sql("""
                update fil.fait f set libelle = coalesce(v.libelle, '') from %s v
                where f.source = '%s' and v.source_id = f.source_id and v.nature = f.nature and f.libelle is distinct from coalesce(v.libelle, '')
                """.formatted(source.vue(), source.schema())).update();
    }

    int rebatir() {
        jdbc.sql("delete from fil.fait").update();
        int copies = 0;
        for (var source : SourceDeFaits.values()) {
            if (montreDesFaits(source)) {
                copies += jdbc.sql(copie(source)).update();
            }
        }
        return copies;
    }

    private boolean montreDesFaits(SourceDeFaits source) {
        return jdbc.sql("select to_regclass(:vue) is not null")
                .param("vue", source.vue())
                .query(Boolean.class)
                .single();
    }

    private static String copie(SourceDeFaits source) {
        return COPIE.formatted(source.schema(), source.vue());
    }
}
