package fr.raccroche.imports;

import fr.raccroche.imports.ApercuView.LigneView;
import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentences of imports: reasons, changes, days. */
@Component
class PhrasesDImport {

    /** Changes told without their values: an INE is not shown in lists. */
    private static final Set<String> SANS_VALEUR = Set.of("responsables", "ine", "ine_ancien");

    private final Phrases phrases;
    private final Etablissements etablissements;
    private final Clock horloge;

    PhrasesDImport(Phrases phrases, Etablissements etablissements, Clock horloge) {
        this.phrases = phrases;
        this.etablissements = etablissements;
        this.horloge = horloge;
    }

    String phrase(RuntimeException refus) {
        return switch (refus) {
            case SiecleException s -> message(s.cle(), s.arguments().toArray());
            case RegleMetierException r ->
                message(r.cle(), Arrays.stream(r.arguments()).map(this::nommer).toArray());
            default -> throw refus;
        };
    }

    /** A school is said by its name, its UAI beside it. */
    private Object nommer(Object argument) {
        return Uai.lire(argument.toString())
                .flatMap(etablissements::chercher)
                .<Object>map(Etablissement::nomCommuneEtUai)
                .orElse(argument);
    }

    /** Why a row is refused or doubtful. */
    String motif(Constat constat) {
        var cle = constat.motif();
        return switch (cle) {
            case "incomplet", "ine-autre-dossier", "plusieurs-dossiers", "doublon" -> message("imports.motif." + cle);
            default -> message("siecle.anomalie." + cle, constat.valeur());
        };
    }

    /** @param ecoles what schools are called, by their UAI */
    LigneView ligne(Constat constat, Livraison livraison, Map<String, String> ecoles) {
        return new LigneView(
                constat.id(),
                constat.nom().isEmpty() && constat.prenom().isEmpty()
                        ? ""
                        : (constat.nom() + " " + constat.prenom()).strip(),
                jour(constat.naissance()),
                constat.classe(),
                ecoles.getOrDefault(constat.uai(), constat.uai()),
                constat.ligne() == null
                        ? ""
                        : (livraison.rapport().fichiers().size() > 1
                                        ? constat.fichier().replaceAll(".* › ", "") + ", "
                                        : "")
                                + "ligne " + constat.ligne(),
                details(constat, ecoles),
                constat.retenu(),
                livraison.aDecider()
                        && constat.etat() == Constat.Etat.REFUSE
                        && constat.nature().equals("ELEVE")
                        && !constat.cle().isEmpty());
    }

    private List<String> details(Constat constat, Map<String, String> ecoles) {
        if (!constat.motif().isEmpty()) {
            return List.of(motif(constat));
        }
        var details = new ArrayList<String>();
        for (var ecart : constat.ecarts()) {
            var libelle = message("imports.champ." + ecart.champ());
            var avant = ecoles.getOrDefault(ecart.avant(), ecart.avant());
            var apres = vide(ecoles.getOrDefault(ecart.apres(), ecart.apres()));
            details.add(
                    SANS_VALEUR.contains(ecart.champ())
                            ? libelle
                            : avant.isEmpty()
                                    ? "%s : %s".formatted(libelle, apres)
                                    : "%s : %s → %s".formatted(libelle, avant, apres));
        }
        if (details.isEmpty() && constat.sortie() != null) {
            details.add("Sortie le " + jour(constat.sortie()));
        }
        return details;
    }

    private static String vide(String valeur) {
        return valeur.isEmpty() ? "(vide)" : valeur;
    }

    static String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : JourEnChiffres.DATE.format(jour);
    }

    String dire(Instant instant) {
        return JourEnChiffres.MOMENT.format(instant.atZone(horloge.getZone()));
    }

    String message(String cle, Object... arguments) {
        return phrases.dire(cle, arguments);
    }
}
