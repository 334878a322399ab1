package fr.raccroche.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.DeuxMains;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two people edit the same form of a young person: the second sees both versions, chooses, and nothing is lost. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflitsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    UUID jeune = new UUID(0, 0);
    UUID action = new UUID(0, 0);
    UUID formatrice = new UUID(0, 0);
    UUID collegue = new UUID(0, 0);
    UUID coordonnateur = new UUID(0, 0);
    UUID chargee = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Deux Mains", "LP", "Rennes");
        formatrice = agent("Anne", "Le Gall", "FORMATEUR", lycee);
        collegue = agent("Yves", "Morin", "FORMATEUR", lycee);
        coordonnateur = agent("Maud", "Kerbrat", "COORDONNATEUR", lycee);
        chargee = agent("Paul", "Renan", "CHARGE_DE_MISSION", lycee);
        jeune = jeu.suivi("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1));
        action = jeu.action("MODAC", "Reprendre confiance", lycee);
        jeu.sql().sql("""
                insert into jeunes.responsable (jeune_id, niveau, nom, prenom, cercles) select id, 1, 'Martin', 'Jeanne', cercles from jeunes.jeune where id = :j
                """).param("j", jeune).update();
        jeu.sql().sql("""
                insert into jeunes.situation (jeune_id, code, du, preuve, auteur_id, cercles) select id, 'SERVICE_CIVIQUE', '2026-07-01', 'DOCUMENT', :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
        jeu.sql()
                .sql("""
                insert into actions.accueil (jeune_id, action_id, entree, origine, auteur_id, cercles)
                select j.id, :action, '2026-10-05', 'GPDS', :a, j.cercles from jeunes.jeune j where j.id = :j
                """)
                .param("j", jeune)
                .param("a", formatrice)
                .param("action", action)
                .update();
        jeu.sql().sql("""
                insert into parcours.devenir (jeune_id, annee, terme, code, le, source, preuve, auteur_id, cercles)
                select id, 2026, 'N', 'SANS', '2026-12-01', 'JEUNE', 'DIT', :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
        jeu.sql().sql("""
                insert into entretiens.tentative (jeune_id, le, canal, resultat, auteur_id, cercles)
                select id, '2026-12-01', 'TELEPHONE', 'SANS_REPONSE', :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
        jeu.sql().sql("""
                insert into entretiens.prochaine_action (jeune_id, quoi, echeance, agent_id, auteur_id, cercles)
                select id, 'APPEL', '2026-12-20', :a, :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
        jeu.sql().sql("""
                insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, constats, synthese, auteur_id, modifie_par, cercles)
                select id, 'SITUATION', '2026-12-01', 45, 'PRESENTIEL', 'CIO', '{"FREIN": ["LOGEMENT"]}', 'Un premier texte.', :a, :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
    }

    @ParameterizedTest
    @CsvSource({
        "/jeunes/{jeune}/identite, prenom2, Rose, Marie",
        "/jeunes/{jeune}/coordonnees, commune, Bruz, Chartres-de-Bretagne",
        "/jeunes/{jeune}/diplome, diplome, DNB, CAP",
        "/jeunes/{jeune}/responsables/{jeunes.responsable}, prenom, Annie, Lucie",
        "/jeunes/{jeune}/scolarites/{jeunes.scolarite}, classe, 1MELEC, 2GT4",
        "/jeunes/{jeune}/situations/{jeunes.situation}, du, 02/07/2026, 03/07/2026",
        "/accueils/{actions.accueil}, entree, 06/10/2026, 07/10/2026",
        "/jeunes/{jeune}/devenirs/2026/N, code, APPR, E2C",
        "/prochaines-etapes/{entretiens.prochaine_action}, echeance, 21/12/2026, 22/12/2026",
        "/tentatives/{entretiens.tentative}, resultat, MESSAGE_LAISSE, A_RAPPELER",
        "/entretiens/{entretiens.entretien}/modifier, duree, 50, 55"
    })
    void keepsWhatTheSecondOneChooses(String modele, String champ, String sienne, String mienne) {
        var adresse = adresse(modele);
        var mains = new DeuxMains(mvc, jeu, collegue, formatrice);

        var page = mains.heurter(adresse, champ, sienne, mienne);
        assertThat(mains.valeur(adresse, champ)).as("nothing is written yet").isEqualTo(sienne);

        assertThat(mains.choisir(page, champ, mienne)).hasStatus3xxRedirection();
        assertThat(mains.valeur(adresse, champ)).isEqualTo(mienne);
    }

    @Test
    void keepsBothTextsOfAnInterviewAndEveryCodeOfTheOther() {
        var adresse = adresse("/entretiens/{entretiens.entretien}/modifier");
        var mains = new DeuxMains(mvc, jeu, collegue, formatrice);

        var page = mains.heurter(adresse, "synthese", "Texte de la collègue.", "Mon texte.");
        assertThat(mains.choisir(page, "synthese", "Texte de la collègue.\nMon texte."))
                .hasStatus3xxRedirection();

        assertThat(mains.valeur(adresse, "synthese")).contains("Texte de la collègue.", "Mon texte.");
        assertThat(mains.valeur(adresse, "c_FREIN")).isEqualTo("LOGEMENT");
    }

    @Test
    void takesAllOfOneSideInOneGesture() {
        var adresse = adresse("/jeunes/{jeune}/coordonnees");
        var mains = new DeuxMains(mvc, jeu, collegue, formatrice);

        var page = mains.heurter(adresse, "adresse", "1 rue des Salines", "2 rue des Salines");
        assertThat(mains.prendre(page, "Garder toute ma saisie")).hasStatus3xxRedirection();
        assertThat(mains.valeur(adresse, "adresse")).isEqualTo("2 rue des Salines");

        page = mains.heurter(adresse, "adresse", "3 rue des Salines", "4 rue des Salines");
        assertThat(mains.prendre(page, "Prendre tout ce que")).hasStatus3xxRedirection();
        assertThat(mains.valeur(adresse, "adresse")).isEqualTo("3 rue des Salines");
    }

    @Test
    void asksAgainWhenAThirdVersionWasSavedMeanwhile() {
        var adresse = adresse("/jeunes/{jeune}/coordonnees");
        var mains = new DeuxMains(mvc, jeu, collegue, formatrice);

        var page = mains.heurter(adresse, "codePostal", "35170", "35000");
        var autre = mains.heurter(adresse, "codePostal", "35400", "35500");

        assertThat(mains.choisir(page, "codePostal", "35000")).hasStatus(409);
        assertThat(mains.choisir(autre, "codePostal", "35500")).hasStatus3xxRedirection();
        assertThat(mains.valeur(adresse, "codePostal")).isEqualTo("35500");
    }

    @Test
    void comparesTwoVersionsOfAnAction() {
        var adresse = "/actions/" + action + "/modifier";
        var mains = new DeuxMains(mvc, jeu, chargee, coordonnateur);

        var page = mains.heurter(adresse, "intitule", "Reprendre pied", "Reprendre goût");
        assertThat(mains.choisir(page, "intitule", "Reprendre goût")).hasStatus3xxRedirection();

        assertThat(mains.valeur(adresse, "intitule")).isEqualTo("Reprendre goût");
    }

    @Test
    void postponesTheNewAppointmentWhenSomebodyPostponedTheFormerOne() {
        var rendezVous = jeu.sql()
                .sql("""
                insert into entretiens.rendez_vous (jeune_id, agent_id, le, heure, type, canal, lieu, auteur_id, cercles)
                select id, :a, '2026-12-18', '14:00', 'SITUATION', 'PRESENTIEL', 'CIO', :a, cercles from jeunes.jeune where id = :j returning id
                """)
                .param("j", jeune)
                .param("a", formatrice)
                .query(UUID.class)
                .single();
        var mains = new DeuxMains(mvc, jeu, collegue, formatrice);

        var page = mains.heurter("/rendez-vous/" + rendezVous + "/report", "le", "05/01/2027", "06/01/2027");
        assertThat(mains.choisir(page, "le", "06/01/2027")).hasStatus3xxRedirection();

        assertThat(jeu.sql()
                        .sql("select etat || ' ' || le from entretiens.rendez_vous where jeune_id = :j order by le")
                        .param("j", jeune)
                        .query(String.class)
                        .list())
                .containsExactly("REPORTE 2026-12-18", "REPORTE 2027-01-05", "PREVU 2027-01-06");
    }

    private UUID agent(String prenom, String nom, String fonction, String uai) {
        var id = jeu.agent(prenom, nom, fonction, uai);
        jeu.membre(id, "ETABLISSEMENT_TOUS", uai);
        jeu.membre(id, "ETABLISSEMENT_SUIVIS", uai);
        return id;
    }

    /** {@code {schema.table}} stands for the id of the only row of the table. */
    private String adresse(String modele) {
        var adresse = modele.replace("{jeune}", jeune.toString());
        var debut = adresse.indexOf('{');
        if (debut < 0) {
            return adresse;
        }
        var table = adresse.substring(debut + 1, adresse.indexOf('}'));
        var id = jeu.sql()
                .sql("select id from " + table + " where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();
        return adresse.replace("{" + table + "}", id.toString());
    }
}
