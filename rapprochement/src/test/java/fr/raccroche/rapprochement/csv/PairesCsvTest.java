package fr.raccroche.rapprochement.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.rapprochement.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From two lists to the pairs, and to how good they are. */
class PairesCsvTest {

    @TempDir
    Path dossier;

    @Test
    void writesWhoIsWhomWithTheReasons() throws IOException {
        var a = FichierCsv.lire(ecrire("a.csv", """
                id;nom;prenom;date_naissance;sexe;commune
                1;Guézennec;Anaëlle;12/03/2009;F;35288
                2;Le Pennuisic;Ewen;09/04/2010;M;35001
                3;Trévidic;Gwenaël;17/01/2011;M;35003
                """), "");
        var b = FichierCsv.lire(ecrire("b.csv", """
                id,nom,prenom,date_naissance,sexe,commune
                x,GUEZENEC,ANAELLE,2009-03-12,2,35288
                y,LE PENNUISIC,Ewen,2010-04-09,1,35001
                z,Rouault,Titouan,2008-08-08,1,35004
                """), "");
        var liens = Rapprochement.entre(a.fichier(), b.fichier()).liens();
        var paires = dossier.resolve("paires.csv");

        PairesCsv.ecrire(paires, liens, a.fichier(), b.fichier(), Seuils.USUELS);

        assertThat(Files.readAllLines(paires)).hasSize(3).first().isEqualTo("id_a,id_b,score,zone,raisons");
        assertThat(Files.readString(paires))
                .containsPattern("1,x,[01]\\.[0-9]{4},meme,nom : une lettre d’écart ; prénom : identique")
                .containsPattern("2,y,[01]\\.[0-9]{4},meme,nom : identique");
        var connues = PairesCsv.lireLesVraies(ecrire("vraies.csv", "a,b\n1,x\n2,y\n"));
        assertThat(connues).isEqualTo(Map.of("1", "x", "2", "y"));
        assertThat(Evaluation.de(liens, a.fichier(), b.fichier(), connues))
                .first()
                .isEqualTo(new Evaluation(0.10, 2, 1, 1, 1));
    }

    @Test
    void tellsAMissedLinkFromAWrongOne() throws IOException {
        var liste = "id,nom,prenom\n1,A,B\n2,C,D\n3,E,F\n4,G,H\n";
        var a = FichierCsv.lire(ecrire("a.csv", liste), "").fichier();
        var b = FichierCsv.lire(ecrire("b.csv", liste), "").fichier();
        var liens = List.of(new Lien(0, 0, 0.99, false, 0), new Lien(1, 2, 0.6, false, 0));

        var evaluations = Evaluation.de(liens, a, b, Map.of("1", "1", "2", "2", "3", "3", "4", "4"));

        assertThat(evaluations).first().isEqualTo(new Evaluation(0.10, 2, 0.5, 0.25, 1.0 / 3));
        assertThat(evaluations)
                .filteredOn(evaluation -> evaluation.seuil() == 0.7)
                .containsExactly(new Evaluation(0.7, 1, 1, 0.25, 0.4));
    }

    @Test
    void saysWhichLineOfTheTruePairsLacksAnIdentifier() throws IOException {
        var chemin = ecrire("vraies.csv", "a,b\n1,x\n2\n");
        assertThatThrownBy(() -> PairesCsv.lireLesVraies(chemin))
                .isInstanceOf(RefusDeFichier.class)
                .hasMessageContaining("ligne 3");
    }

    private Path ecrire(String nom, String contenu) throws IOException {
        return Files.writeString(dossier.resolve(nom), contenu);
    }
}
