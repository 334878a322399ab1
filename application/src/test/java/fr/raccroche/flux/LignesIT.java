package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.Exigence;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.fil.Fil;
import fr.raccroche.flux.Reponse.Cellules;
import fr.raccroche.flux.Reponse.Etat;
import fr.raccroche.socle.IntrouvableException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines typed, corrected, refused, kept and found again. */
class LignesIT extends EssaiDuTableau {

    @Autowired
    Fil fil;

    @Autowired
    Entretiens entretiens;

    @Test
    @Exigence({"F45", "F46"})
    void recordsAnInterviewFromWhatIsTyped() {
        var reponse = scene.saisir(lignes, scene.formatrice, entretien("3/12", "berthou lina", "sit", "1h15"));

        assertThat(reponse.etat()).isEqualTo(Etat.ENREGISTREE);
        assertThat(cellules(reponse).textes())
                .containsEntry(Colonne.DATE, "03/12/2026")
                .containsEntry(Colonne.JEUNE, "BERTHOU Lina")
                .containsEntry(Colonne.TYPE, "Entretien de situation")
                .containsEntry(Colonne.DUREE, "1 h 15")
                .containsEntry(Colonne.ETABLISSEMENT, "Lycée du Port, Rennes");
        assertThat(listees(scene.formatrice, TOUT)).contains(reference(reponse));
    }

    @Test
    @Exigence("F47")
    void recordsAnAccueilAndItsExit() {
        var textes = entretien("1/12", "Quéméner Malo", "Accueil en action", "");
        textes.put(Colonne.ACTION, "daq rebond");
        textes.put(Colonne.ORIGINE, "GPDS");

        var entre = scene.saisir(lignes, scene.formatrice, textes);
        var sorti = corriger(scene.formatrice, entre, cellules -> {
            cellules.put(Colonne.SORTIE, "10/12");
            cellules.put(Colonne.MOTIF, "solution");
        });

        assertThat(entre.etat()).isEqualTo(Etat.ENREGISTREE);
        assertThat(sorti.etat()).isEqualTo(Etat.ENREGISTREE);
        assertThat(cellules(sorti).textes())
                .containsEntry(Colonne.SORTIE, "10/12/2026")
                .containsEntry(Colonne.MOTIF, "Solution trouvée");
    }

    @Test
    void refusesALineFromBeforeTheYoungPersonWasEleven() {
        jeu.suivi("Cadiou", "Noa", LocalDate.of(2013, 5, 1), scene.lycee, LocalDate.of(2026, 10, 1));
        var reponse = scene.saisir(lignes, scene.formatrice, entretien("3/12/2022", "cadiou noa", "sit", "1h15"));

        assertThat(reponse.etat()).isNotEqualTo(Etat.ENREGISTREE);
        assertThat(reponse.toString()).contains("n’avait pas 11 ans");
    }

    @Test
    @Exigence("F45")
    void keepsTheCorrectionOfALineUntilItIsRecordedOrGivenUp() {
        var avant = scene.saisir(lignes, scene.formatrice, entretien("5/12", "berthou lina", "sit", "1h15"));
        var refusee = corriger(scene.formatrice, avant, cellules -> cellules.put(Colonne.DUREE, "longtemps"));

        assertThat(refusee.etat()).isEqualTo(Etat.REFUSEE);
        assertThat(corrections(scene.formatrice, avant)).singleElement().satisfies(gardee -> {
            assertThat(gardee.reponse().etat()).isEqualTo(Etat.REFUSEE);
            assertThat(cellules(gardee.reponse()).textes()).containsEntry(Colonne.DUREE, "longtemps");
        });
        assertThat(corrections(scene.etranger, avant)).isEmpty();

        corriger(scene.formatrice, avant, cellules -> cellules.put(Colonne.DUREE, "45"));
        assertThat(corrections(scene.formatrice, avant)).isEmpty();
    }

    @Test
    void givesBackACorrectionWhoseLineIsGoneAsANewLine() {
        var avant = scene.saisir(lignes, scene.formatrice, entretien("7/12", "berthou lina", "sit", "1h15"));
        corriger(scene.formatrice, avant, cellules -> cellules.put(Colonne.DUREE, "longtemps"));
        jeu.enTantQue(scene.formatrice, () -> {
            entretiens.annuler(
                    new EntretienId(reference(avant).id()), cellules(avant).version());
            return true;
        });

        assertThat(jeu.enTantQue(scene.formatrice, lignes::saisiesEnAttente)).anySatisfy(gardee -> {
            assertThat(gardee.cle()).isEqualTo(reference(avant).id());
            assertThat(cellules(gardee.reponse()).id()).isNull();
        });
    }

    private List<Lignes.Attente> corrections(UUID agent, Reponse avant) {
        return jeu.enTantQue(agent, lignes::saisiesEnAttente).stream()
                .filter(gardee ->
                        reference(avant).id().equals(cellules(gardee.reponse()).id()))
                .toList();
    }

