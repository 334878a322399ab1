package fr.raccroche.presentation.refus;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Where to send back whoever opens an address that only receives: the nearest page above it. */
@Component
class PageAuDessus {

    /** How the form of an address is called. */
    private static final List<String> FORMULAIRES = List.of("/nouveau", "/nouvelle");

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    PageAuDessus(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** The form of the address or of one above it, otherwise the page itself; the home page when there is none. */
    String de(String adresse) {
        var pages = pages();
        return Stream.iterate(adresse, ici -> !ici.isEmpty(), ici -> ici.substring(0, ici.lastIndexOf('/')))
                .flatMap(ici -> Stream.concat(
                        FORMULAIRES.stream()
                                .filter(fin -> pages.stream()
                                        .anyMatch(motif ->
                                                motif.getPatternString().endsWith(fin)
                                                        && motif.matches(PathContainer.parsePath(ici + fin))))
                                .map(ici::concat),
                        Stream.of(ici)
                                .filter(chemin -> pages.stream()
                                        .anyMatch(motif -> motif.matches(PathContainer.parsePath(chemin))))))
                .findFirst()
                .orElse("/");
    }

    private List<PathPattern> pages() {
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(motifs -> motifs.getPatterns().stream())
                .toList();
    }
}
