package fr.raccroche.comptes.gestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.comptes.Compte;
import fr.raccroche.comptes.Comptes;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two people for a wide scope, nothing for oneself, nothing beyond one's own scope. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemandesIT {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);

    @Autowired
    Demandes demandes;

    @Autowired
    Pouvoir pouvoir;

    @Autowired
    Comptes comptes;

    @Autowired
    Exercices exercices;

    @Autowired
    Jeu jeu;

    String lycee = "";
    String ailleurs = "";
    int bassin;
    UUID administratrice = new UUID(0, 0);
    UUID chargee = new UUID(0, 0);
    UUID formateur = new UUID(0, 0);
    UUID locale = new UUID(0, 0);

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        ailleurs = jeu.etablissement("Lycée du Loin", "LGT", "Fougères");
        bassin = jeu.bassin("LITTORAL", lycee);
        administratrice = jeu.agent("Ada", "Compte", "ADMINISTRATEUR", null);
        chargee = jeu.agent("Claire", "Compte", "CHARGE_DE_MISSION", null);
        formateur = jeu.agent("Fabien", "Compte", "FORMATEUR", lycee);
        locale = jeu.agent("Lou", "Compte", "CHARGE_DE_MISSION", null);
        jeu.sql()
                .sql("update agents.exercice set territoire_id = :bassin where agent_id = :agent")
                .param("bassin", bassin)
                .param("agent", locale)
                .update();
    }

    @Test
    void givesAFunctionInASchoolAtOnceWithItsAccount() {
        var cpe = personne("Paul");

        var donnee = jeu.enTantQue(chargee, () -> demandes.demander(cpe, enEtablissement(Fonction.CPE, lycee)));

        assertThat(donnee).isTrue();
        assertThat(comptes.find(cpe)).get().extracting(Compte::etat).isEqualTo(Compte.Etat.ACTIF);
        assertThat(exercices.de(cpe)).extracting(Exercices.Ligne::lieu).containsExactly("Lycée du Phare, Saint-Malo");
    }

    @Test
    void makesAWideFunctionWaitForASecondPerson() {
        var nouvelle = personne("Coralie");
        var mandat = Mandat.surTerritoire(Fonction.COORDONNATEUR, new TerritoireId(bassin), RENTREE, "arrêté");

        assertThat(jeu.enTantQue(chargee, () -> demandes.demander(nouvelle, mandat)))
                .isFalse();
        assertThat(comptes.find(nouvelle)).get().extracting(Compte::etat).isEqualTo(Compte.Etat.DEMANDE);
        assertThat(exercices.de(nouvelle)).isEmpty();

        var id = attente(nouvelle);
        assertThatThrownBy(() -> jeu.enTantQue(chargee, () -> demandes.accorder(id)))
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo("comptes.demande.meme.personne"));
        jeu.enTantQue(administratrice, () -> demandes.accorder(id));

        assertThat(comptes.find(nouvelle)).get().extracting(Compte::etat).isEqualTo(Compte.Etat.ACTIF);
        assertThat(exercices.de(nouvelle)).hasSize(1);
    }

    @Test
    void neverLetsSomebodyApproveTheirOwnFunction() {
        var mandat = Mandat.academique(Fonction.CHARGE_DE_MISSION, RENTREE, "arrêté");
        jeu.enTantQue(chargee, () -> demandes.demander(new AgentId(administratrice), mandat));
        var id = attente(new AgentId(administratrice));

        assertThatThrownBy(() -> jeu.enTantQue(administratrice, () -> demandes.accorder(id)))
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo("comptes.soi"));
        assertThatThrownBy(() -> jeu.enTantQue(chargee, () -> demandes.demander(new AgentId(chargee), mandat)))
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo("comptes.soi"));
    }

    @Test
    void refusesAScopeThatTheManagerHasNotTheRightToGive() {
        var autre = personne("Nadia");

        assertThat(refus(chargee, autre, Mandat.academique(Fonction.ADMINISTRATEUR, RENTREE, "arrêté")))
                .isEqualTo("comptes.hors.pouvoir");
        assertThat(refus(locale, autre, enEtablissement(Fonction.CPE, ailleurs)))
                .isEqualTo("comptes.hors.perimetre");
        assertThat(refus(locale, autre, Mandat.academique(Fonction.DRAIO, RENTREE, "arrêté")))
                .isEqualTo("comptes.hors.perimetre");
        assertThat(jeu.enTantQue(locale, () -> demandes.demander(autre, enEtablissement(Fonction.CPE, lycee))))
                .isTrue();
    }

    @Test
    void refusesATerritoryWhoseSchoolsComeLater() {
        var avenir = jeu.bassin("AVENIR", ailleurs);
        jeu.sql()
                .sql("update territoire.rattachement set du = '2027-09-01' where territoire_id = :id")
                .param("id", avenir)
                .update();
        var mandat = Mandat.surTerritoire(Fonction.COORDONNATEUR, new TerritoireId(avenir), RENTREE, "arrêté");

        assertThat(refus(locale, personne("Tard"), mandat)).isEqualTo("comptes.hors.perimetre");
        assertThat(refus(chargee, personne("Tot"), mandat)).isEmpty();
    }

    @Test
    void refusesWhoeverDoesNotManageAccounts() {
        var autre = personne("Rita");

        assertThatThrownBy(() ->
                        jeu.enTantQue(formateur, () -> demandes.demander(autre, enEtablissement(Fonction.CPE, lycee))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(exercices.de(autre)).isEmpty();
    }

    @Test
    void doesNotLetALocalManagerTakeOverTheAccountOfAWiderAgent() {
        assertThatThrownBy(() -> jeu.enTantQue(locale, () -> {
                    pouvoir.verifierSur(new AgentId(administratrice));
                    return true;
                }))
                .isInstanceOf(RegleMetierException.class);
    }

    @Test
    void asksForThePlaceThatTheFunctionBearsOn() {
        assertThat(refus(chargee, personne("Sans"), Mandat.academique(Fonction.CPE, RENTREE, "arrêté")))
                .isEqualTo("agents.exercice.portee.etablissement");
    }

    @Test
    void decidesARequestOnce() {
        var nouvelle = personne("Une");
        jeu.enTantQue(
                chargee,
                () -> demandes.demander(
                        nouvelle, Mandat.surTerritoire(Fonction.IEN_IO, new TerritoireId(bassin), RENTREE, "arrêté")));
        var id = attente(nouvelle);
        jeu.enTantQue(administratrice, () -> demandes.refuser(id));

        assertThatThrownBy(() -> jeu.enTantQue(administratrice, () -> demandes.accorder(id)))
                .isInstanceOf(fr.raccroche.socle.IntrouvableException.class);
        assertThat(exercices.de(nouvelle)).isEmpty();
    }

    private String refus(UUID par, AgentId pour, Mandat mandat) {
        try {
            jeu.enTantQue(par, () -> demandes.demander(pour, mandat));
            return "";
        } catch (RegleMetierException refus) {
            return refus.cle();
        }
    }

    private Mandat enEtablissement(Fonction fonction, String uai) {
        return Mandat.enEtablissement(fonction, new Uai(uai), RENTREE, "nomination");
    }

    private UUID attente(AgentId agent) {
        return demandes.enAttente().stream()
                .filter(attente -> attente.agent().equals(agent))
                .map(DemandeRepository.Attente::id)
                .findFirst()
                .orElseThrow();
    }

    private AgentId personne(String prenom) {
        return new AgentId(
                jeu.sql().sql("""
                insert into agents.agent (nom, prenom, courriel) values ('Demande', :prenom, lower(:prenom) || '.demande@exemple.fr') returning id
                """).param("prenom", prenom).query(UUID.class).single());
    }
}
