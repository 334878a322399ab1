package fr.raccroche.demonstration.listes;

import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.demonstration.population.EleveInvente.Annee;
import fr.raccroche.demonstration.population.Niveau;
import fr.raccroche.socle.AnneeScolaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The lists of a campaign as their owners keep them: schools know the INE of nearly everybody, a mission locale of nobody;
 * names are misspelt, shortened, swapped, or those of the other parent. Whatever the size of the académie, about as many
 * cases are hard enough to need a reader.
 */
public final class ListesInventees {

    /** Slips so heavy, or people so alike, that somebody has to look. */
    private static final int DELICATS = 150;

    private static final int HOMONYMES = 100;
    private static final double DIPLOME = 0.9;
    private static final double ANCIENS = 0.1;
    private static final Fiche.Ecole NON_DITE = new Fiche.Ecole("", "", "");

    /** A list, how often it lacks an INE, how often its owner slips. */
    private record Tenue(double sansIne, double faute) {}

    private static final Map<String, Tenue> TENUES = Map.of(
            "ELEVES_AN_PASSE", new Tenue(0.02, 0),
            "ELEVES_CETTE_ANNEE", new Tenue(0.02, 0.01),
            "CFA", new Tenue(0.45, 0.08),
            "AGRICOLE", new Tenue(0.3, 0.05),
            "PRIVE", new Tenue(0.1, 0.03),
            "SUPERIEUR", new Tenue(0.05, 0.02),
            "MISSIONS_LOCALES", new Tenue(1, 0.1),
            "SIEI", new Tenue(0.1, 0.03));

    private final AnneeScolaire annee;
    private final Random hasard;
    private final Fautes fautes;
    private final List<EleveInvente> eleves;
    private final List<EleveInvente> partis;
    private final Map<String, StringBuilder> textes = new LinkedHashMap<>();

    public ListesInventees(List<EleveInvente> eleves, AnneeScolaire annee, Random hasard) {
        this.hasard = hasard;
        this.fautes = new Fautes(hasard);
        this.eleves = eleves;
        this.annee = annee;
        this.partis = eleves.stream()
                .filter(eleve -> eleve.derniere().annee() == annee.precedente().debut())
                .toList();
    }

    /** The text of each file, header first, by type of list. */
    public Map<String, String> inventer() {
        for (var eleve : eleves) {
            anPasse(eleve).ifPresent(an -> {
                var present = eleve.derniere().annee() == annee.debut();
                ecrire("ELEVES_AN_PASSE", fiche(eleve, an).inscrite(ecole(an, diplome(an, present))));
                if (present) {
                    ecrire("ELEVES_CETTE_ANNEE", fiche(eleve, eleve.derniere()));
                } else {
                    partir(eleve, an);
                }
            });
            if (eleve.derniere().annee() < annee.precedente().debut() && hasard.nextDouble() < ANCIENS) {
                ecrire("CFA", fiche(eleve, eleve.derniere()).inscrite(NON_DITE));
            }
        }
        ressembler();
        var fichiers = new LinkedHashMap<String, String>();
        textes.forEach((type, texte) -> fichiers.put(type, Fiche.ENTETE + texte));
        return fichiers;
    }

    private Optional<Annee> anPasse(EleveInvente eleve) {
        return eleve.scolarite().stream()
                .filter(an -> an.annee() == annee.precedente().debut())
                .findFirst();
    }

    private void partir(EleveInvente eleve, Annee an) {
        var ou = destination(an);
        ou.ifPresent(type -> {
            var fiche = fiche(eleve, an).inscrite(NON_DITE);
            if (un(DELICATS)) {
                ajouter(type, brouiller(fiche.sansIne(), eleve));
            } else {
                ecrire(type, fiche);
            }
        });
        if (hasard.nextDouble() < (ou.isEmpty() ? 0.4 : 0.02)) {
            ecrire("SIEI", fiche(eleve, an));
        }
    }

    private Optional<String> destination(Annee an) {
        var sort = hasard.nextDouble();
        if (an.niveau() == Niveau.TERMINALE_GT) {
            return sort < 0.85 ? Optional.of("SUPERIEUR") : sort < 0.9 ? Optional.of("CFA") : Optional.empty();
        }
        return sort < 0.4
                ? Optional.of("CFA")
                : sort < 0.52
                        ? Optional.of("AGRICOLE")
                        : sort < 0.62
                                ? Optional.of("PRIVE")
                                : sort < 0.72 ? Optional.of("MISSIONS_LOCALES") : Optional.empty();
    }

    /** About so many of those who left. */
    private boolean un(int combien) {
        return hasard.nextInt(Math.max(1, partis.size())) < combien;
    }

