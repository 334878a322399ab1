package fr.raccroche.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Follows the links of the home page, three steps deep, and keeps one address for each kind of page. */
final class Promenade {

    private static final Pattern LIEN = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern NON_PAGES = Pattern.compile(
            "^/(vendor|css|js|images|webjars|deconnexion|guide-de-style)|\\.(css|js|svg|png|ico|woff2)|export|document|telecharger|\\.(xlsx|ods|csv|docx|pdf)");
    private static final int PROFONDEUR = 3;

    private Promenade() {}

    static List<String> pages(Visiteur visiteur) throws IOException, InterruptedException {
        Map<String, String> parGabarit = new LinkedHashMap<>();
        var aVoir = new ArrayDeque<Map.Entry<String, Integer>>();
        aVoir.add(Map.entry("/", 0));
        var dejaVus = new java.util.HashSet<String>();
        while (!aVoir.isEmpty()) {
            var etape = aVoir.poll();
            if (!dejaVus.add(gabarit(etape.getKey()))) {
                continue;
            }
            var reponse = visiteur.lire(etape.getKey());
            if (reponse.statusCode() != 200) {
                continue;
            }
            parGabarit.put(gabarit(etape.getKey()), etape.getKey());
            if (etape.getValue() < PROFONDEUR) {
                var liens = LIEN.matcher(reponse.body());
                while (liens.find()) {
                    var lien = liens.group(1).replace("&amp;", "&");
                    if (!NON_PAGES.matcher(lien).find()) {
                        aVoir.add(Map.entry(lien, etape.getValue() + 1));
                    }
                }
            }
        }
        return List.copyOf(parGabarit.values());
    }

    /** The address with its identifiers and filters taken out: one for each kind of page. */
    static String gabarit(String chemin) {
        return chemin.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("\\d{7}[A-Z]", "*")
                .replaceAll("/\\d+", "/*");
    }
}