    @Test
    @Exigence("C11")
    void keepsALineThatIsNotWholeYet() {
        var cle = UUID.randomUUID();
        var reponse = jeu.enTantQue(
                scene.formatrice,
                () -> lignes.enregistrer(
                        new Saisie(cle, null, null, 0, entretien("hier", "", "suivi", "30"), Map.of(), null)));

        assertThat(reponse.etat()).isEqualTo(Etat.A_COMPLETER);
        assertThat(reponse.message()).isEqualTo("il manque le jeune.");
        assertThat(cellules(reponse).id())
                .as("nothing is recorded without a file")
                .isNull();
        assertThat(jeu.enTantQue(scene.formatrice, lignes::saisiesEnAttente))
                .anySatisfy(attente -> assertThat(attente.cle()).isEqualTo(cle));
        assertThat(jeu.enTantQue(scene.etranger, lignes::saisiesEnAttente))
                .noneSatisfy(attente -> assertThat(attente.cle()).isEqualTo(cle));
    }

    @Test
    void tellsWhatIsWrongCellByCell() {
        var reponse =
                scene.saisir(lignes, scene.formatrice, entretien("31/02", "Zzz Personne", "n’importe quoi", "12h"));

        assertThat(reponse.etat()).isEqualTo(Etat.REFUSEE);
        assertThat(reponse.erreurs())
                .containsOnlyKeys(Colonne.DATE, Colonne.JEUNE, Colonne.TYPE, Colonne.DUREE)
                .hasEntrySatisfying(Colonne.JEUNE, phrase -> assertThat(phrase).contains("Personne de ce nom"));
    }

    @Test
    void writesALineSentTwiceOnce() {
        var saisie = new Saisie(
                UUID.randomUUID(), null, null, 0, entretien("4/12", "berthou", "bilan", "60"), Map.of(), null);

        var premiere = jeu.enTantQue(scene.formatrice, () -> lignes.enregistrer(saisie));
        var seconde = jeu.enTantQue(scene.formatrice, () -> lignes.enregistrer(saisie));

        assertThat(reference(seconde)).isEqualTo(reference(premiere));
        assertThat(cellules(seconde).version()).isEqualTo(cellules(premiere).version());
    }

    @Test
    void showsBothVersionsWhenSomebodySavedInBetween() {
        var ligne = scene.saisir(lignes, scene.formatrice, entretien("5/12", "berthou", "aide", "45"));
        corriger(scene.formatrice, ligne, cellules -> cellules.put(Colonne.DUREE, "50"));

        var perimee = corriger(scene.formatrice, ligne, cellules -> cellules.put(Colonne.DUREE, "30"));

        assertThat(perimee.etat()).isEqualTo(Etat.CONFLIT);
        assertThat(requireNonNull(perimee.autre()).textes()).containsEntry(Colonne.DUREE, "50 min");
    }

    @Test
    void movesALineToAnotherYoungPersonAndUndoesARemoval() {
        var ligne = scene.saisir(lignes, scene.formatrice, entretien("6/12", "berthou", "conseil", "45"));

        var deplacee = corriger(scene.formatrice, ligne, cellules -> cellules.put(Colonne.JEUNE, "Quéméner Malo"));
        assertThat(listees(scene.formatrice, TOUT))
                .contains(reference(deplacee))
                .doesNotContain(reference(ligne));

        var saisie = saisie(deplacee, cellules -> {});
        jeu.enTantQue(scene.formatrice, () -> lignes.annuler(saisie));
        assertThat(listees(scene.formatrice, TOUT)).doesNotContain(reference(deplacee));
        jeu.enTantQue(scene.formatrice, () -> lignes.retablir(saisie));
        assertThat(listees(scene.formatrice, TOUT)).contains(reference(deplacee));
    }

    @Test
    @Exigence("F52")
    void countsWhatItListsUnderEachFilter() {
        scene.saisir(lignes, scene.formatrice, entretien("7/12", "berthou", "famille", "45"));
        for (var filtre : List.of(
                TOUT,
                new FiltreDuTableau(2026, FiltreDuTableau.Tranche.ANNEE, null, null, scene.lycee, null, null, null),
                new FiltreDuTableau(2026, FiltreDuTableau.Tranche.AUTOMNE, null, null, null, null, "FAMILLE", null),
                new FiltreDuTableau(2026, FiltreDuTableau.Tranche.PRINTEMPS, null, null, null, null, null, null),
                new FiltreDuTableau(2026, FiltreDuTableau.Tranche.ANNEE, null, null, null, null, "ACCUEIL", null))) {
            var listees = listees(scene.formatrice, filtre);
            assertThat(jeu.enTantQue(scene.formatrice, () -> tableau.compter(filtre)))
                    .isEqualTo(listees.size());
        }
        assertThat(listees(
                        scene.formatrice,
                        new FiltreDuTableau(
                                2026, FiltreDuTableau.Tranche.AUTOMNE, null, null, null, null, "FAMILLE", null)))
                .isNotEmpty();
        assertThat(listees(
                        scene.formatrice,
                        new FiltreDuTableau(
                                2026, FiltreDuTableau.Tranche.PRINTEMPS, null, null, null, null, "FAMILLE", null)))
                .isEmpty();
    }

