package fr.raccroche.entretiens.saisie;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words about health, religion, nationality or offences that a free text should not hold (domaine §8.4, rule 2). An
 * advice to the writer: it never blocks, and it keeps nothing.
 */
final class MotsSensibles {

    private static final Pattern MOT = Pattern.compile("[a-z]{3,}");

    /** Beginnings of words, without accent. */
    private static final Set<String> DEBUTS = Set.of(
            "depress",
            "suicid",
            "psychiatr",
            "psychotrop",
            "antidepress",
            "anorex",
            "boulim",
            "schizo",
            "bipolaire",
            "autis",
            "dyslex",
            "dysprax",
            "hyperactif",
            "handicap",
            "hospitalis",
            "maladie",
            "malade",
            "medicament",
            "traitement medical",
            "diagnosti",
            "addict",
            "alcool",
            "drogue",
            "cannabis",
            "toxico",
            "enceinte",
            "grossesse",
            "avortement",
            "cancer",
            "diabet",
            "epilep",
            "sida",
            "seropositi",
            "musulman",
            "islam",
            "catholi",
            "chretien",
            "juif",
            "juive",
            "judai",
            "protestant",
            "bouddh",
            "hindou",
            "priere",
            "ramadan",
            "mosquee",
            "voile islam",
            "athee",
            "nationalite",
            "clandestin",
            "sans papier",
            "etranger",
            "etrangere",
            "immigr",
            "refugie",
            "algerien",
            "marocain",
            "tunisien",
            "turc",
            "turque",
            "malien",
            "senegalais",
            "comorien",
            "roumain",
            "syrien",
            "afghan",
            "gitan",
            "tzigane",
            "delinquan",
            "prison",
            "incarcer",
            "condamn",
            "garde a vue",
            "casier judiciaire",
            "homosexu",
            "syndiqu");

    private MotsSensibles() {}

    /** The words found, as typed but in lower case, in alphabetical order. */
    static List<String> dans(String texte) {
        var minuscules = texte.toLowerCase(Locale.FRENCH);
        var sansAccent = Normalizer.normalize(minuscules, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Set<String> trouves = new TreeSet<>();
        var mots = MOT.matcher(sansAccent);
        while (mots.find()) {
            var reste = sansAccent.substring(mots.start());
            if (DEBUTS.stream().anyMatch(reste::startsWith)) {
                trouves.add(mots.group());
            }
        }
        return List.copyOf(trouves);
    }
}
