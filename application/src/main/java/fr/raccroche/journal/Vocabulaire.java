package fr.raccroche.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The journal in words: what a trace is about and what was done; the codes of a module are named by that module. */
@Component
public class Vocabulaire {

    /** What a trace is about, in words; a code without words is shown as it is. */
    private static final Map<String, String> OBJETS = Map.ofEntries(
            Map.entry("ACCUEIL", "Accueil en action"),
            Map.entry("ACTION", "Action"),
            Map.entry("AGENT", "Agent"),
            Map.entry("ANNUAIRE", "Annuaire"),
            Map.entry("CAMPAGNE", "Campagne de repérage"),
            Map.entry("COLONNES", "Colonnes du tableau"),
            Map.entry("COMPTE", "Compte"),
            Map.entry("DELEGATION", "Délégation"),
            Map.entry("DEVENIR", "Devenir"),
            Map.entry("ENTRETIEN", "Entretien"),
            Map.entry("ENTRETIEN_PERSONNEL", "Entretien avec le personnel"),
            Map.entry("FEUILLE", "Feuille de présence"),
            Map.entry("GABARIT", "Modèle de lettre"),
            Map.entry("JEUNE", "Dossier d’un jeune"),
            Map.entry("JOURNAL", "Journal"),
            Map.entry("LETTRE", "Lettre de mission"),
            Map.entry("LIVRAISON", "Import d’élèves"),
            Map.entry("MOTIF_SORTIE", "Motif de sortie"),
            Map.entry("NOMENCLATURE", "Nomenclature"),
            Map.entry("PROCHAINE_ACTION", "Prochaine étape"),
            Map.entry("REGLE_REPERAGE", "Règle du repérage"),
            Map.entry("RENDEZ_VOUS", "Rendez-vous"),
            Map.entry("TABLEAU", "Tableau en flux"),
            Map.entry("TENTATIVE", "Tentative de contact"),
            Map.entry("TERRITOIRE", "Territoire"),
            Map.entry("TRANSMISSION", "Transmission"),
            Map.entry("TYPE_ACTION", "Type d’action"),
            Map.entry("TYPE_ENTRETIEN", "Type d’entretien"));

