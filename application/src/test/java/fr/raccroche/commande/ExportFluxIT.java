package fr.raccroche.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.RaccrocheApplication;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The tableau from the command line: the rights of the agent named, neither more nor less. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportFluxIT {

    @Autowired
    Environment reglages;

    @Autowired
    Jeu jeu;

    @TempDir
    static Path dossier = Path.of("");

    private StringWriter erreurs = new StringWriter();

    @BeforeAll
    void setTheScene() {
        var lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var ailleurs = jeu.etablissement("Lycée des Dunes", "LPO", "Vitré");
        int rennes = jeu.bassin("RENNES", lycee);
        jeu.bassin("VITRE", ailleurs);
        var formatrice = agent("Maud", "Levrel", "FORMATEUR", lycee, ailleurs);
        agent("Paul", "Ailleurs", "FORMATEUR");
        var coordonnatrice = agent("Anne", "Kerouanton", "COORDONNATEUR");
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", Integer.toString(rennes));
        agent("Luc", "Portier", "CPE");
        entretien(
                jeu.suivi("Berthou", "Lina", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1)),
                lycee,
                formatrice);
        entretien(
                jeu.suivi("Quéméner", "Malo", LocalDate.of(2009, 6, 2), ailleurs, LocalDate.of(2026, 10, 1)),
                ailleurs,
                formatrice);
        lancer("rebuild-fil", "--rapport", dossier.resolve("fil.txt").toString());
    }

    @Test
    @Exigence("F45")
    void exportsOnesOwnTableauInEachFormat() throws IOException {
        assertThat(exporter("t.csv", "--au-nom-de", "maud.levrel@exemple.fr")).isZero();
        assertThat(lu("t.csv")).contains("BERTHOU Lina", "QUÉMÉNER Malo");
        for (var nom : List.of("t.xlsx", "t.ods")) {
            assertThat(exporter(nom, "--au-nom-de", "maud.levrel@exemple.fr")).isZero();
            assertThat(Files.readAllBytes(dossier.resolve(nom))).startsWith('P', 'K');
        }
        assertThat(jeu.sql().sql("""
                                select count(*) from journal.trace t join comptes.compte c on c.agent_id = t.agent_id
                                where t.geste = 'EXPORT' and t.objet = 'TABLEAU' and c.identifiant = 'maud.levrel@exemple.fr'
                                """).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void exportsATerritoryWithinTheCerclesOfWhoAsks() throws IOException {
        assertThat(exporter("b.csv", "--au-nom-de", "anne.kerouanton@exemple.fr", "--territoire", "RENNES"))
                .as(erreurs.toString())
                .isZero();
        assertThat(lu("b.csv")).contains("BERTHOU Lina").doesNotContain("QUÉMÉNER");
        assertThat(exporter("v.csv", "--au-nom-de", "anne.kerouanton@exemple.fr", "--territoire", "VITRE"))
                .isZero();
        assertThat(lu("v.csv")).doesNotContain("QUÉMÉNER", "BERTHOU");
    }

    @Test
    void givesAnOutsiderNothing() throws IOException {
        assertThat(exporter("o.csv", "--au-nom-de", "paul.ailleurs@exemple.fr", "--agent", "maud.levrel@exemple.fr"))
                .isZero();
        assertThat(lu("o.csv")).doesNotContain("BERTHOU", "QUÉMÉNER");
        assertThat(exporter("c.csv", "--au-nom-de", "luc.portier@exemple.fr")).isEqualTo(1);
        assertThat(erreurs.toString()).contains("n’a pas le droit de lire un tableau");
        assertThat(dossier.resolve("c.csv")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(exporter("t.csv", "--au-nom-de", "personne@exemple.fr")).isEqualTo(1);
        assertThat(erreurs.toString()).contains("Aucun compte actif ne s’appelle « personne@exemple.fr ».");
        assertThat(exporter("t.doc", "--au-nom-de", "maud.levrel@exemple.fr")).isEqualTo(1);
        assertThat(erreurs.toString()).contains(".xlsx, .ods ou .csv");
        assertThat(exporter("t.csv", "--au-nom-de", "maud.levrel@exemple.fr", "--territoire", "LUNE"))
                .isEqualTo(1);
        assertThat(erreurs.toString()).contains("Aucun territoire ne porte le code « LUNE ».");
        assertThat(exporter("t.csv")).isEqualTo(2);
    }

    private UUID agent(String prenom, String nom, String fonction, String... lycees) {
        var id = jeu.agent(prenom, nom, fonction, null);
        for (var lycee : lycees) {
            jeu.membre(id, "ETABLISSEMENT_SUIVIS", lycee);
        }
        return id;
    }

    private void entretien(UUID jeune, String uai, UUID auteur) {
        jeu.sql()
                .sql("""
                        insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, uai, auteur_id, modifie_par, cercles)
                        values (:jeune, 'SUIVI', '2026-12-01', 30, 'PRESENTIEL', 'ETABLISSEMENT', :uai, :auteur, :auteur,
                                (select cercles from jeunes.jeune where id = :jeune))
                        """)
                .param("jeune", jeune)
                .param("uai", uai)
                .param("auteur", auteur)
                .update();
    }

    private int exporter(String nom, String... options) {
        var arguments = new ArrayList<>(List.of(
                "export-flux",
                dossier.resolve(nom).toString(),
                "--annee",
                "2026",
                "--rapport",
                dossier.resolve("rapport.txt").toString()));
        arguments.addAll(List.of(options));
        return lancer(arguments.toArray(String[]::new));
    }

    private int lancer(String... arguments) {
        erreurs = new StringWriter();
        Map<String, Object> base = new TreeMap<>();
        for (var cle : List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password")) {
            base.put(cle, reglages.getRequiredProperty(cle));
        }
        base.put("spring.flyway.enabled", "true");
        base.put("spring.flyway.password", reglages.getRequiredProperty("spring.datasource.password"));
        return new Commande(RaccrocheApplication.class, base)
                .executer(new PrintWriter(new StringWriter()), new PrintWriter(erreurs), arguments);
    }

    private String lu(String nom) throws IOException {
        return Files.readString(dossier.resolve(nom));
    }
}
