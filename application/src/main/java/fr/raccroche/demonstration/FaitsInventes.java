package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.EleveInvente;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a formateur wrote about one young person during one school year, through the same services as the pages. */
@Component
@Profile("demonstration")
class FaitsInventes {

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
    private final SignalementsInventes signalements;
    private final RencontresInventees rencontres;
    private final AccueilsInventes accueils;
    private final Devenirs devenirs;

    FaitsInventes(
            Jeunes jeunes,
            SignalementsInventes signalements,
            RencontresInventees rencontres,
            AccueilsInventes accueils,
            Devenirs devenirs) {
        this.jeunes = jeunes;
        this.signalements = signalements;
        this.rencontres = rencontres;
        this.accueils = accueils;
        this.devenirs = devenirs;
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
        rencontres.contacter(jeune, debut, jours, hasard);
        var dernier = rencontres.recevoir(jeune, ecole, debut, annee, jours, hasard);
        if (hasard.nextInt(3) == 0 && formateur.actions().containsKey(passage.annee())) {
            accueils.accueillir(jeune, ecole, dernier, annee, formateur, jours, hasard);
        }
        if (jours.passe(annee.suivante().premierJour())) {
            dire(jeune, annee, jours, hasard);
        } else {
            signalements.adresser(jeune, passage, dernier);
            rencontres.prevoir(jeune, ecole, formateur, jours, hasard);
        }
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
}
