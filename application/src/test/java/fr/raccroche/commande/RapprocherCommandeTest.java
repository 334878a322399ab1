package fr.raccroche.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.RaccrocheApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two lists and no database. */
class RapprocherCommandeTest {

    private final StringWriter sortie = new StringWriter();
    private final StringWriter erreurs = new StringWriter();

    @TempDir
    Path dossier = Path.of("");

    @Test
    void writesThePairsWithTheirReasonsAndTellsTheirQuality() throws IOException {
        var a = ecrire("a.csv", """
                id;nom;prenom;date_naissance;sexe;commune
                1;Guézennec;Anaëlle;12/03/2009;F;35288
                2;Le Pennuisic;Ewen;09/04/2010;M;35001
                3;Trévidic;Gwenaël;17/01/2011;M;35003
                """);
        var b = ecrire("b.csv", """
                id,nom,prenom,date_naissance,sexe,commune
                x,GUEZENEC,ANAELLE,2009-03-12,2,35288
                y,LE PENNUISIC,Ewen,2010-04-09,1,35001
                z,Rouault,Titouan,2008-08-08,1,35004
                """);
        var vraies = ecrire("vraies.csv", "a,b\n1,x\n2,y\n");
        var paires = dossier.resolve("paires.csv");

        assertThat(lancer(
                        "rapprocher",
                        a,
                        b,
                        "--out=" + paires,
                        "--labels=" + vraies,
                        "--rapport=" + dossier.resolve("r.txt")))
                .isZero();

        assertThat(Files.readAllLines(paires)).hasSize(3).first().isEqualTo("id_a,id_b,score,zone,raisons");
        assertThat(Files.readString(paires))
                .containsPattern("1,x,(1\\.0|0\\.9)[0-9]+,meme,nom : une lettre d’écart ; prénom : identique")
                .containsPattern("2,y,(1\\.0|0\\.9)[0-9]+,meme,");
        assertThat(sortie.toString()).contains("a.csv : 3 personnes", "1.0000  1.0000  1.0000");
    }

    @Test
    void refusesAListThatBearsNumbersOfTheSecuriteSociale() throws IOException {
        var a = ecrire("a.csv", "nom;prenom;NIR\nMorel;Enzo;109033528812345\n");

        assertThat(lancer("rapprocher", a, a, "--out=" + dossier.resolve("paires.csv")))
                .isEqualTo(1);

        assertThat(erreurs.toString()).contains("« NIR »", "retirez cette colonne");
        assertThat(dossier.resolve("paires.csv")).doesNotExist();
    }

    private String ecrire(String nom, String contenu) throws IOException {
        return Files.writeString(dossier.resolve(nom), contenu).toString();
    }

    private int lancer(String... arguments) {
        return new Commande(RaccrocheApplication.class, Map.of())
                .executer(new PrintWriter(sortie, true), new PrintWriter(erreurs, true), arguments);
    }
}
