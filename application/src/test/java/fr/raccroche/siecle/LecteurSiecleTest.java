package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Appartenance;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Division;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Mef;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LecteurSiecleTest {

    private static final String ELEVES = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <BEE_ELEVES VERSION="3.0">
            <PARAMETRES><UAJ>0139999Y</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
            <DATE_EXPORT>15/10/2026</DATE_EXPORT><HORODATAGE>15/10/2026 09:12:33</HORODATAGE></PARAMETRES>
            <DONNEES>
            <ELEVES>
            <ELEVE ELEVE_ID="900001" ELENOET="5001">
            <ID_NATIONAL>900000001EG</ID_NATIONAL><INE_RNIE>900000001EG</INE_RNIE><INE_BEA>0900000001W</INE_BEA>
            <NOM_DE_FAMILLE>L&apos;EXEMPLE</NOM_DE_FAMILLE><NOM_USAGE>D&#338;UF</NOM_USAGE><PRENOM>Zoé</PRENOM>
            <DATE_NAISS>03/02/2010</DATE_NAISS><CODE_SEXE>2</CODE_SEXE><DOUBLEMENT>true</DOUBLEMENT>
            <CODE_PAYS>212</CODE_PAYS><CODE_PAYS_NAT>212</CODE_PAYS_NAT><VILLE_NAISS>AILLEURS</VILLE_NAISS>
            <CODE_REGIME>2</CODE_REGIME><CODE_STATUT>ST</CODE_STATUT><CODE_MEF>20010018110</CODE_MEF>
            <DATE_ENTREE>01/09/2026</DATE_ENTREE><DATE_SORTIE>02/11/2026</DATE_SORTIE><CODE_MOTIF_SORTIE>12</CODE_MOTIF_SORTIE>
            <MEL>zoe@exemple.fr</MEL><TEL_PORTABLE>06 12.34.56-78</TEL_PORTABLE><ADRESSE_ID>7001</ADRESSE_ID>
            <SCOLARITE_AN_DERNIER><CODE_MEF>10310019110</CODE_MEF><CODE_STRUCTURE>3A</CODE_STRUCTURE>
            <CODE_RNE>0139001N</CODE_RNE><MEL>college@exemple.fr</MEL></SCOLARITE_AN_DERNIER>
            </ELEVE>
            </ELEVES>
            <OPTIONS><OPTION ELEVE_ID="900001"><OPTIONS_ELEVE><CODE_MATIERE>030201</CODE_MATIERE></OPTIONS_ELEVE></OPTION></OPTIONS>
            <STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="900001" ELENOET="5001">
            <STRUCTURE><CODE_STRUCTURE>2GT3</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
            <STRUCTURE><CODE_STRUCTURE>LATIN</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>
            </STRUCTURES_ELEVE></STRUCTURES>
            <BOURSES><BOURSE_ELEVE><TAUX>3</TAUX></BOURSE_ELEVE></BOURSES>
            <ADRESSES><ADRESSE ADRESSE_ID="7001"><LIGNE1_ADRESSE>1 RUE DE L'EXEMPLE</LIGNE1_ADRESSE><LIGNE2_ADRESSE/>
            <LIGNE3_ADRESSE>BAT B</LIGNE3_ADRESSE><CODE_POSTAL>13000</CODE_POSTAL><CODE_PAYS>100</CODE_PAYS><LL_PAYS>FRANCE</LL_PAYS>
            <CODE_COMMUNE_INSEE>13201</CODE_COMMUNE_INSEE><LIBELLE_POSTAL>VILLE-TEST</LIBELLE_POSTAL></ADRESSE></ADRESSES>
            </DONNEES>
            </BEE_ELEVES>
            """;

    @Test
    void readsAPupilWithClassAndAddress() {
        var recolte = Recolte.de(ELEVES);

        assertThat(recolte.seule(Eleve.class))
                .isEqualTo(new Eleve(
                        7,
                        "900001",
                        "5001",
                        new Identite(
                                "900000001EG",
                                "0900000001W",
                                "L'EXEMPLE",
                                "DŒUF",
                                "Zoé",
                                "",
                                "",
                                LocalDate.of(2010, 2, 3),
                                "F"),
                        new Scolarite(
                                "20010018110",
                                "ST",
                                "2",
                                true,
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 11, 2),
                                "12"),
                        new AnDernier("0139001N", "3A", "10310019110"),
                        new Contact("zoe@exemple.fr", "", "+33612345678", ""),
                        "7001"));
        assertThat(recolte.lignes(Appartenance.class)).containsExactly(new Appartenance(21, "900001", "2GT3"));
        assertThat(recolte.seule(Adresse.class))
                .isEqualTo(new Adresse(
                        25, "7001", List.of("1 RUE DE L'EXEMPLE", "BAT B"), "13000", "VILLE-TEST", "13201", ""));
        assertThat(recolte.anomalies).isEmpty();
    }

    @Test
    void tellsWhoseExportItIs() {
        var enTete = Recolte.de(ELEVES).enTetes.getFirst();

        assertThat(enTete.uai()).contains(new Uai("0139999Y"));
        assertThat(enTete.anneeScolaire()).contains(new AnneeScolaire(2026));
        assertThat(enTete.exporteLe()).contains(LocalDate.of(2026, 10, 15));
        assertThat(enTete.encodage()).isEqualTo("ISO-8859-15");
    }

    @Test
    void dropsForbiddenDataAndCountsIt() {
        var recolte = Recolte.de(ELEVES.replace("<CODE_REGIME>2<", "<CODE_REGIME>2 10 02 13 201 003 44<"));

        assertThat(recolte.bilans.getFirst().interdites())
                .isEqualTo(Map.of(
                        DonneeInterdite.CODE_PAYS_NAT,
                        1L,
                        DonneeInterdite.CODE_PAYS,
                        1L,
                        DonneeInterdite.VILLE_NAISS,
                        1L,
                        DonneeInterdite.BOURSES,
                        1L,
                        DonneeInterdite.NIR,
                        1L));
        assertThat(recolte.lignes.toString()).doesNotContain("212", "AILLEURS", "FRANCE", "2 10 02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEE_ELEVES", "BEE_EPHC_ELEVES"})
    void recognisesPupilsByTheRootWhateverTheName(String racine) {
        var recolte = Recolte.de(ELEVES.replace("BEE_ELEVES", racine).getBytes(Recolte.LATIN_9), "facture.pdf");

        assertThat(recolte.enTetes.getFirst().type()).isEqualTo(TypeFichier.ELEVES);
    }

    @Test
    void readsTheNamesOfBefore2016() {
        var ancien = ELEVES.replace("NOM_DE_FAMILLE", "NOM").replaceAll("<NOM_USAGE>.*</NOM_USAGE>", "");

        assertThat(Recolte.de(ancien).seule(Eleve.class).identite().nom()).isEqualTo("L'EXEMPLE");
    }

    @Test
    void fallsBackOnTheOlderIne() {
        var sansRnie = ELEVES.replaceAll("<ID_NATIONAL>.*</INE_RNIE>", "");

        assertThat(Recolte.de(sansRnie).seule(Eleve.class).identite().ine()).isEqualTo("0900000001W");
    }

    @Test
    void tellsTheClassWhereLeaversAreParked() {
        var parti = ELEVES.replace("2GT3", "INACTIFS");

        assertThat(Recolte.de(parti).seule(Appartenance.class).inactive()).isTrue();
    }

    @Test
    void readsAdultsAndTheirLinks() {
        var recolte = Recolte.de(responsables("""
                <RESPONSABLE_ELEVE><ELEVE_ID>900001</ELEVE_ID><PERSONNE_ID>80</PERSONNE_ID>
                <NIVEAU_RESPONSABILITE>2</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>
                <A_CONTACTER_EN_PRIORITE>true</A_CONTACTER_EN_PRIORITE></RESPONSABLE_ELEVE>
                """));

        assertThat(recolte.seule(Personne.class).nom()).isEqualTo("EXEMPLE");
        assertThat(recolte.seule(Personne.class).civilite()).isEqualTo("Mme");
        assertThat(recolte.seule(Personne.class).accepteSms()).isTrue();
        assertThat(recolte.seule(Lien.class)).isEqualTo(new Lien(9, "900001", "80", 2, "10", true));
        assertThat(recolte.bilans.getFirst().interdites())
                .containsExactly(Map.entry(DonneeInterdite.CODE_PROFESSION, 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0,1", "2,0,1", "0,1,3", "0,0,2"})
    void readsLinksOfTheOlderGeneration(String cas) {
        var attendu = cas.split(",", -1);
        var recolte = Recolte.de(responsables("""
                <RESPONSABLE_ELEVE><ELEVE_ID>900001</ELEVE_ID><PERSONNE_ID>80</PERSONNE_ID>
                <RESP_LEGAL>%s</RESP_LEGAL><PERS_CONTACT>%s</PERS_CONTACT><RESP_FINANCIER>1</RESP_FINANCIER></RESPONSABLE_ELEVE>
                """.formatted(attendu[0], attendu[1])));

        assertThat(recolte.seule(Lien.class).niveau()).isEqualTo(Integer.parseInt(attendu[2]));
    }

    @Test
    void readsClassesAndFormations() {
        var classes = Recolte.de("""
                <BEE_STRUCTURES VERSION="2.1"><PARAMETRES><UAJ>0139999Y</UAJ></PARAMETRES><DONNEES><DIVISIONS>
                <DIVISION CODE_STRUCTURE="2GT3"><LIBELLE_LONG>SECONDE 3</LIBELLE_LONG><MEFS_APPARTENANCE>
                <MEF_APPARTENANCE><CODE_MEF>20010018110</CODE_MEF></MEF_APPARTENANCE>
                <MEF_APPARTENANCE><CODE_MEF>20010018111</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION>
                </DIVISIONS><GROUPES><GROUPE CODE_STRUCTURE="LATIN"/></GROUPES></DONNEES></BEE_STRUCTURES>
                """);
        var formations = Recolte.de("""
                <BEE_NOMENCLATURES><DONNEES><MEFS><MEF CODE_MEF="20010018110"><FORMATION>2NDE GT</FORMATION>
                <LIBELLE_LONG>SECONDE GENERALE ET TECHNO</LIBELLE_LONG><CODE_MEFSTAT>22110018110</CODE_MEFSTAT></MEF></MEFS>
                <MATIERES><MATIERE CODE_MATIERE="030201"/></MATIERES></DONNEES></BEE_NOMENCLATURES>
                """);

        assertThat(classes.lignes)
                .containsExactly(new Division(2, "2GT3", "SECONDE 3", List.of("20010018110", "20010018111")));
        assertThat(formations.lignes)
                .containsExactly(new Mef(1, "20010018110", "SECONDE GENERALE ET TECHNO", "2NDE GT", "22110018110"));
    }

    private static String responsables(String liens) {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_RESPONSABLES VERSION="2.1">
                <PARAMETRES><UAJ>0139999Y</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES>
                <DONNEES><PERSONNES><PERSONNE PERSONNE_ID="80"><LC_CIVILITE>MME</LC_CIVILITE>
                <NOM_DE_FAMILLE>EXEMPLE</NOM_DE_FAMILLE><PRENOM>Anne</PRENOM><ACCEPTE_SMS>1</ACCEPTE_SMS>
                <CODE_PROFESSION>31</CODE_PROFESSION></PERSONNE>
                </PERSONNES>
                <RESPONSABLES>
                """ + liens + "</RESPONSABLES></DONNEES></BEE_RESPONSABLES>";
    }
}
