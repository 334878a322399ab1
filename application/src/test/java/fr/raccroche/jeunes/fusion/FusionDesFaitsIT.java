package fr.raccroche.jeunes.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.parcours.Devenirs;
import fr.raccroche.parcours.Preuve;
import fr.raccroche.parcours.SaisieDevenir;
import fr.raccroche.parcours.Source;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Two files that both have a past: the merge moves all of it, and undoing gives each its own back, table by table. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FusionDesFaitsIT {

    private static final List<String> FAITS = List.of(
            "entretiens.entretien",
            "entretiens.tentative",
            "entretiens.rendez_vous",
            "entretiens.prochaine_action",
            "actions.accueil");

    @Autowired
    Jeu jeu;

    @Autowired
    Fusions fusions;

    @Autowired
    Entretiens entretiens;

    @Autowired
    Tentatives tentatives;

    @Autowired
    RendezVous rendezVous;

    @Autowired
    ProchainesActions prochaines;

    @Autowired
    Accueils accueils;

    @Autowired
    Devenirs devenirs;

    @Autowired
    Jeunes jeunes;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID action = new UUID(0, 0);

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée des Doublons", "LP", "Fougères");
        formatrice = jeu.agent("Rozenn", "Formatrice", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        action = jeu.action("MODAC", "Reprendre confiance", lycee);
    }

    @Test
    void movesEveryFactAndGivesItBackTableByTable() {
        var gardee = dossier("Maelle", 1);
        var absorbee = dossier("Maëlle", 2);
        var avant = Photographie.prendre(jeu);

        var fusion = jeu.enTantQue(formatrice, () -> fusions.fusionner(gardee, absorbee, Set.of()));

        for (var table : FAITS) {
            assertThat(lignes(table, gardee)).as(table).isEqualTo(2);
            assertThat(lignes(table, absorbee)).as(table).isZero();
        }
        // Both had a devenir at N of the same year: the one of the file kept counts, the other waits behind.
        assertThat(lignes("parcours.devenir", gardee)).isEqualTo(1);
        assertThat(lignes("parcours.devenir", absorbee)).isEqualTo(1);
        assertThat(lignes("fil.fait", gardee)).isEqualTo(10);

        jeu.enTantQue(formatrice, () -> {
            fusions.defaire(fusion);
            return fusion;
        });

        var apres = Photographie.prendre(jeu);
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        avant.forEach((table, texte) -> assertThat(apres.getOrDefault(table, "").lines())
                .as(table)
                .containsExactlyInAnyOrderElementsOf(texte.lines().toList()));
    }

    private JeuneId dossier(String prenom, int jour) {
        var jeune = jeu.enTantQue(
                formatrice,
                () -> jeunes.creer(NouveauJeune.saisi(
                        EtatCivil.de("Le Bihan", prenom, LocalDate.of(2009, 5, 6)),
                        new NouveauJeune.Ecole(new Uai(lycee), new AnneeScolaire(2026), "2GT1"),
                        LocalDate.of(2026, 9, 20))));
        var moi = new AgentId(formatrice);
        jeu.enTantQue(formatrice, () -> {
            var entretien = entretiens.consigner(
                    jeune,
                    SaisieEntretien.rapide(
                            "SITUATION",
                            LocalDate.of(2026, 11, jour),
                            45,
                            Optional.of(new Uai(lycee)),
                            Optional.empty()));
            entretiens.noter(entretien, "Une note à moi.");
            prochaines.prevoir(
                    jeune,
                    Optional.of(entretien),
                    new ProchainesActions.Saisie("APPEL", LocalDate.of(2026, 12, 20), moi));
            tentatives.consigner(
                    jeune,
                    new Tentatives.Saisie(
                            LocalDate.of(2026, 11, jour), Optional.empty(), "TELEPHONE", "JEUNE", "SANS_REPONSE"));
            rendezVous.donner(
                    jeune,
                    new RendezVous.Saisie(
                            moi,
                            LocalDate.of(2026, 12, 20),
                            LocalTime.of(14, 0),
                            45,
                            "SUIVI",
                            "PRESENTIEL",
                            "CIO",
                            Optional.empty()));
            accueils.ouvrir(
                    jeune,
                    new SaisieAccueil(
                            new ActionId(action),
                            LocalDate.of(2026, 10, jour),
                            "GPDS",
                            Optional.empty(),
                            Optional.empty(),
                            SaisieAccueil.Bilan.VIDE));
            devenirs.consigner(
                    jeune,
                    new AnneeScolaire(2026),
                    Terme.N,
                    new SaisieDevenir(
                            jour == 1 ? "APPR" : "SANS", LocalDate.of(2026, 12, 1), Source.JEUNE, Preuve.DIT));
            return jeune;
        });
        return jeune;
    }

    private int lignes(String table, JeuneId jeune) {
        return jeu.sql()
                .sql("select count(*) from " + table + " where jeune_id = :id")
                .param("id", jeune.valeur())
                .query(Integer.class)
                .single();
    }
}
