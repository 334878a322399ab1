package fr.raccroche.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.territoire.annuaire.FichierAnnuaire;
import fr.raccroche.territoire.annuaire.ImportAnnuaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class RechercheIT {

    @Autowired
    Etablissements etablissements;

    @Autowired
    ImportAnnuaire annuaire;

    @Autowired
    Jeu jeu;

    private void importerSiBesoin() {
        if (jeu.sql()
                        .sql("select count(*) from territoire.etablissement")
                        .query(Integer.class)
                        .single()
                == 0) {
            annuaire.importer(FichierAnnuaire.reel(), "annuaire.csv", false, lus -> {});
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lp maupertuis | Lycée professionnel Maupertuis",
                "LP MAUPERTUIS | Lycée professionnel Maupertuis",
                "lycee maupertuis | Lycée Maupertuis",
                "lpo cartier st malo | Lycée polyvalent Jacques Cartier",
                "j cartier | Lycée polyvalent Jacques Cartier",
                "lgt brequigny | Lycée Bréquigny",
                "lyc brequigny | Lycée Bréquigny",
                "lycée de Bréquigny | Lycée Bréquigny",
                "clg duguay | Collège Duguay Trouin",
                "ste marie vitre | Collège Sainte-Marie",
                "collège sainte marie vitré | Collège Sainte-Marie",
                "jean marie mennais | Lycée Assomption",
                "j-m de la mennais retiers | Lycée Assomption",
                "jean baptiste le taillandier st aubin | Lycée J-B Le Taillandier site Saint-Aubin",
                "cio redon | Centre d'information et d'orientation de Redon",
                "l'hermine | Collège de l'Hermine",
                "hermine plelan | Collège de l'Hermine",
                "0350062c | Lycée professionnel Maupertuis",
                "erea redon | Établissement régional d'enseignement adapté",
                "emile zola | Collège Emile Zola"
            })
    void findsWhatPeopleMean(String texte, String nom) {
        importerSiBesoin();

        assertThat(etablissements.rechercher(texte, 10).getFirst().nom()).isEqualTo(nom);
    }

    @Test
    void readsSaintBothWays() {
        importerSiBesoin();

        assertThat(etablissements.rechercher("st malo", 100))
                .hasSameElementsAs(etablissements.rechercher("Saint-Malo", 100))
                .anySatisfy(trouve -> assertThat(trouve.commune()).isEqualTo("Saint-Malo"));
    }

    @Test
    void putsTheNameThatBeginsAsTypedFirst() {
        importerSiBesoin();

        assertThat(etablissements.rechercher("college saint", 10))
                .isNotEmpty()
                .allSatisfy(trouve -> assertThat(trouve.nom()).startsWith("Collège Saint"));
    }

    @Test
    void findsNothingForNothing() {
        assertThat(etablissements.rechercher("  ' ", 10)).isEmpty();
        assertThat(etablissements.rechercher("qwxz", 10)).isEmpty();
    }

    /** 66,000 schools: as many as the whole national directory, though we keep a third of it. */
    @Test
    void answersFromTheIndexOnTheWholeCountry() {
        jeu.sql().sql("""
                insert into territoire.etablissement (uai, nom, genre, commune, code_postal)
                select lpad((n * 100)::text, 7, '0') || substr('ABCDEFGHJKLMNPRSTUVWXYZ', ((n * 100) % 23)::int + 1, 1),
                       (array['Collège', 'Lycée', 'Lycée professionnel', 'Collège privé'])[1 + n % 4] || ' ' ||
                       (array['Jean', 'Marie', 'Louis', 'Saint', 'Anne', 'Paul', 'Victor'])[1 + n % 7] || ' ' || substr(md5(n::text), 1, 2 + n % 6),
                       (array['COLLEGE', 'LGT', 'LP', 'COLLEGE'])[1 + n % 4], initcap(substr(md5('c' || n % 5000), 1, 8)), lpad((n % 96000)::text, 5, '0')
                from generate_series(1, 66000) n on conflict do nothing
                """).update();
        jeu.sql().sql("vacuum analyze territoire.etablissement").update();
        var plan = jeu.sql().sql("""
                explain select * from territoire.etablissement
                where (recherche like '% st%' or recherche like '% saint%') and recherche like '% mal%' order by nom limit 10
                """).query((ligne, rang) -> ligne.getString(1)).list();
        assertThat(String.join(" ", plan)).contains("Bitmap Index Scan").contains("recherche");

        assertThat(etablissements.rechercher("lp victor 4f", 10)).isNotEmpty().allSatisfy(trouve -> {
            assertThat(trouve.genre()).isEqualTo(Genre.LP);
            assertThat(trouve.nom()).contains("Victor");
        });
    }
}
