package fr.raccroche.jeunes.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.essai.Catalogue;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.TypeActe;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.jeunes.statuts.CodeSituation;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A merge moves everything, and undoing it leaves every byte of every table as it was (see DefaireUneFusionIT), in its order. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FusionsIT {

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Recherches recherches;

    @Autowired
    Fusions fusions;

    @Autowired
    Alertes alertes;

    @Autowired
    Situations situations;

    String lycee = "";
    String autre = "";
    UUID formatrice = new UUID(0, 0);
    UUID etranger = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Victor Segalen", "LPO", "Fougères");
        autre = jeu.etablissement("Lycée Brossolette", "LP", "Bruz");
        jeu.bassin("Fougères", lycee, autre);
        formatrice = jeu.agent("Rozenn", "Formatrice", "FORMATEUR", null);
        for (var uai : List.of(lycee, autre)) {
            jeu.membre(formatrice, "ETABLISSEMENT_TOUS", uai);
            jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", uai);
        }
        etranger = jeu.agent("Marc", "Etranger", "FORMATEUR", null);
    }

    @Test
    void undoesAMergeByteForByte() {
        var gardee = dossier("Le Bihan", "Maelle", lycee, null);
        var absorbee = dossier("Le Bihan", "Maëlle", autre, Ine.invente(111_222_333));
        memeAnnee(absorbee, lycee);
        peupler(gardee);
        peupler(absorbee);
        var avant = photographie();

        var fusion = enTantQueFormatrice(() -> fusions.fusionner(gardee, absorbee, Set.of("prenom", "portable")));

        assertThat(photographie()).isNotEqualTo(avant);
        assertThat(enTantQueFormatrice(() -> jeunes.identite(gardee)).prenom()).isEqualTo("Maëlle");
        assertThat(enTantQueFormatrice(() -> alertes.de(gardee))).hasSize(2);
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> enTantQueFormatrice(() -> jeunes.find(absorbee)));
        assertThat(enTantQueFormatrice(() -> jeunes.garde(absorbee))).contains(gardee);
        assertThat(enTantQueFormatrice(() -> recherches.rechercher("le bihan", 10)))
                .extracting(JeuneTrouve::id)
                .containsExactly(gardee);

        enTantQueFormatrice(() -> {
            fusions.defaire(fusion);
            return fusion;
        });

        var apres = photographie();
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        avant.forEach((table, lignes) -> assertThat(apres.get(table)).as(table).isEqualTo(lignes));
    }

    @Test
    void keepsWhatWasWrittenBetweenMergeAndUndoing() {
        var gardee = dossier("Cadiou", "Tom", lycee, null);
        var absorbee = dossier("Cadiou", "Thomas", autre, null);
        var fusion = enTantQueFormatrice(() -> fusions.fusionner(gardee, absorbee, Set.of("prenom")));
        var depuis = enTantQueFormatrice(
                () -> alertes.signaler(gardee, CodeAlerte.ETABLISSEMENT, LocalDate.of(2026, 12, 1), null));
        corrigerNom(gardee, "Cadiou-Riou");

        enTantQueFormatrice(() -> {
            fusions.defaire(fusion);
            return fusion;
        });

        assertThat(enTantQueFormatrice(() -> jeunes.identite(gardee)).nom()).isEqualTo("Cadiou-Riou");
        assertThat(enTantQueFormatrice(() -> jeunes.identite(gardee)).prenom()).isEqualTo("Tom");
        assertThat(enTantQueFormatrice(() -> alertes.de(gardee)))
                .extracting(Alertes.Alerte::id)
                .contains(depuis);
        assertThat(enTantQueFormatrice(() -> jeunes.identite(absorbee)).prenom())
                .isEqualTo("Thomas");
    }

    @Test
    void undoesTheLastMergeFirst() {
        var a = dossier("Nicol", "Lou", lycee, null);
        var b = dossier("Nicol", "Lou", autre, null);
        var c = dossier("Nicol", "Loup", autre, null);
        var avant = photographie();
        var premiere = enTantQueFormatrice(() -> fusions.fusionner(a, b, Set.of()));
        var seconde = enTantQueFormatrice(() -> fusions.fusionner(a, c, Set.of()));

        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> defaire(premiere))
                .extracting(RegleMetierException::cle)
                .isEqualTo("jeunes.fusion.pas-la-derniere");
        defaire(seconde);
        defaire(premiere);

        assertThat(photographie()).isEqualTo(avant);
        assertThatExceptionOfType(RegleMetierException.class).isThrownBy(() -> defaire(premiere));
    }

    @Test
    void refusesToMergeOrUndoOutsideTheCercles() {
        var a = dossier("Omnes", "Éva", lycee, null);
        var b = dossier("Omnes", "Eva", autre, null);

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> fusions.fusionner(a, b, Set.of())));
        var fusion = enTantQueFormatrice(() -> fusions.fusionner(a, b, Set.of()));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> fusions.find(fusion)));
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> enTantQueFormatrice(() -> fusions.fusionner(a, a, Set.of())));
    }

    private void defaire(UUID fusion) {
        enTantQueFormatrice(() -> {
            fusions.defaire(fusion);
            return fusion;
        });
    }

    private JeuneId dossier(String nom, String prenom, String uai, @Nullable Ine ine) {
        return enTantQueFormatrice(() -> jeunes.creer(new NouveauJeune(
                new EtatCivil(nom, "", prenom, "", "", LocalDate.of(2009, 5, 6), Sexe.F, ine),
                new Coordonnees("", "060000000" + prenom.length() % 10, "", "", "", ""),
                new NouveauJeune.Ecole(new Uai(uai), new AnneeScolaire(2026), uai.equals(lycee) ? "" : "1CAP"),
                LocalDate.of(2026, 9, 20),
                "SAISIE")));
    }

    /** The same school and year on both sides: the two rows would clash. */
    private void memeAnnee(JeuneId jeune, String uai) {
        jeu.sql()
                .sql("insert into jeunes.scolarite (jeune_id, annee, uai, classe) values (:id, 2026, :uai, '2MRC')")
                .param("id", jeune.valeur())
                .param("uai", uai)
                .update();
        jeu.sql()
                .sql("select jeunes.recalculer_cercles(array[:id]::uuid[])")
                .param("id", jeune.valeur())
                .query((ligne, rang) -> true)
                .list();
    }

    private void peupler(JeuneId jeune) {
        var cercle = new CercleId(jeu.cercle("ACTION", "fusion", "DAQ Fougères"));
        enTantQueFormatrice(() -> {
            jeunes.rattacher(
                    jeune, cercle, TypeActe.ACCUEIL, new UUID(7, 7), "Accueil", LocalDate.of(2026, 10, 1), null);
            alertes.signaler(jeune, CodeAlerte.ABSENCES, LocalDate.of(2026, 10, 5), 6);
            situations.consigner(
                    jeune, CodeSituation.SERVICE_CIVIQUE, LocalDate.of(2026, 11, 2), null, Preuve.DOCUMENT);
            return jeune;
        });
        jeu.sql()
                .sql(
                        "insert into jeunes.responsable (jeune_id, niveau, nom, prenom) values (:id, 1, 'Le Bihan', 'Annie')")
                .param("id", jeune.valeur())
                .update();
        jeu.sql().sql("""
                insert into jeunes.acces_exceptionnel (id, jeune_id, agent_id, motif, du, au)
                values (gen_random_uuid(), :id, :agent, 'DOUBLON', '2026-12-01', '2026-12-03')
                """).param("id", jeune.valeur()).param("agent", etranger).update();
    }

    private void corrigerNom(JeuneId jeune, String nom) {
        enTantQueFormatrice(() -> {
            var actuel = jeunes.find(jeune);
            var etat = actuel.etatCivil();
            jeunes.corriger(
                    jeune,
                    new EtatCivil(nom, "", etat.prenom(), "", "", etat.naissance(), etat.sexe(), etat.ine()),
                    actuel.version());
            return jeune;
        });
    }

    private TreeMap<String, List<String>> photographie() {
        var photo = new Catalogue(jeu).photographie();
        DefaireUneFusionIT.QUI_GRANDISSENT.keySet().forEach(photo::remove);
        return photo;
    }

    private <T> T enTantQueFormatrice(java.util.function.Supplier<T> travail) {
        return jeu.enTantQue(formatrice, travail);
    }
}
