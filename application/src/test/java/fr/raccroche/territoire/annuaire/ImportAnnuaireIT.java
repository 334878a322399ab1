package fr.raccroche.territoire.annuaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.Etablissements;
import fr.raccroche.territoire.Genre;
import fr.raccroche.territoire.RattachementsChanges;
import fr.raccroche.territoire.TerritoireOuvert;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EssaiComplet
@RecordApplicationEvents
class ImportAnnuaireIT {

    private static final Uai MAUPERTUIS = new Uai("0350062C");

    @Autowired
    ImportAnnuaire annuaire;

    @Autowired
    Etablissements etablissements;

    @Autowired
    Jeu jeu;

    @Autowired
    ApplicationEvents evenements;

    @BeforeEach
    void emptyTheTerritory() {
        jeu.sql()
                .sql("truncate territoire.etablissement, territoire.territoire, territoire.import_annuaire cascade")
                .update();
    }

    @Test
    void bringsTheRealDirectoryIn() {
        var bilan = importer(FichierAnnuaire.reel()).bilan();

        assertThat(bilan.lus()).isEqualTo(996);
        assertThat(bilan.refuses()).isZero();
        assertThat(bilan.ignores()).isEqualTo(733);
        assertThat(bilan.details().ignores())
                .isEqualTo(Map.of(
                        "Écoles du premier degré", 685,
                        "Établissements médico-sociaux", 39,
                        "Établissements post-baccalauréat seulement", 9));
        assertThat(bilan.details().lignesReunies()).isEqualTo(3);
        assertThat(bilan.nouveaux()).isEqualTo(260);
        assertThat(parGenre())
                .isEqualTo(Map.of(
                        "COLLEGE",
                        116L,
                        "LGT",
                        29L,
                        "LP",
                        38L,
                        "LPO",
                        17L,
                        "EREA",
                        2L,
                        "CIO",
                        5L,
                        "SERVICE",
                        42L,
                        "AUTRE_SECOND_DEGRE",
                        11L));
        assertThat(territoires())
                .containsExactly(
                        "REGION_ACADEMIQUE 53 Région académique Bretagne",
                        "ACADEMIE 14 Académie de Rennes",
                        "DEPARTEMENT 35 Ille-et-Vilaine");
        assertThat(compter("select count(*) from territoire.rattachement")).isEqualTo(780);
        assertThat(evenements.stream(AnnuaireImporte.class).toList())
                .singleElement()
                .satisfies(evenement -> assertThat(evenement.nouveaux()).hasSize(260));
        assertThat(evenements.stream(RattachementsChanges.class).toList())
                .singleElement()
                .satisfies(evenement -> assertThat(evenement.etablissements()).hasSize(260));
        assertThat(evenements.stream(TerritoireOuvert.class).map(TerritoireOuvert::nomComplet))
                .contains("Ille-et-Vilaine (département)", "Académie de Rennes");
    }

    @Test
    void cleansWhatItReads() {
        importer(FichierAnnuaire.reel());

        var lycee = etablissements.find(MAUPERTUIS);

        assertThat(lycee.genre()).isEqualTo(Genre.LP);
        assertThat(lycee.departement()).isEqualTo("35");
        assertThat(lycee.telephone()).isEqualTo("02 99 21 12 12");
        assertThat(lycee.adresse()).isEqualTo("Rue Pierre de Coubertin, BP 99");
        assertThat(lycee.effectif()).isEqualTo(228);
        assertThat(etablissements.find(new Uai("0352283S")).mere()).contains(new Uai("0350005R"));
    }

    @Test
    void bringsTheRowsOfOneSchoolTogether() {
        importer(FichierAnnuaire.reel());

        var providence = etablissements.find(new Uai("0352072M"));
        var assomption = etablissements.find(new Uai("0350778F"));

        assertThat(providence.nom()).isEqualTo("Lycée polyvalent Institution Saint-Malo La Providence");
        assertThat(providence.genre()).isEqualTo(Genre.LPO);
        assertThat(assomption.nom()).isEqualTo("Lycée Assomption");
        assertThat(assomption.sites()).isEqualTo("Lycée J-M de la Mennais - annexe Assomption, Retiers");
    }

