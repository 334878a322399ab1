package fr.raccroche.jeunes.fusion;

import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.jeunes.TypeActe;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.jeunes.statuts.CodeSituation;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.parcours.Devenirs;
import fr.raccroche.parcours.SaisieDevenir;
import fr.raccroche.parcours.Source;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A file with a past in every module, by the services that write it. Two of them have rows that clash and rows that do not. */
class DossierPlein {

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Alertes alertes;

    @Autowired
    Situations situations;

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

    String lycee = "";
    String autre = "";
    UUID formatrice = new UUID(0, 0);
    UUID collegue = new UUID(0, 0);
    UUID action = new UUID(0, 0);

    /** Two schools: one agent follows both, her colleague only the first. */
    void scene() {
        lycee = jeu.etablissement("Lycée des Doublons", "LP", "Fougères");
        autre = jeu.etablissement("Lycée Brossolette", "LP", "Bruz");
        formatrice = jeu.agent("Rozenn", "Formatrice", "FORMATEUR", lycee);
        collegue = jeu.agent("Gaël", "Collegue", "FORMATEUR", lycee);
        jeu.membre(collegue, "ETABLISSEMENT_TOUS", lycee);
        for (var uai : List.of(lycee, autre)) {
            jeu.membre(formatrice, "ETABLISSEMENT_TOUS", uai);
            jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", uai);
        }
        action = jeu.action("MODAC", "Reprendre confiance", lycee);
    }

    /** @param jour of the month on which things happened: what differs from one file to the other */
    JeuneId ecrire(String prenom, String uai, int jour) {
        var jeune = jeu.enTantQue(
                formatrice,
                () -> jeunes.creer(NouveauJeune.saisi(
                        EtatCivil.de("Le Bihan", prenom, LocalDate.of(2009, 5, 6)),
                        new NouveauJeune.Ecole(new Uai(uai), new AnneeScolaire(2026), "2GT1"),
                        LocalDate.of(2026, 9, 20))));
        jeu.enTantQue(formatrice, () -> {
            rencontrer(jeune, jour);
            accueillir(jeune, LocalDate.of(2026, 9, 8), jour);
            accueillir(jeune, LocalDate.of(2026, 10, jour), jour);
            jeunes.rattacher(
                    jeune,
                    new CercleId(jeu.cercle("ACTION", "commune", "DAQ Fougères")),
                    TypeActe.PARTAGE,
                    new UUID(7, 7),
                    "Partage",
                    LocalDate.of(2026, 10, 1),
                    null);
            devenirs.consigner(
                    jeune,
                    new AnneeScolaire(2026),
                    Terme.N,
                    new SaisieDevenir(
                            jour == 1 ? "APPR" : "SANS",
                            LocalDate.of(2026, 12, 1),
                            Source.JEUNE,
                            fr.raccroche.parcours.Preuve.DIT));
            alertes.signaler(jeune, CodeAlerte.ABSENCES, LocalDate.of(2026, 10, jour), 6);
            situations.consigner(
                    jeune, CodeSituation.SERVICE_CIVIQUE, LocalDate.of(2026, 11, jour), null, Preuve.DOCUMENT);
            return jeune;
        });
        return jeune;
    }

    private void rencontrer(JeuneId jeune, int jour) {
        var entretien = entretiens.consigner(
                jeune,
                SaisieEntretien.rapide(
                        "SITUATION", LocalDate.of(2026, 11, jour), 45, Optional.of(new Uai(lycee)), Optional.empty()));
        entretiens.noter(entretien, "Une note à moi.");
        prochaines.prevoir(
                jeune,
                Optional.of(entretien),
                new ProchainesActions.Saisie("APPEL", LocalDate.of(2026, 12, 20), new AgentId(formatrice)));
        tentatives.consigner(
                jeune,
                new Tentatives.Saisie(
                        LocalDate.of(2026, 11, jour), Optional.empty(), "TELEPHONE", "JEUNE", "SANS_REPONSE"));
        var premier = rendezVous.donner(jeune, quand(LocalTime.of(14, 0)));
        rendezVous.reporter(premier, rendezVous.find(premier).version(), quand(LocalTime.of(15, 0)), "JEUNE");
    }

    private RendezVous.Saisie quand(LocalTime heure) {
        return new RendezVous.Saisie(
                new AgentId(formatrice),
                LocalDate.of(2026, 12, 20),
                heure,
                45,
                "SUIVI",
                "PRESENTIEL",
                "CIO",
                Optional.empty());
    }

    private void accueillir(JeuneId jeune, LocalDate entree, int jour) {
        accueils.ouvrir(
                jeune,
                new SaisieAccueil(
                        new ActionId(action),
                        entree,
                        "GPDS",
                        Optional.empty(),
                        Optional.of(new SaisieAccueil.Sortie(entree.withDayOfMonth(20 + jour), "FIN_PREVUE")),
                        SaisieAccueil.Bilan.VIDE));
    }
}
