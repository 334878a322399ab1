package fr.raccroche.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in browser without a screen. Keeps the session cookie itself: it is Secure, and loopback has no TLS. */
final class Visiteur {

    private static final Pattern CACHE = Pattern.compile("name=\"(_csrf|_cle)\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager(null, java.net.CookiePolicy.ACCEPT_NONE))
            .build();
    private final URI adresse;
    private String temoin = "";

    Visiteur(URI adresse) {
        this.adresse = adresse;
    }

    void seConnecter(String identifiant, String motDePasse) throws IOException, InterruptedException {
        var page = lire("/connexion");
        var reponse = envoyer("/connexion", page.body(), Map.of("identifiant", identifiant, "motDePasse", motDePasse));
        if (reponse.headers().firstValue("location").orElse("").contains("echec")) {
            throw new IOException("Sign-in refused for " + identifiant);
        }
    }

    HttpResponse<String> lire(String chemin) throws IOException, InterruptedException {
        return suivre(requete(chemin).GET().build());
    }

    /** Posts a form, with the hidden fields found in the page it came from. */
    HttpResponse<String> envoyer(String chemin, String page, Map<String, String> champs)
            throws IOException, InterruptedException {
        var tous = new java.util.LinkedHashMap<>(champs);
        var caches = CACHE.matcher(page);
        while (caches.find()) {
            tous.putIfAbsent(caches.group(1), caches.group(2));
        }
        var corps = tous.entrySet().stream()
                .map(champ -> URLEncoder.encode(champ.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(champ.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return suivre(requete(chemin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(corps))
                .build());
    }

    private HttpRequest.Builder requete(String chemin) {
        var requete = HttpRequest.newBuilder(adresse.resolve(chemin));
        return temoin.isEmpty() ? requete : requete.header("Cookie", temoin);
    }

    private HttpResponse<String> suivre(HttpRequest requete) throws IOException, InterruptedException {
        var reponse = client.send(requete, HttpResponse.BodyHandlers.ofString());
        reponse.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.contains("raccroche="))
                .reduce((premier, dernier) -> dernier)
                .ifPresent(cookie -> temoin = cookie.substring(0, cookie.indexOf(';')));
        return reponse;
    }
}
