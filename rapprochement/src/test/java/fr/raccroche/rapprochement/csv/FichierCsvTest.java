package fr.raccroche.rapprochement.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people export them. */
class FichierCsvTest {

    @TempDir
    Path dossier;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsAListWhateverItsSeparator(String separateur) throws IOException {
        var lu = lire("""
                id,nom,prenom,date_naissance,sexe,commune,code_postal,ine
                7,Le Goff,Maëlle,2009-03-12,F,35288,35400,0123456789A
                8,Morel,Enzo,01/02/2010,M,,,
                """.replace(",", separateur));
        assertThat(lu.fichier().nombre()).isEqualTo(2);
        assertThat(lu.fichier().id(0)).isEqualTo("7");
        assertThat(lu.sansNom()).isZero();
        assertThat(lu.datesEcartees()).isZero();
    }

    @Test
    void readsWhatOldSystemsWrite() throws IOException {
        var chemin = dossier.resolve("ancien.csv");
        Files.write(
                chemin,
                "nom;prenom;date_naissance\nLE GOFF;Maëlle;12/03/2009\n".getBytes(Charset.forName("windows-1252")));
        assertThat(FichierCsv.lire(chemin, "").encodage()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void readsPastTheMarkThatSpreadsheetsPutFirst() throws IOException {
        assertThat(lire("\uFEFFid;nom;prenom\n1;A;B\n").fichier().id(0)).isEqualTo("1");
    }

    @Test
    void numbersTheLinesOfAListWithoutIdentifiers() throws IOException {
        assertThat(lire("nom;prenom\nA;B\nC;D\n").fichier().id(1)).isEqualTo("3");
    }

    @Test
    void findsColumnsByTheNamesGiven() throws IOException {
        var chemin = ecrire("Nom de famille;Prénom 1\nMorel;Enzo\n");
        assertThat(FichierCsv.lire(chemin, "nom:Nom de famille,prenom:Prénom 1").sansNom())
                .isZero();
    }

    @Test
    void countsWhatItCannotUse() throws IOException {
        var lu = lire("nom;prenom;date_naissance\n;Enzo;2009-01-01\nMorel;;31/02/2009\nA;B;01/01/1900\nC;D;\n");
        assertThat(lu.sansNom()).isEqualTo(2);
        assertThat(lu.datesEcartees()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom;prenom;NIR\nMorel;Enzo;\n",
                "nom;prenom;Numéro de sécurité sociale\nMorel;Enzo;\n",
                "nom;prenom;code\nMorel;Enzo;109033528812345\nLe Goff;Lina;2 09 03 35 288 123\n"
            })
    void refusesNumbersOfTheSecuriteSociale(String liste) {
        assertThatThrownBy(() -> lire(liste))
                .isInstanceOf(RefusDeFichier.class)
                .hasMessageContaining("retirez cette colonne");
    }

    @Test
    void saysWhichColumnsItNeedsAndWhichItFound() {
        assertThatThrownBy(() -> lire("ville;age\nRennes;16\n"))
                .isInstanceOf(RefusDeFichier.class)
                .hasMessageContaining("nom et prenom, ou la colonne ine")
                .hasMessageContaining("ville, age");
        var chemin = ecrireSurement("nom;prenom\nA;B\n");
        assertThatThrownBy(() -> FichierCsv.lire(chemin, "ine:ID_NATIONAL"))
                .hasMessageContaining("« ID_NATIONAL » n’existe pas");
        assertThatThrownBy(() -> FichierCsv.lire(chemin, "adresse:RUE"))
                .hasMessageContaining("« adresse:RUE » ne se comprend pas");
    }

    @Test
    void takesForMissingWhatALineLeavesOut() throws IOException {
        var lu = lire("nom;prenom;date_naissance\nMorel;Enzo\nLe Goff;Lina;2009-01-02;de trop\n");
        assertThat(lu.fichier().nombre()).isEqualTo(2);
        assertThat(lu.datesEcartees()).isZero();
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThatThrownBy(() -> lire("")).hasMessageContaining("est vide");
    }

    private FichierCsv lire(String contenu) throws IOException {
        return FichierCsv.lire(ecrire(contenu), "");
    }

    private Path ecrire(String contenu) throws IOException {
        return Files.writeString(dossier.resolve("liste.csv"), contenu, StandardCharsets.UTF_8);
    }

    private Path ecrireSurement(String contenu) {
        try {
            return ecrire(contenu);
        } catch (IOException panne) {
            throw new IllegalStateException(panne);
        }
    }
}
