package fr.raccroche.reperage.lignes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.presentation.Chemin;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.socle.Telephones;
import fr.raccroche.socle.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A presumed décrocheur.
 *
 * @param equipe the caller is in the team of its campaign
 * @param quitte the last file that somebody detached from it
 * @param regle the text on which it is presumed
 */
public record Ligne(
        LigneId id,
        CampagneId campagne,
        String campagneNom,
        boolean equipe,
        Qui qui,
        Ecole ecole,
        String statut,
        boolean obligation,
        boolean signalee,
        String regle,
        EtatDeLigne etat,
        @Nullable Levee levee,
        Optional<AgentId> agent,
        String agentNom,
        Optional<JeuneId> jeune,
        Optional<JeuneId> quitte,
        LocalDate ouverteLe,
        LocalDate echeance,
        int version) {

    /** Who it is, and how to reach them. */
    public record Qui(
            String nom,
            String prenom,
            @Nullable LocalDate naissance,
            String sexe,
            String commune,
            String codePostal,
            String telephone,
            String courriel) {

        public String telephoneLisible() {
            return telephone.isEmpty() ? "" : Telephones.lisible(telephone);
        }

        /** « DUPONT Léa ». */
        public String nomComplet() {
            return nom + " " + prenom;
        }
    }

    /** Where they were last. */
    public record Ecole(Optional<Uai> uai, String nom, String classe) {}

    /** What became of them, on what grounds; {@code par} is empty when a list said it. */
    public record Levee(
            String code,
            String libelle,
            String situation,
            Preuve preuve,
            Optional<Uai> uai,
            String etablissement,
            Instant le,
            String par) {

        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

        public LocalDate jour() {
            return LocalDate.ofInstant(le, PARIS);
        }
    }

    /** The pages above its own. */
    public Chemin chemin() {
        var reperage = new Chemin(List.of()).puis("Repérage", "/reperage");
        var url = "/reperage/" + campagne.valeur();
        return equipe
                ? reperage.puis(campagneNom, url).puis("Lignes", url + "/lignes")
                : reperage.puis("Mes lignes", "/reperage/lignes");
    }

    public boolean estA(AgentId autre) {
        return agent.filter(autre::equals).isPresent();
    }
}
