package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.fil.Fil;
import fr.raccroche.flux.Reponse.Cellules;
import fr.raccroche.flux.Reponse.Etat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each column of domaine §5.1 has a source, and what is about the person shows only to who chose it. */
class ColonnesDuTableauIT extends EssaiDuTableau {

    @Autowired
    Fil fil;

    Reponse accueil = new Reponse(Etat.REFUSEE, null, Map.of(), "", null);

    @BeforeAll
    void recordLines() {
        connaitre(scene.lina);
        fil.rebuild(Optional.empty());
        scene.saisir(lignes, scene.formatrice, entretien("20/11", "berthou", "situation", "60"));
        var textes = entretien("25/11", "berthou", "Accueil en action", "");
        textes.put(Colonne.ACTION, "daq rebond");
        textes.put(Colonne.ORIGINE, "GPDS");
        textes.put(Colonne.HEURES_PREVUES, "40");
        textes.put(Colonne.HEURES_REALISEES, "32,5 h");
        textes.put(Colonne.ABSENCES, "3");
        textes.put(Colonne.STAGES, "1");
        textes.put(Colonne.JOURS_DE_STAGE, "5");
        textes.put(Colonne.PORTEFEUILLE, "oui");
        accueil = scene.saisir(lignes, scene.formatrice, textes);
    }

    @Test
    @Exigence({"F46", "F47"})
    void readsEachColumnFromTheFactBehindIt() {
        choisir(List.of(Colonne.values()));
        var lues = lister();

        assertThat(accueil.etat()).as(accueil.toString()).isEqualTo(Etat.ENREGISTREE);
        assertThat(lues.getLast().textes())
                .containsEntry(Colonne.NUMERO, "1")
                .containsEntry(Colonne.AXE, "Intervention")
                .containsEntry(Colonne.SIGNALE_LE, "02/11/2026")
                .containsEntry(Colonne.CONTACT_LE, "12/11/2026")
                .containsEntry(Colonne.DELAI, "10")
                .containsEntry(Colonne.TENTATIVES, "2")
                .containsEntry(Colonne.INE, "1234567890A")
                .containsEntry(Colonne.TELEPHONE, "0600000001")
                .containsEntry(Colonne.COURRIEL, "lina@exemple.fr")
                .containsEntry(Colonne.RESPONSABLE_1, "BERTHOU Claire, 0600000002")
                .containsEntry(Colonne.RESPONSABLE_2, "BERTHOU Yann")
                .containsEntry(Colonne.COMMUNE_INSEE, "35238")
                .containsEntry(Colonne.MEF, "24750023231")
                .containsEntry(Colonne.SPECIALITE, "Cuisine")
                .containsEntry(Colonne.SORTIE_SCOLAIRE, "15/10/2026")
                .containsEntry(Colonne.MOTIF_SCOLAIRE, "Motif non précisé (code 99)")
                .containsEntry(Colonne.AUTEUR, "Maud Levrel")
                .containsEntry(Colonne.STATUT, "Décroché")
                .containsEntry(Colonne.OBLIGATION, "Oui")
                .containsEntry(Colonne.ORIGINE_UAI, scene.lycee);
        assertThat(lues.getFirst().textes())
                .containsEntry(Colonne.NUMERO, "2")
                .containsEntry(Colonne.AXE, "Remédiation")
                .containsEntry(Colonne.ENTREE, "25/11/2026")
                .containsEntry(Colonne.HEURES_PREVUES, "40")
                .containsEntry(Colonne.HEURES_REALISEES, "32,5")
                .containsKey(Colonne.ABSENCES)
                .containsEntry(Colonne.STAGES, "1")
                .containsEntry(Colonne.JOURS_DE_STAGE, "5")
                .containsEntry(Colonne.PORTEFEUILLE, "Oui");
    }

