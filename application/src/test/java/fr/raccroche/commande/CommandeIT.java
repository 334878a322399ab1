package fr.raccroche.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.RaccrocheApplication;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.territoire.annuaire.FichierAnnuaire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@EssaiComplet
class CommandeIT {

    private final StringWriter sortie = new StringWriter();
    private final StringWriter erreurs = new StringWriter();

    @Autowired
    Environment reglages;

    @Autowired
    Jeu jeu;

    @TempDir
    Path dossier = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-annuaire",
                "import-siecle",
                "export-flux",
                "rebuild-fil",
                "create-agent",
                "backup",
                "restore",
                "rapprocher"
            })
    void explainsEachCommandInFrench(String commande) {
        assertThat(lancer(commande, "--help")).isZero();
        assertThat(sortie.toString())
                .contains("Utilisation : raccroche " + commande, "Affiche cette aide.", "--rapport");
    }

    @Test
    void listsItsCommands() {
        assertThat(lancer("--help")).isZero();
        assertThat(sortie.toString()).contains("import-annuaire", "backup", "Codes de sortie");
    }

    @Test
    void saysWhatIsBadlyWritten() {
        assertThat(lancer("import-annuaire")).isEqualTo(2);
        assertThat(erreurs.toString()).contains("Il manque : FICHIER.");
        assertThat(lancer("inconnue")).isEqualTo(2);
        assertThat(erreurs.toString()).contains("Argument inconnu : inconnue.");
    }

    @Test
    void importsTheDirectoryWithoutTheWebServerAndKeepsAReport() throws IOException {
        var rapport = dossier.resolve("rapport.txt");

        assertThat(lancer("import-annuaire", FichierAnnuaire.reel().toString(), "--rapport", rapport.toString()))
                .as(erreurs.toString())
                .isZero();
        assertThat(Files.readString(rapport))
                .contains("Lignes lues : 996", "Écoles du premier degré, hors du champ : 685");
        assertThat(lancer("import-annuaire", FichierAnnuaire.reel().toString(), "--rapport", rapport.toString()))
                .isZero();
        assertThat(Files.readString(rapport)).contains("Rien n’a changé");
    }

    @Test
    void refusesAWrongFileWithASentenceAndACode() throws IOException {
        var faux = Files.writeString(dossier.resolve("faux.csv"), "nom;prenom\nA;B\n");

        assertThat(lancer("import-annuaire", faux.toString())).isEqualTo(1);
        assertThat(erreurs.toString()).contains("Ce fichier n’est pas l’annuaire de l’éducation");
        assertThat(lancer("import-annuaire", dossier.resolve("absent.csv").toString()))
                .isEqualTo(1);
        assertThat(erreurs.toString()).contains("n’existe pas");
    }

    @Test
    void createsTheFirstAdministratorWithAOneTimeLink() throws IOException {
        var rapport = dossier.resolve("rapport.txt");

        assertThat(lancer(
                        "create-agent",
                        "--prenom",
                        "Ada",
                        "--nom",
                        "Riou",
                        "--courriel",
                        "Ada.Riou@exemple.fr",
                        "--fonction",
                        "ADMINISTRATEUR",
                        "--rapport",
                        rapport.toString()))
                .as(erreurs.toString())
                .isZero();

        assertThat(sortie.toString()).contains("/mot-de-passe/");
        assertThat(Files.readString(rapport)).doesNotContain("/mot-de-passe/");
        assertThat(jeu.sql()
                        .sql(
                                "select etat from comptes.compte where identifiant = 'ada.riou@exemple.fr' and empreinte is null")
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIF");
        assertThat(lancer(
                        "create-agent",
                        "--prenom",
                        "A",
                        "--nom",
                        "B",
                        "--courriel",
                        "a@exemple.fr",
                        "--fonction",
                        "ROI"))
                .isEqualTo(2);
    }

    @Test
    void importsTheExportOfASchoolOnlyIfItIsTheOneExpected() throws IOException {
        jeu.sql()
                .sql(
                        "insert into territoire.etablissement (uai, nom, genre) values ('0139999Y', 'Lycée inventé', 'LGT') on conflict do nothing")
                .update();
        jeu.cercle("ETABLISSEMENT_TOUS", "0139999Y", "Lycée inventé : tous les élèves");
        jeu.cercle("ETABLISSEMENT_SUIVIS", "0139999Y", "Lycée inventé : jeunes suivis");
        var export = Files.writeString(dossier.resolve("ElevesSansAdresses.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <BEE_ELEVES VERSION="3.0">
                  <PARAMETRES><UAJ>0139999Y</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>15/10/2026</DATE_EXPORT></PARAMETRES>
                  <DONNEES>
                    <ELEVES><ELEVE ELEVE_ID="900001" ELENOET="5001"><INE_RNIE>900000001EG</INE_RNIE>
                      <NOM_DE_FAMILLE>EXEMPLE</NOM_DE_FAMILLE><PRENOM>Alix</PRENOM><DATE_NAISS>03/02/2010</DATE_NAISS><CODE_SEXE>2</CODE_SEXE>
                      <CODE_STATUT>ST</CODE_STATUT></ELEVE></ELEVES>
                    <STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="900001" ELENOET="5001">
                      <STRUCTURE><CODE_STRUCTURE>2GT3</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
                    </STRUCTURES_ELEVE></STRUCTURES>
                  </DONNEES>
                </BEE_ELEVES>
                """)
                .toString();
        var rapport = dossier.resolve("rapport.txt").toString();

        assertThat(lancer("import-siecle", export, "--uai", "0139001N")).isEqualTo(1);
        assertThat(erreurs.toString()).contains("vient de l’établissement 0139999Y");
        assertThat(lancer("import-siecle", export, "--uai", "0139999Y", "--annee", "2026", "--rapport", rapport))
                .as(erreurs.toString())
                .isZero();
        assertThat(sortie.toString()).contains("Élèves nouveaux : 1,");
        assertThat(lancer("import-siecle", export, "--rapport", rapport)).isZero();
        assertThat(sortie.toString()).contains("Rien n’a changé");
    }

    @Test
    void rebuildsTheThread() {
        assertThat(lancer("rebuild-fil", "--rapport", dossier.resolve("r.txt").toString()))
                .as(erreurs.toString())
                .isZero();
        assertThat(sortie.toString()).contains("Le fil est reconstruit : ");
    }

    @Test
    void restoresEveryTableAsItWas() {
        var lycee = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        jeu.agent("Claire", "Morel", "CPE", lycee);
        jeu.suivi("Dubois", "Léa", LocalDate.of(2010, 3, 12), lycee, LocalDate.of(2026, 10, 1));
        var avant = contenu();
        var archive = dossier.resolve("sauvegarde.zip").toString();
        var rapport = dossier.resolve("rapport.txt").toString();
        assertThat(lancer("backup", archive, "--rapport", rapport))
                .as(erreurs.toString())
                .isZero();

        assertThat(lancer("restore", archive, "--rapport", rapport)).isEqualTo(1);
        assertThat(erreurs.toString()).contains("contient déjà des données");
        jeu.sql()
                .sql("truncate jeunes.jeune, agents.agent, territoire.etablissement, territoire.territoire cascade")
                .update();
        assertThat(contenu()).isNotEqualTo(avant);
        assertThat(lancer("restore", archive, "--rapport", rapport))
                .as(erreurs.toString())
                .isZero();

        assertThat(contenu()).isEqualTo(avant);
        assertThat(avant.get("jeunes.jeune")).isNotEqualTo("0 ");
        assertThat(jeu.sql()
                        .sql("select count(*) from pg_class where relrowsecurity and not relforcerowsecurity")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jeu.sql()
                        .sql("select count(*) from pg_trigger where tgenabled = 'D'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jeu.etablissement("Lycée suivant", "LGT", "Redon")).isNotEmpty();
    }

    @Test
    void refusesAnArchiveThatIsNotOne() throws IOException {
        var archive = Files.writeString(dossier.resolve("faux.zip"), "pas une archive");

        assertThat(lancer("restore", archive.toString())).isEqualTo(1);
        assertThat(erreurs.toString()).contains("n’est pas une sauvegarde");
    }

    /** Rows of each table, counted and condensed. */
    private Map<String, String> contenu() {
        var contenu = new TreeMap<String, String>();
        var tables = jeu.sql()
                .sql("""
                select n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public)'
                """)
                .query((ligne, rang) -> ligne.getString("nom"))
                .list();
        for (var table : tables) {
            contenu.put(
                    table,
                    jeu.sql()
                            .sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as etat from %s t"
                                            .formatted(table))
                            .query((ligne, rang) -> ligne.getString("etat"))
                            .single());
        }
        return contenu;
    }

    private int lancer(String... arguments) {
        Map<String, Object> base = new TreeMap<>();
        for (var cle : List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password")) {
            base.put(cle, reglages.getRequiredProperty(cle));
        }
        base.put("spring.flyway.enabled", "true");
        base.put("spring.flyway.password", reglages.getRequiredProperty("spring.datasource.password"));
        return new Commande(RaccrocheApplication.class, base)
                .executer(new PrintWriter(sortie, true), new PrintWriter(erreurs, true), arguments);
    }
}