    /** What was done, in words. */
    private static final Map<String, String> PRECISIONS = Map.ofEntries(
            Map.entry("ABANDON", "Abandon"),
            Map.entry("ACCES_EXCEPTIONNEL", "Accès exceptionnel"),
            Map.entry("ALERTE", "Signalement"),
            Map.entry("AJOUT", "Ajout"),
            Map.entry("ALERTE_LEVEE", "Signalement levé"),
            Map.entry("ANNULATION", "Annulation"),
            Map.entry("APPLIQUE", "Appliqué"),
            Map.entry("ATTENTE", "Trop d’essais"),
            Map.entry("COORDONNEES", "Coordonnées"),
            Map.entry("CORRECTION", "Correction"),
            Map.entry("CREATION", "Création"),
            Map.entry("DEPOT", "Dépôt"),
            Map.entry("DETACHEMENT", "Dossier détaché"),
            Map.entry("DIPLOME", "Diplôme"),
            Map.entry("DON", "Délégation donnée"),
            Map.entry("ENTREE_EN_VIGUEUR", "Entrée en vigueur"),
            Map.entry("ENTRETIEN", "Type"),
            Map.entry("EQUIPE_ENTREE", "Entrée dans l’équipe"),
            Map.entry("EQUIPE_SORTIE", "Sortie de l’équipe"),
            Map.entry("FAITE", "Faite"),
            Map.entry("FIN", "Fin"),
            Map.entry("FONCTION_CLOSE", "Fonction terminée"),
            Map.entry("FONCTION_DEMANDEE", "Fonction demandée"),
            Map.entry("FONCTION_DONNEE", "Fonction donnée"),
            Map.entry("FONCTION_OUVERTE", "Fonction donnée"),
            Map.entry("FONCTION_REFUSEE", "Fonction refusée"),
            Map.entry("FUSION", "Dossiers réunis"),
            Map.entry("FUSION_DEFAITE", "Réunion de dossiers défaite"),
            Map.entry("IDENTITE", "Identité"),
            Map.entry("LIBELLE", "Libellé"),
            Map.entry("LIEN", "Lien personnel créé"),
            Map.entry("MISE_A_LA_SIGNATURE", "Mise à la signature"),
            Map.entry("MODIFICATION", "Modification"),
            Map.entry("MOT_DE_PASSE_CHANGE", "Mot de passe changé"),
            Map.entry("MOT_DE_PASSE_CHOISI", "Mot de passe choisi"),
            Map.entry("NOMENCLATURE", "Nomenclature"),
            Map.entry("ORDRE", "Ordre"),
            Map.entry("OUVERTURE", "Ouverture"),
            Map.entry("RATTACHEMENT", "Dossier rattaché"),
            Map.entry("REACTIVATION", "Réactivation"),
            Map.entry("REDACTION", "Rédaction"),
            Map.entry("REFUS", "Refus"),
            Map.entry("REGLAGES", "Réglages"),
            Map.entry("REPRISE", "Reprise"),
            Map.entry("RESPONSABLE", "Responsable corrigé"),
            Map.entry("RESPONSABLE_AJOUTE", "Responsable ajouté"),
            Map.entry("RESPONSABLE_RETIRE", "Responsable retiré"),
            Map.entry("RETABLISSEMENT", "Rétablissement"),
            Map.entry("RETRAIT", "Retrait"),
            Map.entry("REVOCATION", "Révocation"),
            Map.entry("SESSIONS_FERMEES", "Sessions fermées"),
            Map.entry("SIGNATURE", "Signature"),
            Map.entry("SITUATION", "Situation"),
            Map.entry("SUIVI_DEBUT", "Début du suivi"),
            Map.entry("SUIVI_FIN", "Fin du suivi"),
            Map.entry("SUSPENSION", "Suspension"),
            Map.entry("creation", "Création"),
            Map.entry("detachement", "Établissements détachés"),
            Map.entry("rattachement", "Établissements rattachés"));

    /** What is counted, in words. */
    private static final Map<String, String> COMPTES = Map.of(
            "fermes", "fermés",
            "modifies", "modifiés",
            "refuses", "refusés",
            "resultats", "résultats",
            "uais", "établissements");

    private final ObjectProvider<MotsDuJournal> modules;

    Vocabulaire(ObjectProvider<MotsDuJournal> modules) {
        this.modules = modules;
    }

    /** The words of today, asked of each module once for a whole page. */
    public Mots ouvrir() {
        var parObjet = new HashMap<String, Map<String, String>>();
        modules.forEach(module -> module.mots()
                .forEach((objet, mots) -> parObjet.computeIfAbsent(objet, nouveau -> new HashMap<>())
                        .putAll(mots)));
        return new Mots(parObjet);
    }

    /** Ready to read a page of traces. */
    public record Mots(Map<String, Map<String, String>> parObjet) {

        public String objet(Trace trace) {
            return OBJETS.getOrDefault(trace.objet(), trace.objet());
        }

        /** « Fonction donnée : Conseiller principal d’éducation », « candidats : 3 ». */
        public String precision(Trace trace) {
            var connus = parObjet.getOrDefault(trace.objet(), Map.of());
            var detail = trace.detail();
            var codes = detail.split(" ", 2);
            var geste = PRECISIONS.get(codes[0]);
            if (connus.containsKey(detail)) {
                return connus.get(detail);
            }
            if (geste == null) {
                return comptes(detail);
            }
            return codes.length == 1 ? geste : geste + " : " + connus.getOrDefault(codes[1], comptes(codes[1]));
        }

        /** « nouveaux=3 modifies=1 » is read « nouveaux : 3, modifies : 1 ». */
        private static String comptes(String detail) {
            return detail.contains("=")
                    ? Arrays.stream(detail.split(" "))
                            .map(compte -> compte.split("=", 2))
                            .map(compte -> COMPTES.getOrDefault(compte[0], compte[0])
                                    + (compte.length == 1 ? "" : " : " + compte[1]))
                            .collect(Collectors.joining(", "))
                    : detail;
        }
    }
}
