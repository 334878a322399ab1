package fr.raccroche.jeunes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Many files at once get the very cercles that each would get alone, and no version of theirs is kept for it. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CerclesEnNombreIT {

    private static final LocalDate NAISSANCE = LocalDate.of(2009, 4, 3);
    private static final LocalDate OCTOBRE = LocalDate.of(2026, 10, 1);

    @Autowired
    Jeu jeu;

    final List<UUID> tous = new ArrayList<>();

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée du Nombre", "LPO", "Rennes");
        var autre = jeu.etablissement("Lycée du Compte", "LPO", "Rennes");
        jeu.bassin("NOMBRE", lycee, autre);
        jeu.bassin("RESEAU", autre);
        for (int rang = 0; rang < 400; rang++) {
            var uai = rang % 2 == 0 ? lycee : autre;
            tous.add(
                    rang % 3 == 0
                            ? jeu.suivi("Nombre", "Jeune", NAISSANCE, uai, OCTOBRE)
                            : jeu.eleve("Nombre", "Jeune", NAISSANCE, uai));
        }
        scolarite(tous.get(0), 2026, autre);
        scolarite(tous.get(1), 2025, lycee);
        scolarite(tous.get(2), 2027, autre);
        jeu.sql()
                .sql("delete from jeunes.scolarite where jeune_id = :id")
                .param("id", tous.get(3))
                .update();
        jeu.sql()
                .sql("update jeunes.jeune set fusionne_dans = :autre where id = :id")
                .param("id", tous.get(4))
                .param("autre", tous.get(5))
                .update();
        var exception = jeu.cercle("EXCEPTION", "nombre", "Accès exceptionnel");
        rattachement(tous.get(6), exception, LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 16));
        rattachement(tous.get(7), exception, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 14));
        rattachement(tous.get(8), exception, LocalDate.of(2026, 12, 16), null);
    }

    @Test
    void computesWhatEachFileWouldGetAlone() {
        assertThat(jeu.sql()
                        .sql("""
                        select count(*) from jeunes.cercles_calcules(:ids) n
                        where n.cercles is distinct from (
                            select coalesce(array_agg(distinct a.cercle_id order by a.cercle_id), '{}') from jeunes.v_appartenance a where a.jeune_id = n.id)
                        """)
                        .param("ids", tous.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jeu.sql()
                        .sql("select count(distinct cercles) from jeunes.cercles_calcules(:ids)")
                        .param("ids", tous.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isGreaterThan(5);
    }

    @Test
    void movesFilesAndWhatHangsFromThemWithoutKeepingVersions() {
        jeu.sql().sql("update jeunes.jeune set cercles = '{}'").update();
        var versions = versions();

        jeu.sql()
                .sql("select jeunes.recalculer_cercles(:ids)")
                .param("ids", tous.toArray(UUID[]::new))
                .query((ligne, rang) -> true)
                .list();

        assertThat(versions()).isEqualTo(versions);
        assertThat(jeu.sql().sql("""
                        select count(*) from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id
                        where s.cercles <> j.cercles or (j.cercles = '{}' and j.fusionne_dans is null)
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void stillKeepsAVersionOfWhatAPersonChanges() {
        var versions = versions();

        jeu.sql()
                .sql("update jeunes.jeune set prenom = 'Corrigé' where id = :id")
                .param("id", tous.get(9))
                .update();

        assertThat(versions()).isEqualTo(versions + 1);
    }

    private int versions() {
        return jeu.sql()
                .sql("select count(*) from journal.version")
                .query(Integer.class)
                .single();
    }

    private void scolarite(UUID jeune, int annee, String uai) {
        jeu.sql()
                .sql("insert into jeunes.scolarite (jeune_id, annee, uai, classe) values (:jeune, :annee, :uai, '')")
                .param("jeune", jeune)
                .param("annee", annee)
                .param("uai", uai)
                .update();
    }

    private void rattachement(UUID jeune, int cercle, LocalDate du, @org.jspecify.annotations.Nullable LocalDate au) {
        jeu.sql()
                .sql("""
                insert into jeunes.rattachement (jeune_id, cercle_id, acte_type, acte_id, acte_libelle, du, au)
                values (:jeune, :cercle, 'EXCEPTION', gen_random_uuid(), '', :du, :au)
                """)
                .param("jeune", jeune)
                .param("cercle", cercle)
                .param("du", du)
                .param("au", au)
                .update();
    }
}