    /** Two or three slips of different kinds. */
    private Fiche brouiller(Fiche fiche, EleveInvente eleve) {
        var nom = fiche.nom();
        var prenom = fiche.prenom();
        var faux = fautes.date(fiche.naissance());
        return switch (hasard.nextInt(7)) {
            case 0 -> fiche.nommee(autreFamille(eleve), fautes.oreille(prenom)).habitant(ailleurs());
            case 1 -> fiche.nommee(autreFamille(eleve), prenom).nee(faux);
            case 2 ->
                fiche.nommee(fautes.oreille(nom), fautes.clavier(prenom))
                        .nee(faux)
                        .habitant(ailleurs());
            case 3 -> fiche.nommee(prenom, nom).nee(faux).habitant(ailleurs());
            case 4 -> fiche.nommee(fautes.clavier(nom), fautes.tronquer(prenom)).nee(faux);
            case 5 -> fiche.nommee(fautes.clavier(nom), prenom).nee(faux).habitant(ailleurs());
            default ->
                fiche.nommee(fautes.oreille(nom), prenom)
                        .nee(fiche.naissance().plusYears(1))
                        .habitant(ailleurs());
        };
    }

    /** That of the other parent; another one when both bear the same. */
    private String autreFamille(EleveInvente eleve) {
        var mere = eleve.foyer().mereNom();
        return mere.equals(eleve.nom()) ? unAutre().nom() : mere;
    }

    private Fiche.Lieu ailleurs() {
        var foyer = unAutre().foyer();
        return new Fiche.Lieu(foyer.codePostal(), foyer.commune());
    }

    private String autrePrenom(EleveInvente eleve) {
        var autre = unAutre();
        while (!autre.sexe().equals(eleve.sexe())) {
            autre = unAutre();
        }
        return autre.prenom();
    }

    private EleveInvente unAutre() {
        return eleves.get(hasard.nextInt(eleves.size()));
    }

    /** Namesakes, twins, brothers and sisters of those who left: alike, and somebody else. */
    private void ressembler() {
        var connus = new ArrayList<>(partis);
        for (int i = 0; i < HOMONYMES && !connus.isEmpty(); i++) {
            var eleve = connus.remove(hasard.nextInt(connus.size()));
            var sosie = fiche(eleve, eleve.derniere()).sansIne().inscrite(NON_DITE);
            var type = i % 2 == 0 ? "CFA" : "MISSIONS_LOCALES";
            ajouter(
                    type,
                    switch (i % 3) {
                        case 0 ->
                            sosie.nee(eleve.naissance().plusDays(30L + hasard.nextInt(400)))
                                    .habitant(ailleurs());
                        case 1 -> sosie.nommee(eleve.nom(), autrePrenom(eleve));
                        default ->
                            sosie.nommee(eleve.nom(), autrePrenom(eleve))
                                    .nee(eleve.naissance().minusYears(1).plusDays(hasard.nextInt(60)));
                    });
        }
    }

    /** As the owner of such a list would write it. */
    private void ecrire(String type, Fiche fiche) {
        var tenue = TENUES.getOrDefault(type, new Tenue(0, 0));
        var connue = hasard.nextDouble() < tenue.sansIne() ? fiche.sansIne() : fiche;
        ajouter(type, hasard.nextDouble() < tenue.faute() ? glisser(connue) : connue);
    }

    private void ajouter(String type, Fiche fiche) {
        textes.computeIfAbsent(type, nouveau -> new StringBuilder()).append(fiche.enCsv());
    }

    private Fiche glisser(Fiche fiche) {
        return switch (hasard.nextInt(4)) {
            case 0 -> fiche.nommee(fautes.clavier(fiche.nom()), fiche.prenom());
            case 1 -> fiche.nommee(fautes.oreille(fiche.nom()), fiche.prenom());
            case 2 -> fiche.nommee(fiche.nom(), fautes.tronquer(fiche.prenom()));
            default -> fiche.nee(fautes.date(fiche.naissance()));
        };
    }

    private String diplome(Annee an, boolean present) {
        if (!an.niveau().terminal()) {
            return an.niveau().college() ? "DNB" : "AUCUN";
        }
        return !present && hasard.nextDouble() < DIPLOME
                ? switch (an.niveau()) {
                    case TERMINALE_GT -> "BAC_GENERAL";
                    case TERMINALE_PRO -> "BAC_PRO";
                    default -> "CAP";
                }
                : "AUCUN";
    }

    private static Fiche.Ecole ecole(Annee an, String diplome) {
        return new Fiche.Ecole(an.ecole().uai(), an.division(), diplome);
    }

    private static Fiche fiche(EleveInvente eleve, Annee an) {
        var foyer = eleve.foyer();
        return new Fiche(
                eleve.ine().valeur(),
                eleve.nom(),
                eleve.prenom(),
                eleve.naissance(),
                eleve.sexe(),
                new Fiche.Lieu(foyer.codePostal(), foyer.commune()),
                ecole(an, ""),
                foyer.eleveTelephone());
    }
}
