package fr.raccroche.entretiens;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class EntretiensIT {

    private static final LocalDate NOVEMBRE = LocalDate.of(2026, 11, 9);

    @Autowired
    Jeu jeu;

    @Autowired
    Entretiens entretiens;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID collegue = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    JeuneId jeune = new JeuneId(new UUID(0, 0));

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        collegue = jeu.agent("Yves", "Morin" + lycee, "REFERENT_DECROCHAGE", lycee);
        jeu.membre(collegue, "ETABLISSEMENT_SUIVIS", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        jeune = new JeuneId(jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee));
    }

    @Test
    @Exigence({"F21", "F46"})
    void recordsAnInterviewWithItsCodesAndTakesTheYoungPersonIntoFollowUp() {
        var id = consigner(situation(Map.of("FREIN", List.of("MOBILITE", "FINANCE"), "MATURITE", List.of("2"))));

        var lu = jeu.enTantQue(collegue, () -> entretiens.find(id));

        assertThat(lu.saisie().constats().codes("FREIN")).containsExactly("FINANCE", "MOBILITE");
        assertThat(lu.saisie().synthese()).isEqualTo("Souhaite reprendre en CAP cuisine.");
        assertThat(faits(id)).containsExactly("ENTRETIEN SITUATION Entretien de situation 60 " + lycee);
        assertThat(jeu.sql()
                        .sql("select suivi_du from jeunes.jeune where id = :id")
                        .param("id", jeune.valeur())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(NOVEMBRE);
    }

    @Test
    @Exigence("X61")
    void knowsTheTypesOfTheMissionAndKeepsStaffApart() {
        var nomenclature = jeu.enTantQue(formatrice, () -> entretiens.nomenclature());

        assertThat(nomenclature.types(HorlogeDEssai.AUJOURD_HUI))
                .extracting(Nomenclature.Type::code)
                .contains(
                        "SITUATION",
                        "POSITIONNEMENT",
                        "AIDE",
                        "INFORMATION",
                        "CONSEIL",
                        "GUIDANCE",
                        "FAMILLE",
                        "PREMIER_CONTACT",
                        "BILAN",
                        "SUIVI")
                .doesNotContain("REGULATION", "RECRUTEMENT");
    }

    @Test
    @Exigence("C42")
    void refusesAStaffInterviewInAFile() {
        assertRefusedWith(
                SaisieEntretien.rapide("REGULATION", NOVEMBRE, 30, Optional.empty(), Optional.empty()),
                "entretien.type-inconnu");
        assertRefusedWith(
                SaisieEntretien.rapide("RECRUTEMENT", NOVEMBRE, 30, Optional.empty(), Optional.empty()),
                "entretien.type-inconnu");
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefusedWith(
                SaisieEntretien.rapide("AIDE", LocalDate.of(2026, 12, 16), 30, Optional.empty(), Optional.empty()),
                "entretien.futur");
        assertRefusedWith(situation(Map.of("FREIN", List.of("DROGUE"))), "entretien.code-inconnu");
        assertRefusedWith(situation(Map.of("MATURITE", List.of("1", "2"))), "entretien.un-seul-choix");
        assertRefusedWith(
                SaisieEntretien.rapide("AIDE", NOVEMBRE, 0, Optional.empty(), Optional.empty()), "entretien.duree");
    }

    @Test
    void forgetsCodesThatTheFormOfTheTypeDoesNotShow() {
        var id = consigner(new SaisieEntretien(
                "INFORMATION",
                NOVEMBRE,
                Optional.empty(),
                30,
                "TELEPHONE",
                "DISTANCE",
                Optional.empty(),
                Optional.empty(),
                new Constats(Map.of("RUPTURE", List.of("DESINTERET"), "THEME", List.of("STAGE"))),
                ""));

        assertThat(jeu.enTantQue(formatrice, () -> entretiens.find(id))
                        .saisie()
                        .constats()
                        .parListe())
                .containsOnlyKeys("THEME");
    }

    @Test
    void hidesTheInterviewFromAnOutsider() {
        var id = consigner(situation(Map.of()));

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> entretiens.find(id)));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> entretiens.note(id)));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> entretiens.consigner(jeune, situation(Map.of()))));
        assertThat(compter(etrangere, "select count(*) from entretiens.v_fait")).isZero();
        assertThat(compter(etrangere, "select count(*) from entretiens.v_entretien"))
                .isZero();
    }

    @Test
    void keepsTheReservedNoteFromEverybodyButItsAuthor() {
        var id = consigner(situation(Map.of()));
        jeu.enTantQue(formatrice, () -> {
            entretiens.noter(id, "À revoir seul à seul.");
            return id;
        });

        assertThat(jeu.enTantQue(formatrice, () -> entretiens.note(id))).contains("À revoir seul à seul.");
        assertThat(jeu.enTantQue(collegue, () -> entretiens.note(id))).isEmpty();
        assertThat(compter(formatrice, "select count(*) from entretiens.note_reservee"))
                .isEqualTo(1);
        assertThat(compter(collegue, "select count(*) from entretiens.note_reservee"))
                .isZero();
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> jeu.enTantQue(collegue, () -> {
                    entretiens.noter(id, "Moi aussi");
                    return id;
                }));
        jeu.enTantQue(
                collegue,
                () -> transactions.execute(statut -> application
                        .sql("delete from entretiens.note_reservee where entretien_id = :id")
                        .param("id", id.valeur())
                        .update()));
        assertThat(jeu.enTantQue(formatrice, () -> entretiens.note(id))).isPresent();
    }

    @Test
    void refusesTheSecondEditorAndLosesNothing() {
        var id = consigner(situation(Map.of()));
        corriger(formatrice, id, 0, "Première version.");

        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() -> corriger(collegue, id, 0, "Seconde version."));

        assertThat(jeu.enTantQue(collegue, () -> entretiens.find(id)).saisie().synthese())
                .isEqualTo("Première version.");
    }

    @Test
    void cancelsAndRestores() {
        var id = consigner(situation(Map.of()));
        jeu.enTantQue(formatrice, () -> {
            entretiens.annuler(id, 0);
            return id;
        });
        assertThat(faits(id)).isEmpty();

        jeu.enTantQue(formatrice, () -> {
            entretiens.retablir(id, 1);
            return id;
        });
        assertThat(faits(id)).hasSize(1);
    }

    private EntretienId consigner(SaisieEntretien saisie) {
        return jeu.enTantQue(formatrice, () -> entretiens.consigner(jeune, saisie));
    }

    private void corriger(UUID agent, EntretienId id, int version, String synthese) {
        jeu.enTantQue(agent, () -> {
            var saisie = entretiens.find(id).saisie();
            entretiens.corriger(id, version, situation(saisie.constats().parListe(), synthese));
            return id;
        });
    }

    private void assertRefusedWith(SaisieEntretien saisie, String cle) {
        assertRefused(cle, () -> consigner(saisie));
    }

    private SaisieEntretien situation(Map<String, List<String>> constats) {
        return situation(constats, "Souhaite reprendre en CAP cuisine.");
    }

    private SaisieEntretien situation(Map<String, List<String>> constats, String synthese) {
        return new SaisieEntretien(
                "SITUATION",
                NOVEMBRE,
                Optional.empty(),
                60,
                "PRESENTIEL",
                "ETABLISSEMENT",
                Optional.of(new Uai(lycee)),
                Optional.empty(),
                new Constats(constats),
                synthese);
    }

    private List<String> faits(EntretienId id) {
        return jeu.sql()
                .sql("""
                        select nature || ' ' || code || ' ' || libelle || ' ' || duree_minutes || ' ' || uai from entretiens.v_fait where source_id = :id
                        """)
                .param("id", id.valeur())
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private Integer compter(UUID agent, String requete) {
        return jeu.enTantQue(
                agent,
                () -> transactions.execute(
                        statut -> application.sql(requete).query(Integer.class).single()));
    }
}
