package fr.raccroche.actions;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.agents.AgentId;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.AnnuaireImporte;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@EssaiComplet
class ActionsIT {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    private static final LocalDate FIN = LocalDate.of(2027, 6, 30);

    @Autowired
    Jeu jeu;

    @Autowired
    Actions actions;

    @Autowired
    Equipes equipes;

    @Autowired
    Accueils accueils;

    @Autowired
    Jeunes jeunes;

    @Autowired
    AuNomDuSysteme systeme;

    @Autowired
    ApplicationEventPublisher evenements;

    String lycee = "";
    UUID coordonnatrice = new UUID(0, 0);
    UUID formateur = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        coordonnatrice = jeu.agent("Maud", "Hervé" + lycee, "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "ETABLISSEMENT_TOUS", lycee);
        formateur = jeu.agent("Yves", "Morin" + lycee, "FORMATEUR", lycee);
    }

    @Test
    @Exigence("F24")
    void createsAnActionOfATypeInUseAndFindsItByItsSchoolYearTypeAndTerritory() {
        var bassin = jeu.bassin("B" + lycee, lycee);
        var id = creer("DAQ", "DAQ du Phare");
        var filtre = FiltreActions.annee(new AnneeScolaire(2026)).etablissement(new Uai(lycee));

        assertThat(jeu.enTantQue(formateur, () -> actions.lister(filtre, 1)).lignes())
                .extracting(Action::id)
                .containsExactly(id);
        assertThat(jeu.enTantQue(formateur, () -> actions.compter(filtre))).isEqualTo(1);
        assertThat(jeu.enTantQue(formateur, () -> actions.lister(territoire(bassin, "daq phare"), 1))
                        .lignes())
                .extracting(Action::nom)
                .containsExactly("DAQ — DAQ du Phare");
        assertThat(jeu.enTantQue(formateur, () -> actions.lister(territoire(bassin, "modac"), 1))
                        .lignes())
                .isEmpty();
    }

    @Test
    @Exigence("F24")
    void refusesATypeOutOfUseOrOfAnotherAcademie() {
        var ailleurs = jeu.bassin("X" + lycee);
        jeu.enTantQue(coordonnatrice, () -> {
            actions.enregistrerType(new TypeDAction(
                    "ANCIEN",
                    "Ancien dispositif",
                    "REMEDIATION",
                    null,
                    RENTREE.minusYears(5),
                    RENTREE.minusDays(1),
                    900));
            actions.enregistrerType(new TypeDAction(
                    "LOCAL", "Dispositif local", "REMEDIATION", ailleurs, RENTREE.minusYears(5), null, 901));
            return true;
        });

        assertRefusedWith("action.type-hors-usage", "ANCIEN");
        assertRefusedWith("action.type-hors-usage", "LOCAL");
        assertThat(jeu.enTantQue(formateur, () -> actions.types()))
                .extracting(TypeDAction::code)
                .contains("DAQ", "DAQ_PLUS", "MODAC", "MOREX")
                .doesNotContain("ANCIEN");
    }

    @Test
    void namesTheCercleOfAnActionAfterItsSchoolSoThatTwoOfOneNameDiffer() {
        var autre = jeu.etablissement("Lycée des Marais", "LPO", "Redon");
        var ici = creer("DAQ", "DAQ");
        var ailleurs = new ActionId(jeu.action("DAQ", "DAQ", autre));
        jeu.enTantQue(coordonnatrice, () -> actions.cercle(ailleurs));

        assertThat(cercle(ici)).isEqualTo("DAQ, Lycée du Phare (Dinard), 2026-2027 : équipe et jeunes accueillis");
        assertThat(cercle(ailleurs))
                .isEqualTo("DAQ, Lycée des Marais (Redon), 2026-2027 : équipe et jeunes accueillis");

        jeu.sql()
                .sql("update territoire.etablissement set nom = 'Lycée de la Vilaine' where uai = :uai")
                .param("uai", autre)
                .update();
        systeme.executer(
                Optional.empty(),
                () -> evenements.publishEvent(new AnnuaireImporte(UUID.randomUUID(), Set.of(), Set.of())));
        assertThat(cercle(ailleurs))
                .isEqualTo("DAQ, Lycée de la Vilaine (Redon), 2026-2027 : équipe et jeunes accueillis");
    }

