package fr.raccroche.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One visitor in the browser; closing it fails when a page broke the content security policy or a script failed. */
public final class Visite implements AutoCloseable {

    static final int LARGE = 1280;
    static final int HAUT = 900;
    private static final int TELEPHONE = 360;

    private final BrowserContext contexte;
    private final Page page;
    private final List<String> incidents = new CopyOnWriteArrayList<>();

    Visite(BrowserContext contexte, boolean script) {
        this.contexte = contexte;
        if (script) {
            contexte.exposeFunction("signalerIncident", arguments -> incidents.add(String.valueOf(arguments[0])));
            contexte.addInitScript(
                    "document.addEventListener('securitypolicyviolation', e => window.signalerIncident("
                            + "`${location.pathname}: policy refuses ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))");
        }
        this.page = contexte.newPage();
        page.onPageError(erreur -> incidents.add(page.url() + ": " + erreur));
    }

    public Page page() {
        return page;
    }

    public Page aller(String chemin) {
        page.navigate(chemin);
        return page;
    }

    /** Signs in by the page, with the password that {@code Jeu} gives to every agent. */
    public Visite seConnecter(String identifiant) {
        seConnecter(page, identifiant);
        return this;
    }

    /** The session has ended under the page: signs in again in another tab, as a user would. */
    public static void seReconnecterAilleurs(Page page, String identifiant) {
        try (var autre = page.context().newPage()) {
            seConnecter(autre, identifiant);
        }
    }

    /** Waits for the page that follows: Chromium may never close a tab that is closed while it navigates. */
    private static void seConnecter(Page page, String identifiant) {
        page.navigate("/connexion");
        page.fill("[name=identifiant]", identifiant);
        page.fill("[name=motDePasse]", "essai-essai-essai");
        page.click("main button[type=submit]");
        page.waitForURL(adresse -> !adresse.contains("/connexion"));
    }

    /** Pictures of the page at 1280 and 360 pixels, in target/captures. */
    public void capturer(String nom) {
        for (int largeur : new int[] {TELEPHONE, LARGE}) {
            page.setViewportSize(largeur, HAUT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "captures", nom + "-" + largeur + ".png")));
        }
    }

    /** Axe without violation, and no sideways scrolling at 320 pixels. */
    public void verifier() {
        Accessibilite.verifier(page);
        Accessibilite.verifierLaRefonte(page);
    }

    @Override
    public void close() {
        contexte.close();
        assertThat(incidents).as("incidents in the browser").isEmpty();
    }
}