    @Test
    void changesNothingTheSecondTimeAndSaysSo() {
        var premier = importer(FichierAnnuaire.reel());
        var avant = empreinteDesTables();

        var second = importer(FichierAnnuaire.reel());

        assertThat(second.bilan().rienNeChange()).isTrue();
        assertThat(second.bilan().inchanges()).isEqualTo(260);
        assertThat(second.bilan().empreinte()).isEqualTo(premier.bilan().empreinte());
        assertThat(empreinteDesTables()).isEqualTo(avant);
        assertThat(annuaire.derniers(10)).hasSize(2);
    }

    @Test
    void tellsBeforehandWithoutWriting() {
        var apercu = annuaire.apercu(FichierAnnuaire.reel(), "annuaire.csv", lus -> {});

        assertThat(apercu.nouveaux()).isEqualTo(260);
        assertThat(compter("select count(*) from territoire.etablissement")).isZero();
        assertThat(annuaire.derniers(10)).isEmpty();
    }

    @Test
    void datesTheClosureOfASchoolThatLeftTheFileAndReopensIt() {
        importer(FichierAnnuaire.reel());

        var sans = importer(FichierAnnuaire.avec(sansLigne(MAUPERTUIS)));
        assertThat(sans.bilan().fermes()).isEqualTo(1);
        assertThat(etablissements.find(MAUPERTUIS).fermeLe()).isEqualTo(HorlogeDEssai.AUJOURD_HUI);
        assertThat(importer(FichierAnnuaire.avec(sansLigne(MAUPERTUIS))).bilan().rienNeChange())
                .isTrue();

        var avec = importer(FichierAnnuaire.reel());
        assertThat(avec.bilan().rouverts()).isEqualTo(1);
        assertThat(etablissements.find(MAUPERTUIS).fermeLe()).isNull();
        assertThat(compter("select count(*) from territoire.rattachement where uai = '0350062C'"))
                .isEqualTo(3);
    }

    @Test
    void datesTheClosureOfASchoolMarkedClosed() {
        importer(FichierAnnuaire.reel());

        var bilan = importer(FichierAnnuaire.avec(remplacer(MAUPERTUIS, ";OUVERT;", ";FERME;")))
                .bilan();

        assertThat(bilan.fermes()).isEqualTo(1);
        assertThat(etablissements.find(MAUPERTUIS).fermeLe()).isEqualTo("2023-06-08");
    }

    @Test
    void doesNotTouchOtherDepartements() {
        jeu.sql()
                .sql(
                        "insert into territoire.etablissement (uai, nom, genre, departement) values ('0220056S', 'Lycée ailleurs', 'LGT', '22')")
                .update();

        assertThat(importer(FichierAnnuaire.reel()).bilan().fermes()).isZero();
    }

