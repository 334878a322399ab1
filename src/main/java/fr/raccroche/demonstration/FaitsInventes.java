package fr.raccroche.demonstration;

import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.parcours.Devenirs;
import fr.raccroche.parcours.Preuve;
import fr.raccroche.parcours.SaisieDevenir;
import fr.raccroche.parcours.Source;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a formateur wrote about one young person during one school year, through the same services as the pages. */
@Component
@Profile("demonstration")
class FaitsInventes {

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
    private static final List<String> DEVENIRS = List.of(
            "RFI_SCOL",
            "RFI_SCOL",
            "RFI_SCOL",
            "APPR",
            "APPR",
            "E2C",
            "SC",
            "EMP_C",
            "FC",
            "PROMO1618",
            "RFI_MLDS",
            "SANS",
            "REFUS",
            "DEM");

    private final Jeunes jeunes;
    private final Entretiens entretiens;
    private final Tentatives tentatives;
    private final RendezVous rendezVous;
    private final ProchainesActions prochaines;
    private final Accueils accueils;
    private final Devenirs devenirs;
    private final SignalementsInventes signalements;

    FaitsInventes(
            Jeunes jeunes,
            Entretiens entretiens,
            Tentatives tentatives,
            RendezVous rendezVous,
            ProchainesActions prochaines,
            Accueils accueils,
            Devenirs devenirs,
            SignalementsInventes signalements) {
        this.jeunes = jeunes;
        this.entretiens = entretiens;
        this.tentatives = tentatives;
        this.rendezVous = rendezVous;
        this.prochaines = prochaines;
        this.accueils = accueils;
        this.devenirs = devenirs;
        this.signalements = signalements;
    }

    @Transactional
    void ecrire(JeuneId jeune, EleveInvente.Annee passage, Formateur formateur, Jours jours, Random hasard) {
        var annee = new AnneeScolaire(passage.annee());
        var ecole = new Uai(passage.ecole().uai());
        var debut = jours.apres(
                passage.sortie().orElse(annee.premierJour().plusDays(14)),
                passage.sortie().isPresent() ? 20 : 60);
        if (passage.sortie().isPresent()) {
            var dossier = jeunes.find(jeune);
            jeunes.corrigerDiplome(
                    jeune, hasard.nextInt(3) == 0 ? Diplome.AUCUN : Diplome.DNB, null, null, dossier.version());
        }
        signalements.signaler(jeune, passage, debut);
        contacter(jeune, debut, jours, hasard);
        var dernier = recevoir(jeune, ecole, debut, annee, formateur, jours, hasard);
        if (hasard.nextInt(3) == 0 && formateur.actions().containsKey(passage.annee())) {
            accueillir(jeune, ecole, dernier, annee, formateur, jours, hasard);
        }
        if (jours.passe(annee.suivante().premierJour())) {
            dire(jeune, annee, jours, hasard);
        } else {
            signalements.adresser(jeune, passage, dernier);
            prevoir(jeune, ecole, formateur, jours, hasard);
        }
    }

    private void contacter(JeuneId jeune, LocalDate debut, Jours jours, Random hasard) {
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

    private LocalDate recevoir(
            JeuneId jeune,
            Uai ecole,
            LocalDate debut,
            AnneeScolaire annee,
            Formateur formateur,
            Jours jours,
            Random hasard) {
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

    private void accueillir(
            JeuneId jeune,
            Uai ecole,
            LocalDate apres,
            AnneeScolaire annee,
            Formateur formateur,
            Jours jours,
            Random hasard) {
        var action = formateur.actions().get(annee.debut());
        var entree = jours.apres(apres.plusDays(2), 10);
        if (action == null || entree.isAfter(annee.dernierJour().minusDays(62))) {
            return;
        }
        var saisie = new SaisieAccueil(
                action,
                entree,
                List.of("GPDS", "CIO", "PSAD_SIEI", "FAMILLE", "CHEF_ETAB").get(hasard.nextInt(5)),
                Optional.of(ecole),
                Optional.empty());
        var sortie = entree.plusDays(40L + hasard.nextInt(60));
        var fini = jours.passe(sortie) && !sortie.isAfter(annee.dernierJour());
        accueils.ouvrir(
                jeune,
                fini
                        ? saisie.avecBilan(bilan(entree))
                                .avecSortie(
                                        sortie,
                                        List.of(
                                                        "FIN_PREVUE",
                                                        "SOLUTION_TROUVEE",
                                                        "SOLUTION_TROUVEE",
                                                        "ABANDON",
                                                        "REORIENTATION_INTERNE")
                                                .get(hasard.nextInt(5)))
                        : saisie);
    }

    /** What it came to, for three accueils in four; drawn apart, so that the rest of the invention does not move. */
    private static SaisieAccueil.Bilan bilan(LocalDate entree) {
        var hasard = new Random(entree.toEpochDay());
        if (hasard.nextInt(4) == 0) {
            return SaisieAccueil.Bilan.VIDE;
        }
        var prevues = 60 + 12 * hasard.nextInt(10);
        var stages = hasard.nextInt(3);
        return new SaisieAccueil.Bilan(
                BigDecimal.valueOf(prevues),
                BigDecimal.valueOf(prevues - hasard.nextInt(40)),
                hasard.nextInt(12),
                stages,
                stages * 5,
                hasard.nextBoolean(),
                "");
    }

    private void dire(JeuneId jeune, AnneeScolaire annee, Jours jours, Random hasard) {
        var code = DEVENIRS.get(hasard.nextInt(DEVENIRS.size()));
        if (hasard.nextInt(100) < 86) {
            devenirs.consigner(
                    jeune,
                    annee,
                    Terme.N,
                    devenir(code, jours.apres(annee.dernierJour().minusDays(60), 45), hasard));
        }
        if (jours.passe(annee.suivante().premierJour().plusDays(90)) && hasard.nextInt(100) < 70) {
            devenirs.consigner(
                    jeune,
                    annee,
                    Terme.N1,
                    devenir(code, jours.apres(annee.suivante().premierJour().plusDays(30), 200), hasard));
        }
        if (hasard.nextInt(100) < 93) {
            jeunes.cloreSuivi(jeune, annee.dernierJour());
        }
    }

    private static SaisieDevenir devenir(String code, LocalDate le, Random hasard) {
        var source = Source.values()[hasard.nextInt(4)];
        return new SaisieDevenir(code, le, source, source == Source.ETABLISSEMENT ? Preuve.STRUCTURE : Preuve.DIT);
    }

    private void prevoir(JeuneId jeune, Uai ecole, Formateur formateur, Jours jours, Random hasard) {
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
