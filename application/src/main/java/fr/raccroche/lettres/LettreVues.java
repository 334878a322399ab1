package fr.raccroche.lettres;

import fr.raccroche.actions.Action;
import fr.raccroche.actions.Actions;
import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercices;
import fr.raccroche.lettres.Lettre.Etat;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A letter with the names of what it speaks of, as pages show it. */
@Service
@Transactional(readOnly = true)
public class LettreVues {

    /** What the page of a letter shows, and what its reader may do there. */
    public record Vue(
            Lettre lettre,
            String agent,
            String fonction,
            String statut,
            String rattachement,
            String responsable,
            List<Option> territoires,
            List<Ecole> ecoles,
            List<ActionNommee> actions,
            List<Etape> etapes,
            boolean redactable,
            boolean closable,
            @Nullable String signerEnTantQue,
            @Nullable String sansChef) {

        public String titre() {
            return "Lettre de mission " + lettre.annee().libelle() + ", " + agent;
        }

        public String genre() {
            return Lettre.genre(statut);
        }

        /** Keys of the sentences that say what is missing before the signatures. */
        public List<String> getManques() {
            return lettre.contenu().manques();
        }
    }

    /** A school of the lists. */
    public record Ecole(String uai, String nom, String commune, String genre, String liens) {}

    /** An action of the list. */
    public record ActionNommee(UUID id, String nom, String lieu) {}

    /** One of the four signatures, given or awaited. */
    public record Etape(String role, String nom, @Nullable ZonedDateTime le, boolean attendue) {}

    private final Lettres lettres;
    private final Agents agents;
    private final Exercices exercices;
    private final Etablissements etablissements;
    private final Actions actions;
    private final LettreQuery lectures;
    private final Signataires signataires;
    private final Clock horloge;

    LettreVues(
            Lettres lettres,
            Agents agents,
            Exercices exercices,
            Etablissements etablissements,
            Actions actions,
            LettreQuery lectures,
            Signataires signataires,
            Clock horloge) {
        this.lettres = lettres;
        this.agents = agents;
        this.exercices = exercices;
        this.etablissements = etablissements;
        this.actions = actions;
        this.lectures = lectures;
        this.signataires = signataires;
        this.horloge = horloge;
    }

    public Vue vue(LettreId id, AgentConnecte lecteur) {
        var lettre = lettres.find(id);
        var contenu = lettre.contenu();
        var gere = lecteur.peut(Droit.GERER_LETTRES);
        return new Vue(
                lettre,
                agents.find(contenu.agent()).nomComplet(),
                exercices.titre(contenu.fonction()).libelle(),
                lettre.statut(LocalDate.now(horloge)),
                contenu.rattachement()
                        .map(Uai::valeur)
                        .map(etablissements::nomEtCommune)
                        .orElse(""),
                contenu.responsable()
                        .map(responsable -> agents.find(responsable).nomComplet())
                        .orElse(""),
                lectures.territoires(id),
                ecoles(contenu),
                contenu.actions().stream().map(actions::find).map(this::nommer).toList(),
                etapes(lettre),
                gere && lettre.etat() == Etat.BROUILLON,
                gere
                        && lettre.etat() == Etat.SIGNEE
                        && !lettre.contenu().periode().au().isBefore(LocalDate.now(horloge)),
                signataires.titre(lettre, lecteur).orElse(null),
                attendue(lettre, Role.CHEF_ETABLISSEMENT)
                        ? signataires.etablissementSansChef(contenu).orElse(null)
                        : null);
    }

    private List<Ecole> ecoles(Contenu contenu) {
        var connues = EcolesDeLettre.de(contenu, etablissements).ecoles();
        return contenu.interventions().stream()
                .flatMap(intervention -> Stream.ofNullable(connues.get(intervention.uai()))
                        .map(ecole -> new Ecole(
                                ecole.uai().valeur(),
                                ecole.nom(),
                                ecole.commune(),
                                ecole.genre().sigle(),
                                intervention.role())))
                .toList();
    }

    private ActionNommee nommer(Action action) {
        return new ActionNommee(
                action.id().valeur(),
                action.nom(),
                etablissements.find(action.uai()).nomEtCommune());
    }

    private static boolean attendue(Lettre lettre, Role role) {
        return (lettre.etat() == Etat.BROUILLON || lettre.etat() == Etat.A_SIGNER)
                && lettre.signatures().stream().noneMatch(signature -> signature.role() == role);
    }

    private List<Etape> etapes(Lettre lettre) {
        return Arrays.stream(Role.values())
                .map(role -> lettre.signatures().stream()
                        .filter(signature -> signature.role() == role)
                        .findFirst()
                        .map(signature -> new Etape(
                                role.libelle(),
                                signature.titre().equals(role.libelle())
                                        ? signature.nom()
                                        : signature.nom() + ", " + signature.titre(),
                                signature.le().atZone(horloge.getZone()),
                                false))
                        .orElseGet(() -> new Etape(
                                role.libelle(),
                                attendue(lettre, role) ? signataires.pressentis(lettre.contenu(), role) : "",
                                null,
                                lettre.prochaine().equals(Optional.of(role)))))
                .toList();
    }
}
