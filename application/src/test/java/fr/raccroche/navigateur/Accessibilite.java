package fr.raccroche.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a machine can check of the RGAA on the page shown. */
public final class Accessibilite {

    private static final int ETROIT = 320;
    private static final Set<String> VERIFIEES = ConcurrentHashMap.newKeySet();

    private Accessibilite() {}

    /**
     * Every rule of axe-core, best practices included. Within the page itself: no page of ours has a frame, and the other way
     * of running it opens one more tab for each page, ten times as long.
     */
    public static void verifier(Page page) {
        assertThat(page.frames()).as("frames of %s", page.url()).hasSize(1);
        var fautes = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(fautes.stream().map(Accessibilite::dire).toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
        if (Objects.equals(page.evaluate("performance.getEntriesByType('navigation')[0]?.responseStatus"), 200)) {
            VERIFIEES.add(URI.create(page.url()).getPath());
        }
    }

    /** The addresses found without violation since the last {@link #oublier}; an error page does not count. */
    public static Set<String> verifiees() {
        return Set.copyOf(VERIFIEES);
    }

    public static void oublier() {
        VERIFIEES.clear();
    }

    /** RGAA 10.11: at 320 pixels nothing but a table's own frame scrolls sideways. */
    public static void verifierLaRefonte(Page page) {
        var taille = page.viewportSize();
        page.setViewportSize(ETROIT, 640);
        try {
            var debordements = page.evaluate("""
                    () => document.documentElement.scrollWidth <= innerWidth ? '' :
                      [...document.querySelectorAll('body *')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tableau, [role=region][tabindex]'))
                        .slice(0, 8)
                        .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
                        .join('\\n') || 'width ' + document.documentElement.scrollWidth
                    """);
            assertThat(debordements)
                    .as("what overflows %s at %d pixels", page.url(), ETROIT)
                    .isEqualTo("");
        } finally {
            page.setViewportSize(taille.width, taille.height);
        }
    }

    private static String dire(Rule regle) {
        return regle.getImpact() + " " + regle.getId() + ": " + regle.getHelp()
                + regle.getNodes().stream()
                        .map(noeud -> "\n    " + noeud.getTarget() + " " + noeud.getHtml())
                        .collect(Collectors.joining());
    }
}