    private String cercle(ActionId action) {
        return jeu.sql()
                .sql("select libelle from cercles.cercle where type = 'ACTION' and cle = :cle")
                .param("cle", action.valeur().toString())
                .query(String.class)
                .single();
    }

    @Test
    void opensTheFilesOfTheActionToItsTeamAsLongAsTheyBelongToIt() {
        var id = creer("MODAC", "Accueil");
        var jeune = new JeuneId(jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee));
        jeu.enTantQue(coordonnatrice, () -> accueils.ouvrir(jeune, accueil(id)));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(formateur, () -> jeunes.identite(jeune)));

        jeu.enTantQue(coordonnatrice, () -> {
            equipes.inscrire(id, new AgentId(formateur), Role.FORMATEUR, RENTREE, null);
            return id;
        });
        assertThat(jeu.enTantQue(formateur, () -> jeunes.identite(jeune)).prenom())
                .isEqualTo("Léa");
        var equipier = jeu.enTantQue(formateur, () -> equipes.de(id)).getFirst();
        assertThat(equipier.role()).isEqualTo(Role.FORMATEUR);

        jeu.enTantQue(coordonnatrice, () -> {
            equipes.terminer(id, equipier.id(), LocalDate.of(2026, 12, 14));
            return id;
        });
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(formateur, () -> jeunes.identite(jeune)));
    }

    @Test
    void doesNotMoveAnActionThatReceivesYoungPeople() {
        var id = creer("DAQ", "Accueil");
        var jeune = new JeuneId(jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee));
        jeu.enTantQue(coordonnatrice, () -> accueils.ouvrir(jeune, accueil(id)));
        var autre = jeu.etablissement("Lycée du Port", "LP", "Cancale");

        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> corriger(id, 0, new SaisieAction("DAQ", "Accueil", new Uai(autre), RENTREE, FIN, 12)))
                .extracting(RegleMetierException::cle)
                .isEqualTo("action.etablissement-et-accueils");
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> corriger(
                        id, 0, new SaisieAction("DAQ", "Accueil", new Uai(lycee), RENTREE.plusMonths(3), FIN, 12)))
                .extracting(RegleMetierException::cle)
                .isEqualTo("action.dates-et-accueils");
    }

    @Test
    void letsTheSecondEditorKnow() {
        var id = creer("DAQ", "Accueil");
        corriger(id, 0, new SaisieAction("DAQ", "Accueil du matin", new Uai(lycee), RENTREE, FIN, 12));

        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() ->
                        corriger(id, 0, new SaisieAction("DAQ", "Accueil du soir", new Uai(lycee), RENTREE, FIN, 12)));
    }

    private ActionId creer(String type, String intitule) {
        return jeu.enTantQue(
                coordonnatrice,
                () -> actions.creer(new SaisieAction(type, intitule, new Uai(lycee), RENTREE, FIN, 12)));
    }

    private void corriger(ActionId id, int version, SaisieAction saisie) {
        jeu.enTantQue(coordonnatrice, () -> {
            actions.corriger(id, version, saisie);
            return id;
        });
    }

    private void assertRefusedWith(String cle, String type) {
        assertRefused(cle, () -> creer(type, "Essai"));
    }

    private static FiltreActions territoire(int bassin, String texte) {
        return new FiltreActions(Optional.empty(), Optional.empty(), Optional.of(bassin), Optional.empty(), texte);
    }

    private static SaisieAccueil accueil(ActionId action) {
        return new SaisieAccueil(action, RENTREE.plusDays(20), "CIO", Optional.empty(), Optional.empty());
    }
}
