package fr.raccroche.jeunes.referentiel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a schooling ended: the label of each code. */
@Repository
class MotifSortieRepository {

    private final JdbcClient jdbc;

    MotifSortieRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code, and its label once somebody wrote it. */
    record Motif(String code, String libelle) {}

    /** Labelled codes, and those that were received without anybody having labelled them yet. */
    List<Motif> lister() {
        return jdbc.sql("""
                select c.code, coalesce(m.libelle, '') as libelle
                from (select code from jeunes.motif_sortie union select code from jeunes.motifs_sortie_recus()) c
                left join jeunes.motif_sortie m on m.code = c.code order by m.libelle is not null, c.code
                """)
                .query((ligne, rang) -> new Motif(ligne.getString("code"), ligne.getString("libelle")))
                .list();
    }

    void enregistrer(Motif motif) {
        jdbc.sql("""
                insert into jeunes.motif_sortie (code, libelle) values (:code, :libelle)
                on conflict (code) do update set libelle = excluded.libelle
                """)
                .param("code", motif.code())
                .param("libelle", motif.libelle())
                .update();
    }
}
