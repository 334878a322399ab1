package fr.raccroche.navigateur;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own Chromium, started once per JVM. */
public final class Navigateur {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--lang=fr-FR")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Navigateur() {}

    /** A new visitor, without cookies, on the application that listens on the port. */
    public static Visite ouvrir(int port) {
        return new Visite(
                CHROMIUM.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Visite.LARGE, Visite.HAUT)),
                true);
    }

    /** The same visitor with scripts switched off: every page must still work. */
    public static Visite ouvrirSansScript(int port) {
        return new Visite(
                CHROMIUM.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("fr-FR")
                        .setJavaScriptEnabled(false)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Visite.LARGE, Visite.HAUT)),
                false);
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("RACCROCHE_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install the package chromium or set RACCROCHE_CHROMIUM"));
    }
}
