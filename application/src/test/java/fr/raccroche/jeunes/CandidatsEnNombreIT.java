package fr.raccroche.jeunes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.doublons.Doublons;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Among as many files as an académie holds, the search of candidates reads its indexes: never the whole table. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatsEnNombreIT {

    private static final int DOSSIERS = 60_000;

    @Autowired
    Jeu jeu;

    @Autowired
    Recherches recherches;

    @Autowired
    Doublons doublons;

    @BeforeAll
    void setUp() {
        jeu.sql().sql("""
                insert into jeunes.jeune (nom, nom_usage, prenom, naissance, provenance)
                select 'Nom ' || (i % 4000), case when i % 50 = 0 then 'Usage ' || i else '' end, 'Prenom ' || (i % 300),
                       date '2005-01-01' + (i * 37 % 3650), 'SIECLE'
                from generate_series(1, :nombre) i
                """).param("nombre", DOSSIERS).update();
        jeu.sql().sql("analyze jeunes.jeune").update();
    }

    @Test
    void readsTheNamesInBothOrdersAndTheBirthDateByIndex() {
        assertThat(plan("jeunes.cle_nom(nom) = 'prenom12' and jeunes.cle_nom(prenom) = 'nom12'"))
                .contains("jeune_memes_noms")
                .doesNotContain("Seq Scan");
        assertThat(
                        plan(
                                "nom_usage <> '' and jeunes.cle_nom(nom_usage) = 'prenom12' and jeunes.cle_nom(prenom) = 'usage50'"))
                .contains("jeune_nom_usage")
                .doesNotContain("Seq Scan");
        assertThat(plan("naissance = '2009-03-04'")).contains("naissance").doesNotContain("Seq Scan");
    }

    @Test
    void readsAnIneAndASoundByIndex() {
        assertThat(plan("id in (select jeunes.dossiers_de_l_ine('012345678AA'))"))
                .doesNotContain("Seq Scan");
        assertThat(plan("jeunes.sons(recherche) && array['FNSN', 'TP']"))
                .contains("jeune_sons")
                .doesNotContain("Seq Scan");
    }

    @Test
    void comparesTheFilesOfTheCallerAloneWithAMistypedName() {
        var lycee = jeu.etablissement("Lycée des Sons", "LP", "Saint-Malo");
        var formatrice = jeu.agent("Anne", "Le Son", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        var jade = jeu.eleve("Vincent-Dubois", "Jade", LocalDate.of(2009, 7, 1), lycee);

        assertThat(plan("cercles && '{1}' and jeunes.fautes('vincnet', recherche) is not null"))
                .contains("jeune_cercles_idx")
                .doesNotContain("Seq Scan");
        for (var saisie : List.of("vincent dubois jade", "vinsent duboi jad", "vincnet")) {
            assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercherOuProches(saisie, 10, 1)))
                    .extracting(trouves -> Stream.of(trouves.exacts(), trouves.proches())
                            .flatMap(List::stream)
                            .map(trouve -> trouve.id().valeur())
                            .toList())
                    .as(saisie)
                    .isEqualTo(List.of(jade));
        }
    }

    @Test
    void findsTheOneFileAmongThem() {
        var lycee = jeu.etablissement("Lycée des Dunes", "LP", "Saint-Malo");
        var formatrice = jeu.agent("Anne", "Le Gall", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        var elouan = jeu.eleve("Le Roux", "Elouan", LocalDate.of(2009, 10, 9), lycee);

        var lignes = jeu.enTantQue(
                        formatrice,
                        () -> doublons.candidats(
                                EtatCivil.de("Elouan", "Le Roux", LocalDate.of(2010, 10, 9)), Coordonnees.AUCUNE))
                .lignes();

        assertThat(lignes).singleElement().satisfies(seul -> {
            assertThat(seul.jeune().id().valeur()).isEqualTo(elouan);
            assertThat(seul.ressemblance().raisons())
                    .containsExactly("Nom et prénom inversés", "À un jour, un mois ou un an près : date de naissance");
        });
    }

    private String plan(String condition) {
        return String.join(
                "\n",
                jeu.sql()
                        .sql(
                                "explain select id, jeunes.ecart_de_naissance(naissance, '2009-03-04') from jeunes.jeune where "
                                        + condition + " and fusionne_dans is null")
                        .query(String.class)
                        .list());
    }
}
