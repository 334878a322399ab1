package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of one row never stop the file: each is told with its line and its reason. */
class AnomaliesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            <NOM>EXEMPLE</NOM>               | -                                | sans-nom
            <PRENOM>Alix</PRENOM>            | <PRENOM> </PRENOM>               | sans-prenom
            <DATE_NAISS>03/02/2010</DATE_NAISS> | -                             | naissance-absente
            03/02/2010                       | 31/02/2010                       | naissance-illisible
            03/02/2010                       | 2010/02/03                       | naissance-illisible
            03/02/2010                       | 03/02/2027                       | naissance-future
            03/02/2010                       | 01/01/1900                       | naissance-fictive
            ELEVE_ID="1"                     | A="1"                            | sans-identifiant
            """)
    void refusesARowThatIdentifiesNobody(String avant, String apres, String cle) {
        var recolte = eleve(avant, apres == null ? "" : apres);

        assertThat(recolte.anomalies).singleElement().satisfies(a -> {
            assertThat(a.cle()).isEqualTo(cle);
            assertThat(a.gravite()).isEqualTo(Gravite.REFUS);
            assertThat(a.nature()).isEqualTo(Nature.ELEVE);
            assertThat(a.ligne()).isEqualTo(2);
            assertThat(Recolte.phrase(a)).contains(a.valeur());
        });
        assertThat(recolte.seule(Eleve.class).complete()).isFalse();
        assertThat(recolte.bilans.getFirst().refus()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <CODE_SEXE>2                     | <CODE_SEXE>9                     | sexe
            900000001EG                      | 12345                            | ine-forme
            900000001EG                      | 900000001EE                      | ine-cle
            03/02/2010                       | 03/02/1980                       | age
            03/02/2010                       | 03/02/2025                       | age
            0612345678                       | 061234                           | telephone
            alix@exemple.fr                  | alix chez exemple                | courriel
            EXEMPLE                          | LEMÃ©E                           | accents
            01/09/2026                       | premier septembre                | date-entree
            02/10/2026                       | 02/13/2026                       | date-sortie
            02/10/2026                       | 02/08/2026                       | sortie-avant-entree
            """)
    void keepsADoubtfulRowWithAWarning(String avant, String apres, String cle) {
        var recolte = eleve(avant, apres);

        assertThat(recolte.anomalies).singleElement().satisfies(a -> {
            assertThat(a.cle()).isEqualTo(cle);
            assertThat(a.gravite()).isEqualTo(Gravite.AVERTISSEMENT);
            assertThat(Recolte.phrase(a)).contains(a.valeur());
        });
        assertThat(recolte.seule(Eleve.class).complete()).isTrue();
    }

    @Test
    void leavesOutTheValueItCannotTrust() {
        assertThat(eleve("0612345678", "061234").seule(Eleve.class).contact().portable())
                .isEmpty();
        assertThat(eleve("900000001EG", "12345").seule(Eleve.class).identite().ine())
                .isEmpty();
        assertThat(eleve("<CODE_SEXE>2", "<CODE_SEXE>9")
                        .seule(Eleve.class)
                        .identite()
                        .sexe())
                .isEmpty();
    }

    @Test
    void readsOtherRowsAfterARefusedOne() {
        var deux = ELEVE + ELEVE.replace("ELEVE_ID=\"1\"", "ELEVE_ID=\"2\"").replace("03/02/2010", "01/01/1900");

        var recolte = Recolte.de(DEBUT + deux + ELEVE.replace("ELEVE_ID=\"1\"", "ELEVE_ID=\"3\"") + FIN);

        assertThat(recolte.lignes(Eleve.class)).extracting(Eleve::complete).containsExactly(true, false, true);
        assertThat(recolte.anomalies).extracting(Anomalie::identifiant).containsExactly("2");
    }

    private static final String DEBUT = """
            <?xml version="1.0" encoding="ISO-8859-15"?><BEE_ELEVES><DONNEES><ELEVES>
            """;
    private static final String ELEVE = """
            <ELEVE ELEVE_ID="1"><ID_NATIONAL>900000001EG</ID_NATIONAL><NOM>EXEMPLE</NOM><PRENOM>Alix</PRENOM>\
            <DATE_NAISS>03/02/2010</DATE_NAISS><CODE_SEXE>2</CODE_SEXE><DATE_ENTREE>01/09/2026</DATE_ENTREE>\
            <DATE_SORTIE>02/10/2026</DATE_SORTIE><MEL>alix@exemple.fr</MEL><TEL_PORTABLE>0612345678</TEL_PORTABLE></ELEVE>
            """;
    private static final String FIN = "</ELEVES></DONNEES></BEE_ELEVES>";

    private static Recolte eleve(String avant, String apres) {
        assertThat(ELEVE).contains(avant);
        return Recolte.de(DEBUT + ELEVE.replace(avant, apres) + FIN);
    }
}