    @Test
    @Exigence("B33")
    void showsTheCoordonnateurTheLinesOfTheTerritoryButLetsOnlyTheAuthorCorrect() {
        var ligne = scene.saisir(lignes, scene.formatrice, entretien("8/12", "berthou", "guidance", "45"));
        var tous = new FiltreDuTableau(null, null, null, null, null, null, null, "tous");

        assertThat(listees(scene.coordonnatrice, tous)).contains(reference(ligne));
        assertThat(corriger(scene.coordonnatrice, ligne, cellules -> cellules.put(Colonne.DUREE, "10"))
                        .etat())
                .isEqualTo(Etat.VERROU);
    }

    @Test
    void hidesEverythingFromAnOutsider() {
        var ligne = scene.saisir(lignes, scene.formatrice, entretien("9/12", "berthou", "suivi", "45"));
        var deLAutre = new FiltreDuTableau(null, null, null, null, null, null, null, scene.formatrice.toString());

        assertThat(listees(scene.etranger, TOUT)).isEmpty();
        assertThat(listees(scene.etranger, deLAutre)).isEmpty();
        assertThat(jeu.enTantQue(scene.etranger, () -> tableau.compter(deLAutre)))
                .isZero();
        assertThat(jeu.enTantQue(scene.etranger, () -> lignes.trouver(reference(ligne))))
                .isEmpty();
        assertThatThrownBy(() -> corriger(scene.etranger, ligne, cellules -> cellules.put(Colonne.DUREE, "10")))
                .isInstanceOf(IntrouvableException.class);
        assertThat(scene.saisir(lignes, scene.etranger, entretien("9/12", "berthou lina", "suivi", "45"))
                        .erreurs())
                .containsKey(Colonne.JEUNE);
    }

    @Test
    void refusesTheIdOfAYoungPersonOutsideOnesCercles() {
        var reponse = jeu.enTantQue(
                scene.etranger,
                () -> lignes.enregistrer(new Saisie(
                        UUID.randomUUID(),
                        null,
                        null,
                        0,
                        entretien("9/12", "BERTHOU Lina", "suivi", "45"),
                        Map.of(Colonne.JEUNE, scene.lina.toString()),
                        null)));

        assertThat(reponse.etat()).isEqualTo(Etat.REFUSEE);
        assertThat(reponse.erreurs()).containsKey(Colonne.JEUNE);
    }

    @Test
    void rebuildsTheThreadExactly() {
        scene.saisir(lignes, scene.formatrice, entretien("2/12", "berthou", "suivi", "45"));
        var avant = faits();

        fil.rebuild(Optional.empty());

        assertThat(faits()).isEqualTo(avant).isNotEmpty();
    }

    private List<String> faits() {
        return jeu.sql()
                .sql(
                        "select (to_jsonb(f) - 'id')::text from fil.fait f where source <> 'jeunes' order by source, source_id, nature")
                .query((ligne, rang) -> requireNonNull(ligne.getString(1)))
                .list();
    }

    private List<Reference> listees(UUID agent, FiltreDuTableau filtre) {
        return jeu.enTantQue(agent, () -> tableau.lister(filtre, 500, 0)).stream()
                .map(Ligne::reference)
                .toList();
    }

    private Reponse corriger(UUID agent, Reponse ligne, Consumer<Map<Colonne, String>> correction) {
        return jeu.enTantQue(agent, () -> lignes.enregistrer(saisie(ligne, correction)));
    }

    private static Saisie saisie(Reponse ligne, Consumer<Map<Colonne, String>> correction) {
        var cellules = cellules(ligne);
        var textes = new EnumMap<Colonne, String>(cellules.textes());
        correction.accept(textes);
        var ids = new EnumMap<Colonne, String>(Colonne.class);
        cellules.ids().forEach((colonne, id) -> {
            if (textes.getOrDefault(colonne, "").equals(cellules.textes().get(colonne))) {
                ids.put(colonne, id);
            }
        });
        return new Saisie(UUID.randomUUID(), cellules.source(), cellules.id(), cellules.version(), textes, ids, null);
    }

    private static Cellules cellules(Reponse reponse) {
        return requireNonNull(reponse.ligne());
    }

    private static Reference reference(Reponse reponse) {
        var cellules = cellules(reponse);
        return new Reference(requireNonNull(cellules.source()), requireNonNull(cellules.id()));
    }
}