    @Test
    void doesNotCloseManySchoolsUnlessAskedTo() {
        importer(FichierAnnuaire.reel());
        var avant = empreinteDesTables();
        var extrait = FichierAnnuaire.avec(lignes -> lignes.subList(0, 400));

        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> importer(extrait))
                .extracting(RegleMetierException::cle)
                .isEqualTo("annuaire.fermetures");
        assertThat(empreinteDesTables()).isEqualTo(avant);
        assertThat(annuaire.importer(extrait, "extrait.csv", true, lus -> {})
                        .bilan()
                        .fermes())
                .isGreaterThan(50);
    }

    @Test
    void readsColumnsByNameWhateverTheirOrder() {
        importer(FichierAnnuaire.reel());

        var retourne = FichierAnnuaire.avec(lignes -> lignes.stream()
                .map(ligne -> String.join(
                        ";", List.of(ligne.replace("\uFEFF", "").split(";", -1)).reversed()))
                .toList());

        assertThat(importer(retourne).bilan().rienNeChange()).isTrue();
    }

    @Test
    void readsTheFieldNamesOfTheApiAndASmallerOlderFile() {
        var fichier = FichierAnnuaire.ecrire("""
                identifiant_de_l_etablissement,nom_etablissement,type_etablissement,code_departement,libelle_departement,nouveaute
                0350062C,LP Maupertuis,Lycée,035,Ille-et-Vilaine,x
                0350065F,CIO de Saint-Malo,Information et orientation,035,Ille-et-Vilaine,y
                """);

        var bilan = importer(fichier).bilan();

        assertThat(bilan.nouveaux()).isEqualTo(2);
        assertThat(bilan.details().colonnesInconnues()).containsExactly("nouveaute");
        assertThat(etablissements.find(new Uai("0350065F")).genre()).isEqualTo(Genre.CIO);
    }

    @Test
    void refusesAWrongUaiWithItsLineAndKeepsTheRest() {
        importer(FichierAnnuaire.reel());

        var bilan = importer(FichierAnnuaire.avec(remplacer(MAUPERTUIS, "0350062C", "0350062A")))
                .bilan();

        assertThat(bilan.refuses()).isEqualTo(1);
        assertThat(bilan.details().refus()).singleElement().satisfies(refus -> {
            assertThat(refus.raison()).isEqualTo("uai");
            assertThat(refus.uai()).isEqualTo("0350062A");
            assertThat(refus.ligne()).isGreaterThan(1);
        });
    }

    @Test
    void followsASchoolThatChangesBassin() {
        var colonne = 67;
        importer(FichierAnnuaire.avec(bassin(colonne, "14001;Bassin de Saint-Malo")));
        importer(FichierAnnuaire.avec(bassin(colonne, "14002;Bassin de Dinan")));

        assertThat(jeu.sql().sql("""
                        select t.code || ' ' || r.du || ' ' || coalesce(r.au::text, '') from territoire.rattachement r
                        join territoire.territoire t on t.id = r.territoire_id where t.niveau = 'BASSIN' and r.uai = '0350062C' order by r.du
                        """).query(String.class).list())
                .containsExactly("14001 2000-09-01 2026-12-14", "14002 2026-12-15 ");
        assertThat(importer(FichierAnnuaire.reel()).bilan().rattachements()).isZero();
    }

    private static UnaryOperator<List<String>> bassin(int colonne, String valeur) {
        return lignes -> lignes.stream()
                .map(ligne -> {
                    if (!ligne.startsWith(MAUPERTUIS.valeur())) {
                        return ligne;
                    }
                    var champs = ligne.split(";", -1);
                    champs[colonne] = valeur.split(";")[0];
                    champs[colonne + 1] = valeur.split(";")[1];
                    return String.join(";", champs);
                })
                .toList();
    }

    private static UnaryOperator<List<String>> sansLigne(Uai uai) {
        return lignes ->
                lignes.stream().filter(ligne -> !ligne.startsWith(uai.valeur())).toList();
    }

    private static UnaryOperator<List<String>> remplacer(Uai uai, String avant, String apres) {
        return lignes -> lignes.stream()
                .map(ligne -> ligne.startsWith(uai.valeur()) ? ligne.replace(avant, apres) : ligne)
                .toList();
    }

    private ImportAnnuaire.Passe importer(Path fichier) {
        return annuaire.importer(fichier, "annuaire.csv", false, lus -> {});
    }

    private int compter(String sql) {
        return jeu.sql().sql(sql).query(Integer.class).single();
    }

    private List<String> territoires() {
        return jeu.sql()
                .sql("""
                        select niveau || ' ' || t.code || ' ' || t.libelle as ligne
                        from territoire.territoire t join territoire.niveau n on n.code = t.niveau order by n.rang
                        """)
                .query((ligne, rang) -> ligne.getString("ligne"))
                .list();
    }

    private Map<String, Long> parGenre() {
        return jeu.sql().sql("select genre from territoire.etablissement").query(String.class).list().stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(genre -> genre, java.util.stream.Collectors.counting()));
    }

    private String empreinteDesTables() {
        return jeu.sql().sql("""
                select md5(string_agg(l, '|' order by l)) from (
                    select e::text as l from territoire.etablissement e union all select t::text from territoire.territoire t
                    union all select r::text from territoire.rattachement r union all select i::text from territoire.inclusion i) tout
                """).query(String.class).single();
    }
}
