package fr.raccroche.lettres;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may give each of the four signatures. A person signs once, and nobody signs their own letter in another quality:
 * no one can open files to themselves.
 */
@Component
class Signataires {

    /** What the functions of a person let them sign as, besides their own letter. */
    record Qualites(List<Uai> ecoles, boolean responsable, boolean charge, boolean tutelle) {}

    private static final int NOMMES = 3;

    private final Exercices exercices;
    private final Agents agents;
    private final Etablissements etablissements;

    Signataires(Exercices exercices, Agents agents, Etablissements etablissements) {
        this.exercices = exercices;
        this.agents = agents;
        this.etablissements = etablissements;
    }

    /** The quality in which the person may sign the letter now, if they may. */
    Optional<String> titre(Lettre lettre, AgentConnecte personne) {
        var dejaSigne = lettre.signatures().stream()
                .anyMatch(signature -> signature.par().equals(personne.id()));
        return dejaSigne
                ? Optional.empty()
                : lettre.prochaine().flatMap(role -> titre(lettre.contenu(), role, personne.id()));
    }

    /** Whether somebody may be named as the one who answers for the agent. */
    boolean peutRepondre(AgentId agent) {
        return Contenu.RESPONSABLES.stream()
                .anyMatch(fonction -> fonction(agent, fonction).isPresent());
    }

    Qualites qualites(AgentId personne) {
        var ecoles = exercices.de(personne).stream()
                .filter(Exercices.Ligne::enCours)
                .map(ligne -> ligne.exercice().mandat())
                .filter(mandat -> mandat.fonction() == Fonction.CHEF_ETABLISSEMENT)
                .flatMap(mandat -> mandat.uai().stream())
                .toList();
        return new Qualites(
                ecoles,
                peutRepondre(personne),
                fonction(personne, Fonction.CHARGE_DE_MISSION).isPresent(),
                fonction(personne, Fonction.DRAIO).isPresent()
                        || fonction(personne, Fonction.CSAIO).isPresent());
    }

    /** Who could give the signature today, in words; empty when nobody is known. */
    String pressentis(Contenu contenu, Role role) {
        var noms = liste(contenu, role);
        return noms.size() > NOMMES
                ? "l’un des " + noms.size() + " qui exercent cette fonction"
                : String.join(" ou ", noms);
    }

    /** The school of the letter whose head is not known: nobody could sign in their name. */
    Optional<String> etablissementSansChef(Contenu contenu) {
        return contenu.rattachement()
                .filter(uai -> chefs(contenu, uai).isEmpty())
                .map(uai -> etablissements
                        .chercher(uai)
                        .map(Etablissement::nomEtCommune)
                        .orElse(uai.valeur()));
    }

    /** @throws RegleMetierException when the signatures would stop for want of a head of school */
    void exigerUnChef(Contenu contenu) {
        etablissementSansChef(contenu).ifPresent(ecole -> {
            throw new RegleMetierException("lettre.chef-inconnu", ecole).sur("rattachement");
        });
    }

    private Optional<String> titre(Contenu contenu, Role role, AgentId personne) {
        if (role == Role.AGENT) {
            return personne.equals(contenu.agent())
                    ? Optional.of(exercices.titre(contenu.fonction()).libelle())
                    : Optional.empty();
        }
        if (personne.equals(contenu.agent())) {
            return Optional.empty();
        }
        return switch (role) {
            case CHEF_ETABLISSEMENT -> contenu.rattachement().flatMap(uai -> chef(personne, uai));
            case COORDONNATEUR ->
                contenu.responsable().equals(Optional.of(personne)) ? responsable(personne) : Optional.empty();
            default ->
                fonction(personne, Fonction.CHARGE_DE_MISSION)
                        .or(() -> contenu.fonction() == Fonction.CHARGE_DE_MISSION
                                ? fonction(personne, Fonction.DRAIO).or(() -> fonction(personne, Fonction.CSAIO))
                                : Optional.empty());
        };
    }

    private Optional<String> chef(AgentId personne, Uai uai) {
        return exercices.de(personne).stream()
                .filter(Exercices.Ligne::enCours)
                .filter(ligne -> ligne.exercice().mandat().fonction() == Fonction.CHEF_ETABLISSEMENT)
                .filter(ligne -> ligne.exercice().mandat().uai().equals(Optional.of(uai)))
                .map(Exercices.Ligne::titre)
                .findFirst();
    }

    private Optional<String> responsable(AgentId personne) {
        return Contenu.RESPONSABLES.stream()
                .flatMap(fonction -> fonction(personne, fonction).stream())
                .findFirst();
    }

    private Optional<String> fonction(AgentId personne, Fonction fonction) {
        return exercices.de(personne).stream()
                .filter(Exercices.Ligne::enCours)
                .filter(ligne -> ligne.exercice().mandat().fonction() == fonction)
                .map(Exercices.Ligne::titre)
                .findFirst();
    }

    private List<String> liste(Contenu contenu, Role role) {
        return switch (role) {
            case AGENT -> List.of(nom(contenu.agent()));
            case CHEF_ETABLISSEMENT ->
                contenu.rattachement().map(uai -> chefs(contenu, uai)).orElse(List.of());
            case COORDONNATEUR ->
                contenu.responsable().map(this::nom).map(List::of).orElse(List.of());
            case CHARGE_DE_MISSION ->
                charges(contenu)
                        .filter(ligne -> !contenu.responsable()
                                .equals(Optional.of(ligne.exercice().agent())))
                        .filter(ligne ->
                                !contenu.agent().equals(ligne.exercice().agent()))
                        .map(Exercices.Ligne::agent)
                        .distinct()
                        .toList();
        };
    }

    private Stream<Exercices.Ligne> charges(Contenu contenu) {
        var fonctions = contenu.fonction() == Fonction.CHARGE_DE_MISSION
                ? Stream.of(Fonction.CHARGE_DE_MISSION, Fonction.DRAIO, Fonction.CSAIO)
                : Stream.of(Fonction.CHARGE_DE_MISSION);
        return fonctions.flatMap(fonction -> exercices.tenant(fonction).stream());
    }

    private List<String> chefs(Contenu contenu, Uai uai) {
        return exercices.dans(uai).stream()
                .filter(ligne -> ligne.exercice().mandat().fonction() == Fonction.CHEF_ETABLISSEMENT)
                .filter(ligne -> !contenu.agent().equals(ligne.exercice().agent()))
                .map(Exercices.Ligne::agent)
                .distinct()
                .toList();
    }

    private String nom(AgentId agent) {
        return agents.find(agent).nomComplet();
    }
}
