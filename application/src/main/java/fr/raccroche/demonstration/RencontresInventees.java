package fr.raccroche.demonstration;

import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Attempts to reach a young person, interviews that were held, and what is planned next. */
@Component
@Profile("demonstration")
class RencontresInventees {

    private static final List<String> SUITES =
            List.of("SUIVI", "SUIVI", "AIDE", "CONSEIL", "FAMILLE", "GUIDANCE", "INFORMATION");
    private static final List<String> SYNTHESES = List.of(
            "Souhaite changer de filière ; une visite du lycée professionnel est proposée.",
            "Reprend contact après plusieurs semaines d’absence. Accepte de revenir le lundi et le jeudi.",
            "Projet autour des métiers du bois ; un stage de découverte est à chercher.",
            "Hésite entre apprentissage et retour en classe. Rendez-vous pris avec le CIO.",
            "A préparé son curriculum vitæ et deux lettres. Trois entreprises à appeler.",
            "Assiduité retrouvée depuis deux semaines ; point fixé avec le professeur principal.",
            "Inscription à la session d’examen confirmée ; révisions organisées en petit groupe.",
            "");

    private final Tentatives tentatives;
    private final Entretiens entretiens;
    private final RendezVous rendezVous;
    private final ProchainesActions prochaines;

    RencontresInventees(
            Tentatives tentatives, Entretiens entretiens, RendezVous rendezVous, ProchainesActions prochaines) {
        this.tentatives = tentatives;
        this.entretiens = entretiens;
        this.rendezVous = rendezVous;
        this.prochaines = prochaines;
    }

    void contacter(JeuneId jeune, LocalDate debut, Jours jours, Random hasard) {
        for (int essai = hasard.nextInt(3); essai > 0; essai--) {
            var resultat = essai == 1 ? "RDV_PRIS" : hasard.nextBoolean() ? "SANS_REPONSE" : "MESSAGE_LAISSE";
            tentatives.consigner(
                    jeune,
                    new Tentatives.Saisie(
                            jours.apres(debut, 4),
                            Optional.of(LocalTime.of(9 + hasard.nextInt(8), 15 * hasard.nextInt(4))),
                            hasard.nextInt(3) == 0 ? "SMS" : "TELEPHONE",
                            hasard.nextInt(3) == 0 ? "RESPONSABLE" : "JEUNE",
                            resultat));
        }
    }

    /** @return the day of the last interview */
    LocalDate recevoir(JeuneId jeune, Uai ecole, LocalDate debut, AnneeScolaire annee, Jours jours, Random hasard) {
        var jour = jours.apres(debut.plusDays(3), 8);
        entretiens.consigner(jeune, situation(jour, ecole, hasard));
        for (int suite = hasard.nextInt(4); suite > 0; suite--) {
            var prochain = jours.apres(jour.plusDays(10), 30);
            if (prochain.isAfter(annee.dernierJour()) || !prochain.isAfter(jour)) {
                break;
            }
            jour = prochain;
            var type = SUITES.get(hasard.nextInt(SUITES.size()));
            var duree = 15 * (2 + hasard.nextInt(3));
            entretiens.consigner(
                    jeune, SaisieEntretien.rapide(type, jour, duree, Optional.of(ecole), Optional.empty()));
        }
        return jour;
    }

    private SaisieEntretien situation(LocalDate jour, Uai ecole, Random hasard) {
        var constats = new Constats(Map.of(
                "PRESENT", hasard.nextInt(3) == 0 ? List.of("JEUNE", "RESPONSABLE") : List.of("JEUNE"),
                "INFORMATION", List.of("NOTICE"),
                "RUPTURE",
                        List.of(List.of("ORIENTATION_SUBIE", "DESINTERET", "APPRENTISSAGES", "RELATIONS", "MATERIEL")
                                .get(hasard.nextInt(5))),
                "MATURITE", List.of(Integer.toString(hasard.nextInt(4))),
                "FREIN", hasard.nextBoolean() ? List.of("MOBILITE") : List.of("REORIENTATION"),
                "CONCLUSION",
                        List.of(List.of("ACTION_MLDS", "RETOUR_CLASSE", "CIO", "ML", "CFA")
                                .get(hasard.nextInt(5))),
                "SUITE", List.of(hasard.nextInt(4) == 0 ? "ATTENTE" : "ACCEPTE")));
        return new SaisieEntretien(
                "SITUATION",
                jour,
                Optional.of(LocalTime.of(9 + hasard.nextInt(8), 0)),
                60,
                "PRESENTIEL",
                "ETABLISSEMENT",
                Optional.of(ecole),
                Optional.empty(),
                constats,
                SYNTHESES.get(hasard.nextInt(SYNTHESES.size())));
    }

    void prevoir(JeuneId jeune, Uai ecole, Formateur formateur, Jours jours, Random hasard) {
        if (hasard.nextInt(3) == 0) {
            rendezVous.donner(
                    jeune,
                    new RendezVous.Saisie(
                            formateur.id(),
                            jours.bientot(),
                            LocalTime.of(8 + hasard.nextInt(9), 30 * hasard.nextInt(2)),
                            45,
                            "SUIVI",
                            "PRESENTIEL",
                            "ETABLISSEMENT",
                            Optional.of(ecole)));
        }
        if (hasard.nextInt(5) == 0) {
            prochaines.prevoir(
                    jeune,
                    Optional.empty(),
                    new ProchainesActions.Saisie(
                            List.of("APPEL", "FAMILLE", "ETABLISSEMENT", "STAGE", "DOSSIER")
                                    .get(hasard.nextInt(5)),
                            jours.desormais(),
                            formateur.id()));
        }
    }
}
