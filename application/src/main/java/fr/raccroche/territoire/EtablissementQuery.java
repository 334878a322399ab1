package fr.raccroche.territoire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Search and lists of schools. */
@Repository
class EtablissementQuery {

    /** What the page of schools filters on; {@code null} means everything. */
    record Filtre(@Nullable Genre genre, @Nullable TerritoireId territoire, boolean fermesAussi) {

        static final Filtre AUCUN = new Filtre(null, null, true);
    }

    private static final String FILTRE = """
            and (:genre::text is null or e.genre = :genre)
            and (:fermes or e.ferme_le is null or e.ferme_le > :jour)
            and (:territoire::int is null or exists (
                 select from territoire.rattachement r where r.uai = e.uai and r.territoire_id = :territoire
                 and r.du <= :jour and (r.au is null or r.au >= :jour)))
            """;

    private final JdbcClient jdbc;

    EtablissementQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kind typed first ("lp"), then the name that begins as typed; schools before services, open before closed, mother schools before sections. */
    List<Etablissement> rechercher(Recherche recherche, Filtre filtre, LocalDate jour, int limite, int saut) {
        return lire(
                jdbc.sql("""
                select e.* from territoire.etablissement e
                where (e.recherche like :m00 or e.recherche like :m01 or e.recherche like :m02)
                  and (e.recherche like :m10 or e.recherche like :m11 or e.recherche like :m12)
                  and (cardinality(:m2::text[]) = 0 or e.recherche like any(:m2::text[])) and (cardinality(:m3::text[]) = 0 or e.recherche like any(:m3::text[]))
                  and (cardinality(:m4::text[]) = 0 or e.recherche like any(:m4::text[])) and (cardinality(:m5::text[]) = 0 or e.recherche like any(:m5::text[]))
                """ + FILTRE + """
                order by (e.ferme_le is not null and e.ferme_le <= :jour),
                         (:genreVoulu::text is not null and e.genre <> :genreVoulu), (e.genre in ('CIO', 'SERVICE')),
                         case when e.nom_cle = :phrase || ' ' then 0
                              when e.nom_cle like :phrase || '%' then 1
                              when e.nom_cle like '%' || :phrase || ' %' then 2
                              when e.nom_cle like '%' || :phrase || '%' then 3
                              when e.recherche like '%' || :phrase || '%' then 4
                              else 5 end,
                         (e.mere_uai is not null), e.nom, e.commune, e.uai
                limit :limite offset :saut
                """)
                        .param("m00", recherche.motif(0, 0))
                        .param("m01", recherche.motif(0, 1))
                        .param("m02", recherche.motif(0, 2))
                        .param("m10", recherche.motif(1, 0))
                        .param("m11", recherche.motif(1, 1))
                        .param("m12", recherche.motif(1, 2))
                        .param("m2", recherche.lectures(2))
                        .param("m3", recherche.lectures(3))
                        .param("m4", recherche.lectures(4))
                        .param("m5", recherche.lectures(5))
                        .param("genreVoulu", recherche.genre().map(Genre::name).orElse(null))
                        .param("phrase", recherche.phrase()),
                filtre,
                jour,
                limite,
                saut);
    }

    /** By commune and name, without a search. */
    List<Etablissement> lister(Filtre filtre, LocalDate jour, int limite, int saut) {
        return lire(jdbc.sql("""
                select e.* from territoire.etablissement e
                where true
                """ + FILTRE + """
                order by e.commune, e.nom, e.uai
                limit :limite offset :saut
                """), filtre, jour, limite, saut);
    }

    private static List<Etablissement> lire(StatementSpec ordre, Filtre filtre, LocalDate jour, int limite, int saut) {
        return ordre.param(
                        "genre", filtre.genre() == null ? null : filtre.genre().name())
                .param(
                        "territoire",
                        filtre.territoire() == null ? null : filtre.territoire().valeur())
                .param("fermes", filtre.fermesAussi())
                .param("jour", jour)
                .param("limite", limite)
                .param("saut", saut)
                .query(EtablissementRepository::map)
                .list();
    }
}
