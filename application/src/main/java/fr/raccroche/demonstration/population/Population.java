package fr.raccroche.demonstration.population;

import fr.raccroche.demonstration.population.EleveInvente.Annee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invents the pupils of three school years around real schools: they move up, some repeat, some change school, some leave
 * on the way. The same seed always gives the same people.
 */
public final class Population {

    private static final int PAR_CLASSE = 27;
    private static final double DOUBLEMENT = 0.03;
    private static final double SORTIE_LYCEE = 0.012;
    private static final double SORTIE_PROFESSIONNEL = 0.045;

    private final List<Ecole> ecoles;
    private final List<Ecole> lycees;
    private final Random hasard;
    private final Noms noms;
    private final double echelle;
    private final List<EleveInvente> eleves = new ArrayList<>();

    public Population(List<Ecole> ecoles, long graine, int effectif) {
        this.ecoles =
                ecoles.stream().filter(ecole -> !ecole.niveaux().isEmpty()).toList();
        this.lycees = this.ecoles.stream()
                .filter(ecole -> !"COLLEGE".equals(ecole.genre()))
                .toList();
        this.hasard = new Random(graine);
        this.noms = new Noms(graine);
        this.echelle = effectif
                / (double) Math.max(
                        1, this.ecoles.stream().mapToInt(Ecole::effectif).sum());
    }

    /** Everybody who was enrolled in at least one of the years given, in a fixed order. */
    public List<EleveInvente> inventer(int premiere, int derniere) {
        for (int annee = premiere; annee <= derniere; annee++) {
            if (annee > premiere) {
                passer(annee);
            }
            completer(annee);
        }
        return List.copyOf(eleves);
    }

    private void completer(int annee) {
        var presents = new HashMap<String, Integer>();
        eleves.stream()
                .map(EleveInvente::derniere)
                .filter(derniere -> derniere.annee() == annee)
                .forEach(derniere -> presents.merge(derniere.ecole().uai() + derniere.niveau(), 1, Integer::sum));
        for (var ecole : ecoles) {
            var parNiveau = (int)
                    Math.round(ecole.effectif() * echelle / ecole.niveaux().size());
            for (var niveau : ecole.niveaux()) {
                int manquent = parNiveau - presents.getOrDefault(ecole.uai() + niveau, 0);
                for (int i = 0; i < manquent; i++) {
                    var eleve = inventer(niveau, annee, ecole);
                    inscrire(eleve, annee, ecole, niveau, false);
                    eleves.add(eleve);
                }
            }
        }
    }

    private void passer(int annee) {
        Map<String, Ecole> favoris = new HashMap<>();
        for (var eleve : eleves) {
            var derniere = eleve.derniere();
            if (derniere.annee() != annee - 1 || derniere.sortie().isPresent()) {
                continue;
            }
            var niveau = derniere.niveau();
            if (hasard.nextDouble() < DOUBLEMENT) {
                inscrire(eleve, annee, derniere.ecole(), niveau, true);
            } else if (niveau == Niveau.TROISIEME) {
                var lycee = hasard.nextInt(4) == 0
                        ? auHasard(lycees)
                        : favoris.computeIfAbsent(derniere.ecole().uai() + hasard.nextInt(3), cle -> auHasard(lycees));
                inscrire(eleve, annee, lycee, entree(lycee), false);
            } else if (!niveau.terminal()) {
                inscrire(eleve, annee, derniere.ecole(), niveau.suivant(), false);
            }
        }
    }

    private void inscrire(EleveInvente eleve, int annee, Ecole ecole, Niveau niveau, boolean doublement) {
        var classes = Math.max(
                1, (int) Math.round(ecole.effectif() * echelle / ecole.niveaux().size() / PAR_CLASSE));
        var risque = niveau.college() ? 0 : niveau.professionnel() ? SORTIE_PROFESSIONNEL : SORTIE_LYCEE;
        Optional<LocalDate> sortie = hasard.nextDouble() < risque
                ? Optional.of(LocalDate.of(annee, 9, 20).plusDays(hasard.nextInt(60)))
                : Optional.empty();
        eleve.inscrire(new Annee(annee, ecole, niveau, hasard.nextInt(classes), doublement, sortie));
    }

    private EleveInvente inventer(Niveau niveau, int annee, Ecole ecole) {
        var sexe = hasard.nextBoolean() ? "F" : "M";
        var retard = hasard.nextInt(100) < (niveau.professionnel() ? 35 : 8) ? 1 : 0;
        var naissance = LocalDate.of(annee - niveau.age() - retard, 1, 1).plusDays(hasard.nextInt(365));
        var nom = noms.famille(hasard);
        var mere = hasard.nextInt(3) == 0 ? noms.famille(hasard) : nom;
        var seule = hasard.nextInt(5) == 0;
        var foyer = new Foyer(
                noms.rue(hasard),
                ecole.codePostal(),
                ecole.commune().toUpperCase(java.util.Locale.FRANCE),
                ecole.insee(),
                mere,
                noms.prenom("F", hasard),
                noms.telephone(hasard),
                seule ? "" : nom,
                seule ? "" : noms.prenom("M", hasard),
                noms.telephone(hasard),
                noms.telephone(hasard));
        return new EleveInvente(300_000_000 + eleves.size(), nom, noms.prenom(sexe, hasard), sexe, naissance, foyer);
    }

    private Niveau entree(Ecole lycee) {
        var entrees = lycee.niveaux().stream()
                .filter(niveau -> niveau.age() == Niveau.SECONDE_GT.age())
                .toList();
        return entrees.get(hasard.nextInt(entrees.size()));
    }

    private <T> T auHasard(List<T> choix) {
        return choix.get(hasard.nextInt(choix.size()));
    }
}
