package fr.raccroche.essai;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every route of the application, read from the dispatcher itself, and a plausible request for each. */
final class Routes {

    /** One address and verb, with the method that answers. */
    record Route(String verbe, String chemin, HandlerMethod methode) {

        String nom() {
            return verbe + " " + chemin;
        }
    }

    /** What stands in addresses and fields: the protected file and its neighbours. */
    record Cibles(UUID jeune, UUID agent, UUID action, String uai, int territoire) {}

    private Routes() {}

    static List<Route> toutes(RequestMappingHandlerMapping aiguillage) {
        return aiguillage.getHandlerMethods().entrySet().stream()
                .filter(entree ->
                        entree.getValue().getBeanType().getPackageName().startsWith("fr.raccroche"))
                .flatMap(entree -> entree.getKey().getPatternValues().stream()
                        .flatMap(chemin -> verbes(
                                        entree.getKey().getMethodsCondition().getMethods())
                                .stream()
                                .map(verbe -> new Route(verbe, sansMotif(chemin), entree.getValue()))))
                .sorted(Comparator.comparing(Route::chemin).thenComparing(Route::verbe))
                .toList();
    }

    /** The routes that answer a page to be read: neither data for a script nor a file. */
    static List<String> pages(RequestMappingHandlerMapping aiguillage) {
        return toutes(aiguillage).stream()
                .filter(route -> route.verbe().equals("GET") && montreUnePage(route.methode()))
                .map(Route::chemin)
                .toList();
    }

    private static boolean montreUnePage(HandlerMethod methode) {
        var reponse = methode.getReturnType().getParameterType();
        return !AnnotatedElementUtils.hasAnnotation(methode.getMethod(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(methode.getBeanType(), ResponseBody.class)
                && !HttpEntity.class.isAssignableFrom(reponse)
                && reponse != void.class;
    }

    /** The route that answers at the address, written as in {@code acces.csv}; empty when none does. */
    static Optional<String> modele(RequestMappingHandlerMapping aiguillage, String adresse) {
        return aiguillage.getHandlerMethods().keySet().stream()
                .filter(route ->
                        verbes(route.getMethodsCondition().getMethods()).contains("GET"))
                .flatMap(route -> Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream())
                .filter(motif -> motif.matches(PathContainer.parsePath(adresse)))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(motif -> sansMotif(motif.getPatternString()));
    }

    static AbstractMockHttpServletRequestBuilder<?> requete(Route route, Cibles cibles) {
        var chemin = route.chemin();
        var corps = "";
        @Nullable MethodParameter fichier = null;
        for (var parametre : route.methode().getMethodParameters()) {
            parametre.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parametre.hasParameterAnnotation(RequestBody.class)) {
                corps = json(parametre.getParameterType());
            }
            if (estFichier(parametre)) {
                fichier = parametre;
            }
            if (parametre.hasParameterAnnotation(PathVariable.class)) {
                chemin = chemin.replace(
                        "{" + nom(parametre, PathVariable.class) + "}",
                        valeur(parametre, nom(parametre, PathVariable.class), cibles));
            }
        }
        chemin = chemin.replaceAll("\\{[^}]+}", cibles.jeune().toString());
        AbstractMockHttpServletRequestBuilder<?> requete = fichier == null
                ? MockMvcRequestBuilders.request(HttpMethod.valueOf(route.verbe()), chemin)
                : MockMvcRequestBuilders.multipart(HttpMethod.valueOf(route.verbe()), chemin)
                        .file(new MockMultipartFile(
                                nom(fichier, RequestParam.class), "essai.csv", "text/csv", new byte[] {'a'}));
        for (var parametre : route.methode().getMethodParameters()) {
            if (parametre.hasParameterAnnotation(RequestParam.class) && !estFichier(parametre) && utile(parametre)) {
                var nom = nom(parametre, RequestParam.class);
                requete.param(nom, valeur(parametre, nom, cibles));
            }
        }
        for (var parametre : route.methode().getMethodParameters()) {
            if (parametre.getParameterType().isRecord()
                    && !parametre.hasParameterAnnotation(PathVariable.class)
                    && !parametre.hasParameterAnnotation(RequestBody.class)) {
                for (var champ : parametre.getParameterType().getRecordComponents()) {
                    // A page always sends these: without them nothing could be built from the form.
                    if (champ.getType().isPrimitive()) {
                        requete.param(champ.getName(), champ.getType() == boolean.class ? "true" : "0");
                    }
                }
            }
        }
        if (!corps.isEmpty()) {
            requete.contentType(MediaType.APPLICATION_JSON).content(corps);
        }
        return requete;
    }

    /** The lists of a record are there, empty, as a script always sends them. */
    private static String json(Class<?> type) {
        return !type.isRecord()
                ? "{}"
                : Arrays.stream(type.getRecordComponents())
                        .filter(champ -> List.class.isAssignableFrom(champ.getType()))
                        .map(champ -> "\"%s\":[]".formatted(champ.getName()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> verbes(Set<RequestMethod> methodes) {
        return methodes.isEmpty()
                ? List.of("GET")
                : methodes.stream().map(Enum::name).toList();
    }

    /** "/etablissements/{uai:[0-9]{7}[A-Za-z]}" is written "/etablissements/{uai}". */
    private static String sansMotif(String chemin) {
        return chemin.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    /** What is asked for, and whatever may point at the protected file; an optional text filter is left out. */
    private static boolean utile(MethodParameter parametre) {
        var annotation = Objects.requireNonNull(parametre.getParameterAnnotation(RequestParam.class));
        var facultatif = !annotation.required() || !annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        return !facultatif || parametre.getGenericParameterType().getTypeName().matches(".*(UUID|Id)>?");
    }

    private static boolean estFichier(MethodParameter parametre) {
        return parametre.hasParameterAnnotation(RequestParam.class)
                && (MultipartFile.class.isAssignableFrom(parametre.getParameterType())
                        || MultipartFile.class.isAssignableFrom(
                                parametre.nestedIfOptional().getNestedParameterType())
                        || parametre.getGenericParameterType().getTypeName().contains("MultipartFile"));
    }

    private static String nom(MethodParameter parametre, Class<?> annotation) {
        var donne = annotation == PathVariable.class
                ? Objects.requireNonNull(parametre.getParameterAnnotation(PathVariable.class))
                        .value()
                : Objects.requireNonNull(parametre.getParameterAnnotation(RequestParam.class))
                        .value();
        return donne.isEmpty() ? String.valueOf(parametre.getParameterName()) : donne;
    }

    private static String valeur(MethodParameter parametre, String nom, Cibles cibles) {
        var type = parametre.getParameterType();
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return switch (type.getSimpleName()) {
            case "AgentId" -> cibles.agent().toString();
            case "ActionId" -> cibles.action().toString();
            case "TerritoireId" -> Integer.toString(cibles.territoire());
            case "Uai" -> cibles.uai();
            case "LocalDate" -> "2026-12-15";
            case "int", "Integer", "long", "Long", "AnneeScolaire" -> nom.equals("annee") ? "2026" : "1";
            case "boolean", "Boolean" -> "true";
            case "String" -> nom.equals("uai") ? cibles.uai() : "inconnu";
            default -> cibles.jeune().toString();
        };
    }
}
