package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Etat;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Motif;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decision table for one day. Code de l'éducation: L131-1 (instruction from 3 to 16), L114-1 (obligation de formation
 * from 16 to 18, with a diploma or not), L313-7 and D313-59 (former pupil, no longer enrolled, without baccalauréat
 * général nor professional diploma of level 3 or 4), D122-3-1 (up to 25 years révolus).
 */
final class Decision {

    static final int FIN_INSTRUCTION = 16;
    static final int MAJORITE = 18;
    /** 25 révolus: until the eve of the 26th birthday. */
    static final int HORS_D_AGE = 26;

    private final Faits faits;
    private final LocalDate jour;
    private final int age;
    private final List<Motif> motifs = new ArrayList<>();

    private Decision(Faits faits, LocalDate jour) {
        this.faits = faits;
        this.jour = jour;
        this.age = Period.between(faits.naissance(), jour).getYears();
    }

    static Etat le(LocalDate jour, Faits faits) {
        return new Decision(faits, jour).decider();
    }

    private Etat decider() {
        var formation = faits.situations().stream()
                .filter(situation -> situation.couvre(jour) && situation.code().enFormation())
                .findFirst();
        if (inscrit() || formation.isPresent()) {
            formation.ifPresent(situation -> motif(situation.code().libelle(), "L114-1"));
            return new Etat(scolarise(), obligation(true), false, motifs);
        }
        if (age >= HORS_D_AGE) {
            motif("26 ans ou plus, n’est plus en formation", "D122-3-1");
            return new Etat(Statut.HORS_CHAMP, Obligation.SANS_OBJET, false, motifs);
        }
        var solution = solution();
        var statut = sorti();
        var cherche = statut == Statut.DECROCHEUR || statut == Statut.OBLIGATION_DE_FORMATION;
        var obligation = obligation(solution.isPresent());
        if (obligation == Obligation.NON_REMPLIE) {
            motif("16 ou 17 ans, aucune situation connue ne remplit l’obligation de formation", "L114-1");
        }
        solution.ifPresent(situation -> motif(situation.code().libelle(), "R114-1"));
        return new Etat(statut, obligation, cherche && solution.isEmpty(), motifs);
    }

    private boolean inscrit() {
        var inscription = faits.inscriptionAu(jour);
        inscription.ifPresent(i -> motif("Inscrit dans un établissement", "L131-1"));
        return inscription.isPresent();
    }

    /** Still enrolled: the signals of the school year make the scale exposé, en risque, en voie. */
    private Statut scolarise() {
        var signaux = faits.alertes().stream()
                .filter(alerte -> alerte.couvre(jour))
                .map(Faits.Alerte::code)
                .distinct()
                .sorted()
                .toList();
        signaux.forEach(code -> motif(code.libelle(), code == CodeAlerte.ABSENCES ? "R131-7" : "circulaire 2013-035"));
        var doublement =
                faits.inscriptionAu(jour).filter(Faits.Inscription::doublement).isPresent();
        if (doublement && !signaux.contains(CodeAlerte.DOUBLEMENT)) {
            motif("Double sa classe cette année", "circulaire 2013-035");
        }
        var risques = signaux.stream()
                .filter(code -> code.gravite() == CodeAlerte.Gravite.RISQUE)
                .count();
        if (risques > 1 || signaux.stream().anyMatch(code -> code.gravite() == CodeAlerte.Gravite.VOIE)) {
            return Statut.EN_VOIE_DE_DECROCHAGE;
        }
        if (risques == 1) {
            return Statut.EN_RISQUE;
        }
        return signaux.isEmpty() && !doublement ? Statut.SCOLARISE : Statut.EXPOSE;
    }

    private Statut sorti() {
        var diplome = faits.diplomeAu(jour);
        var qualifie = qualifie(diplome);
        if (qualifie && age >= MAJORITE) {
            motif("Majeur, diplômé (" + diplome.libelle() + ")", "D313-59");
            return Statut.HORS_CHAMP;
        }
        if (!sortieConstatee()) {
            motif(
                    faits.inscriptions().isEmpty()
                            ? "Aucune scolarité connue"
                            : "Rien ne dit où est ce jeune depuis sa dernière année connue",
                    "L313-7");
            return Statut.A_QUALIFIER;
        }
        if (age < FIN_INSTRUCTION) {
            motif("Moins de 16 ans et inscrit nulle part", "L131-1");
            return Statut.INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE;
        }
        if (qualifie) {
            motif("Diplômé (" + diplome.libelle() + "), mineur, n’est plus inscrit", "L114-1");
            return Statut.OBLIGATION_DE_FORMATION;
        }
        if (diplome == Diplome.INCONNU || diplome == Diplome.AUTRE) {
            motif("Diplôme le plus élevé : " + diplome.libelle(), "D313-59");
            return Statut.A_QUALIFIER;
        }
        motif("Sorti de formation ; diplôme le plus élevé : " + diplome.libelle(), "L313-7 et D313-59");
        return Statut.DECROCHEUR;
    }

    /** Somebody wrote that the young person left: an exit, or a situation that only those who left are in. */
    private boolean sortieConstatee() {
        var dernieres = faits.dernieres(jour);
        return !dernieres.isEmpty()
                && (dernieres.stream().allMatch(inscription -> inscription.sortie() != null)
                        || faits.situations().stream().anyMatch(situation -> situation.couvre(jour)));
    }

    private Optional<Faits.Situation> solution() {
        return faits.situations().stream()
                .filter(situation -> situation.couvre(jour) && situation.code().satisfait())
                .findFirst();
    }

    private Obligation obligation(boolean remplie) {
        if (age < FIN_INSTRUCTION || age >= MAJORITE) {
            return Obligation.SANS_OBJET;
        }
        return remplie ? Obligation.REMPLIE : Obligation.NON_REMPLIE;
    }

    /** D313-59 names the baccalauréat général and professional diplomas; the technologique is treated alike. */
    private static boolean qualifie(Diplome diplome) {
        return switch (diplome) {
            case CAP, BEP, BAC_PRO, BP, BAC_GENERAL, BAC_TECHNO -> true;
            case AUCUN, CFG, DNB, INCONNU, AUTRE -> false;
        };
    }

    private void motif(String phrase, String texte) {
        motifs.add(new Motif(phrase, texte));
    }
}
