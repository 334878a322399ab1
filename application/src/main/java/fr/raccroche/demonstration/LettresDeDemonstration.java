package fr.raccroche.demonstration;

import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.Actions;
import fr.raccroche.actions.Equipes;
import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.actions.SaisieAction;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.lettres.Lettres;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Letters in force for this year, taken over as signed on paper, and one action a year for each formateur. */
@Component
@Profile("demonstration")
class LettresDeDemonstration {

    private static final List<Sorte> SORTES = List.of(
            new Sorte("DAQ", "Vers la qualification"),
            new Sorte("MODAC", "Accueil et accompagnement"),
            new Sorte("MOREA", "Repréparer l’examen"),
            new Sorte("REMOBILISATION", "Reprendre pied"),
            new Sorte("SAS", "Faire le point"));

    private final Lettres lettres;
    private final Actions actions;
    private final Equipes equipes;
    private final AuNomDuSysteme systeme;
    private int rang;

    LettresDeDemonstration(Lettres lettres, Actions actions, Equipes equipes, AuNomDuSysteme systeme) {
        this.lettres = lettres;
        this.actions = actions;
        this.equipes = equipes;
        this.systeme = systeme;
    }

    private record Sorte(String type, String intitule) {}

    /** What a formateur's letter needs to know. */
    record Poste(AgentId agent, String identifiant, Uai attache, List<Uai> ecoles, TerritoireId bassin) {}

    Formateur formateur(Poste poste, AgentId chef, AgentId coordonnateur, AgentId charge, AnneeScolaire annee) {
        var siennes = actions(poste, annee);
        var interventions = poste.ecoles().stream()
                .map(uai -> new Intervention(
                        uai,
                        uai.equals(poste.attache())
                                ? Set.of(Lien.REFERENT, Lien.MEMBRE_GPDS)
                                : Set.of(Lien.INTERVENANT)))
                .toList();
        var contenu = contenu(
                poste.agent(),
                Fonction.FORMATEUR,
                annee,
                poste.attache(),
                coordonnateur,
                interventions,
                siennes.get(annee.debut()),
                poste.bassin());
        reprendre(contenu, List.of(poste.agent(), chef, coordonnateur, charge), annee);
        return new Formateur(poste.agent(), poste.identifiant(), poste.ecoles(), siennes);
    }

    void coordonnateur(
            AgentId agent,
            AgentId chef,
            AgentId departemental,
            AgentId charge,
            Uai attache,
            TerritoireId bassin,
            AnneeScolaire annee) {
        reprendre(
                contenu(agent, Fonction.COORDONNATEUR, annee, attache, departemental, List.of(), null, bassin),
                List.of(agent, chef, departemental, charge),
                annee);
    }

    void departemental(
            AgentId agent,
            AgentId chef,
            AgentId inspecteur,
            AgentId charge,
            Uai attache,
            TerritoireId departement,
            AnneeScolaire annee) {
        reprendre(
                contenu(
                        agent,
                        Fonction.COORDONNATEUR_DEPARTEMENTAL,
                        annee,
                        attache,
                        inspecteur,
                        List.of(),
                        null,
                        departement),
                List.of(agent, chef, inspecteur, charge),
                annee);
    }

    void charge(
            AgentId agent,
            AgentId chef,
            AgentId inspecteur,
            AgentId delegue,
            Uai attache,
            TerritoireId departement,
            AnneeScolaire annee) {
        var contenu =
                contenu(agent, Fonction.CHARGE_DE_MISSION, annee, attache, inspecteur, List.of(), null, departement);
        reprendre(contenu, List.of(agent, chef, inspecteur, delegue), annee);
    }

    private Map<Integer, ActionId> actions(Poste poste, AnneeScolaire derniere) {
        var siennes = new LinkedHashMap<Integer, ActionId>();
        var sorte = SORTES.get(rang++ % SORTES.size());
        for (int debut = derniere.debut() - 2; debut <= derniere.debut(); debut++) {
            var annee = new AnneeScolaire(debut);
            var id = actions.creer(new SaisieAction(
                    sorte.type(),
                    sorte.intitule(),
                    poste.attache(),
                    annee.premierJour().plusDays(13),
                    annee.dernierJour().minusDays(58),
                    12));
            equipes.inscrire(id, poste.agent(), Role.RESPONSABLE, annee.premierJour(), null);
            siennes.put(debut, id);
        }
        return siennes;
    }

    private void reprendre(Contenu contenu, List<AgentId> signataires, AnneeScolaire annee) {
        var le = annee.premierJour()
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
        systeme.executer(Optional.empty(), () -> lettres.reprendre(contenu, signataires, le));
    }

    private static Contenu contenu(
            AgentId agent,
            Fonction fonction,
            AnneeScolaire annee,
            Uai attache,
            AgentId responsable,
            List<Intervention> interventions,
            @org.jspecify.annotations.Nullable ActionId action,
            TerritoireId territoire) {
        return new Contenu(
                agent,
                fonction,
                annee.periode(),
                100,
                Optional.of(attache),
                Optional.of(responsable),
                "Rennes",
                interventions,
                action == null ? List.of() : List.of(action),
                List.of(territoire));
    }
}
