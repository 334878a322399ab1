package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a letter says (seed 002, C27, X75): who, for how long, from which school, and the lists of schools, actions and
 * territories.
 */
public record Contenu(
        AgentId agent,
        Fonction fonction,
        Periode periode,
        int quotite,
        Optional<Uai> rattachement,
        Optional<AgentId> responsable,
        String lieu,
        List<Intervention> interventions,
        List<ActionId> actions,
        List<TerritoireId> territoires) {

    /** Those that a letter charges somebody with. */
    public static final Set<Fonction> FONCTIONS = EnumSet.of(
            Fonction.FORMATEUR,
            Fonction.COORDONNATEUR,
            Fonction.COORDONNATEUR_DEPARTEMENTAL,
            Fonction.CHARGE_DE_MISSION);

    /** Those who answer for an agent, named « coordonnateur » in the letter. */
    public static final Set<Fonction> RESPONSABLES = EnumSet.of(
            Fonction.COORDONNATEUR,
            Fonction.COORDONNATEUR_DEPARTEMENTAL,
            Fonction.CHARGE_DE_MISSION,
            Fonction.IEN_IO,
            Fonction.DRAIO,
            Fonction.CSAIO);

    /** Levels that only a letter of the whole académie names: a letter opens the files of its territories. */
    private static final Set<String> NIVEAUX_RESERVES = Set.of("REGION_ACADEMIQUE", "ACADEMIE");

    /** A school of the lists, and what the agent is there. */
    public record Intervention(Uai uai, Set<Lien> liens) {

        public Intervention {
            liens = Set.copyOf(liens);
            if (liens.isEmpty()) {
                throw new IllegalArgumentException("No link with " + uai);
            }
        }

        /** What the agent is there, in words. */
        String role() {
            return liens.stream().sorted().map(Lien::libelle).collect(Collectors.joining(", "));
        }
    }

    /** What an agent is in a school. */
    public enum Lien {
        REFERENT("référent"),
        MEMBRE_GPDS("membre du GPDS"),
        INTERVENANT("intervenant");

        private final String libelle;

        Lien(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Contenu {
        if (!FONCTIONS.contains(fonction)) {
            throw new IllegalArgumentException("No letter for " + fonction);
        }
        refusDesDates(periode.du(), periode.au()).lever();
        interventions = List.copyOf(interventions);
        actions = List.copyOf(actions);
        territoires = List.copyOf(territoires);
    }

    /** A letter lies within one school year. */
    public static Refus refusDesDates(LocalDate du, LocalDate au) {
        return new Refus()
                .si(au.isBefore(du) || au.isAfter(AnneeScolaire.de(du).dernierJour()), "au", "lettre.periode");
    }

    /** Levels of territory that a letter for the function may not name. */
    static Set<String> niveauxExclus(Fonction fonction) {
        return fonction == Fonction.CHARGE_DE_MISSION ? Set.of() : NIVEAUX_RESERVES;
    }

    /** The same, over another period. */
    Contenu pendant(Periode autre) {
        return new Contenu(
                agent, fonction, autre, quotite, rattachement, responsable, lieu, interventions, actions, territoires);
    }

    /** What has to be said before anybody signs, as message keys; empty when the letter is complete. */
    List<String> manques() {
        return refusDeSignature().motifs().stream()
                .map(RegleMetierException::cle)
                .toList();
    }

    /** What a letter lacks to be signed. */
    public Refus refusDeSignature() {
        var formateur = fonction == Fonction.FORMATEUR;
        return new Refus()
                .si(rattachement.isEmpty(), "rattachement", "lettre.manque.rattachement")
                .si(responsable.isEmpty(), "responsable", "lettre.manque.responsable")
                .si(formateur && interventions.isEmpty() && actions.isEmpty(), "uai", "lettre.manque.etablissements")
                .si(!formateur && territoires.isEmpty(), "territoire", "lettre.manque.territoire");
    }

    /** As it was signed: two letters that say the same give the same text. */
    String canonique() {
        return "%s|%s|%s|%s|%d|%s|%s|%s|%s|%s|%s"
                .formatted(
                        agent.valeur(),
                        fonction,
                        periode.du(),
                        periode.au(),
                        quotite,
                        rattachement.map(Uai::valeur).orElse(""),
                        responsable.map(AgentId::valeur).map(Object::toString).orElse(""),
                        lieu,
                        interventions.stream()
                                .map(i -> i.uai() + "=" + new TreeSet<>(i.liens()))
                                .sorted()
                                .toList(),
                        actions.stream()
                                .map(a -> a.valeur().toString())
                                .sorted()
                                .toList(),
                        territoires.stream().map(TerritoireId::valeur).sorted().toList());
    }
}