    @Test
    @Exigence("F2")
    void saysTheVoletOfAnActionOfPrevention() {
        var prevention = jeu.action("PREVENTION", "Rester au lycée", scene.autreLycee);
        jeu.membre(scene.etranger, "ACTION", prevention.toString());
        jeu.suivi("Tual", "Inès", SceneDuTableau.NAISSANCE, scene.autreLycee, LocalDate.of(2026, 10, 1));
        var textes = entretien("26/11", "tual", "Accueil en action", "");
        textes.put(Colonne.ACTION, "rester au lycée");
        textes.put(Colonne.ORIGINE, "GPDS");

        var reponse = scene.saisir(lignes, scene.etranger, textes);

        assertThat(reponse.etat()).as(reponse.toString()).isEqualTo(Etat.ENREGISTREE);
        choisir(scene.etranger, List.of(Colonne.AXE));
        assertThat(jeu.enTantQue(scene.etranger, () -> tableau.lister(TOUT, 100, 0)))
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.textes()).containsEntry(Colonne.AXE, "Prévention"));
    }

    @Test
    void readsNothingAboutThePersonUnlessChosen() {
        choisir(List.of(Colonne.DUREE, Colonne.AXE));

        assertThat(lister())
                .isNotEmpty()
                .allSatisfy(ligne -> assertThat(ligne.textes())
                        .doesNotContainKeys(
                                Colonne.INE,
                                Colonne.TELEPHONE,
                                Colonne.COURRIEL,
                                Colonne.RESPONSABLE_1,
                                Colonne.RESPONSABLE_2,
                                Colonne.OBSERVATIONS));
    }

    @Test
    void keepsTheBalanceThatIsNotOnScreenAndTellsTheJournal() {
        choisir(List.of(Colonne.DUREE));
        var cellules = requireNonNull(accueil.ligne());
        jeu.sql()
                .sql("update actions.accueil set observations = 'Assidu.', origine_uai = :uai where id = :id")
                .param("uai", scene.lycee)
                .param("id", cellules.id())
                .update();
        var textes = new EnumMap<Colonne, String>(cellules.textes());
        textes.put(Colonne.ABSENCES, "4");

        var reponse = jeu.enTantQue(
                scene.formatrice,
                () -> lignes.enregistrer(new Saisie(
                        UUID.randomUUID(),
                        cellules.source(),
                        cellules.id(),
                        cellules.version(),
                        textes,
                        cellules.ids(),
                        null)));

        assertThat(reponse.etat()).as(reponse.toString()).isEqualTo(Etat.ENREGISTREE);
        assertThat(bilan(cellules))
                .containsEntry("demi_journees_absence", 4)
                .containsEntry("observations", "Assidu.")
                .containsEntry("origine_uai", scene.lycee)
                .containsEntry("portefeuille", true);
        assertThat(jeu.sql()
                        .sql("select count(*) from journal.trace where objet = 'ACCUEIL' and objet_id = :id")
                        .param("id", requireNonNull(cellules.id()).toString())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void refusesABalanceOnAnInterviewAndNumbersThatCannotBe() {
        var textes = entretien("26/11", "berthou", "suivi", "30");
        textes.put(Colonne.HEURES_PREVUES, "12");
        textes.put(Colonne.ABSENCES, "trois");
        textes.put(Colonne.JOURS_DE_STAGE, "5");

        assertThat(scene.saisir(lignes, scene.formatrice, textes).erreurs())
                .containsOnlyKeys(Colonne.HEURES_PREVUES, Colonne.ABSENCES, Colonne.JOURS_DE_STAGE);
    }

    private Map<String, @Nullable Object> bilan(Cellules cellules) {
        return jeu.sql()
                .sql("select * from actions.accueil where id = :id")
                .param("id", cellules.id())
                .query()
                .singleRow();
    }

    private void choisir(List<Colonne> colonnes) {
        choisir(scene.formatrice, colonnes);
    }

    private void choisir(UUID agent, List<Colonne> colonnes) {
        jeu.enTantQue(agent, () -> {
            tableau.choisirLesColonnes(colonnes);
            return colonnes;
        });
    }

    private List<Ligne> lister() {
        return jeu.enTantQue(scene.formatrice, () -> tableau.lister(TOUT, 100, 0));
    }

    private void connaitre(UUID jeune) {
        for (var ordre : List.of(
                "update jeunes.jeune set ine = '1234567890A', portable = '0600000001', courriel = 'lina@exemple.fr', commune_insee = '35238' where id = :jeune",
                "update jeunes.scolarite set mef = '24750023231', formation = 'Cuisine', sortie = '2026-10-15', motif_sortie = '99' where jeune_id = :jeune",
                "insert into jeunes.responsable (jeune_id, niveau, nom, prenom, portable, prioritaire) values (:jeune, 1, 'Berthou', 'Claire', '0600000002', true), (:jeune, 1, 'Berthou', 'Yann', '', false), (:jeune, 3, 'Voisin', 'Luc', '0600000003', false)",
                "insert into jeunes.alerte (jeune_id, code, le) values (:jeune, 'GPDS', '2026-11-02')",
                "insert into jeunes.statut (jeune_id, du, code, obligation, sans_solution) values (:jeune, '2026-10-15', 'DECROCHEUR', 'NON_REMPLIE', true)")) {
            jeu.sql().sql(ordre).param("jeune", jeune).update();
        }
        jeu.sql()
                .sql("""
                        insert into entretiens.tentative (jeune_id, le, canal, resultat, auteur_id)
                        select :jeune, x.le, 'TELEPHONE', (select code from entretiens.resultat_contact where joint = x.joint order by code limit 1), :auteur
                        from (values (date '2026-11-10', false), (date '2026-11-12', true)) x (le, joint)
                        """)
                .param("jeune", jeune)
                .param("auteur", scene.formatrice)
                .update();
    }
}
