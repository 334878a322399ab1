package fr.raccroche.presentation;

import fr.raccroche.socle.Duree;
import fr.raccroche.socle.JourEnLettres;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the layout needs to know of the current request; templates name it {@code cadre}. */
@Component
class Cadre {

    private final ObjectProvider<EntreeDeMenu> menu;
    private final boolean marqueEtat;

    Cadre(ObjectProvider<EntreeDeMenu> menu, @Value("${raccroche.marque-etat:false}") boolean marqueEtat) {
        this.menu = menu;
        this.marqueEtat = marqueEtat;
    }

    /** Every template, those of errors included, finds the frame under the name {@code cadre}. */
    @Component
    static class DansLesVues {

        DansLesVues(ThymeleafViewResolver vues, Cadre cadre) {
            vues.addStaticVariable("cadre", cadre);
        }
    }

    /** The State's brand block may be shown by services of the State only (terms of use of the DSFR). */
    public boolean marqueEtat() {
        return marqueEtat;
    }

    public List<EntreeDeMenu> menu() {
        return menu.stream()
                .filter(entree -> peut(entree.autorite()))
                .sorted(Comparator.comparingInt(EntreeDeMenu::rang))
                .toList();
    }

    /** The address of the list says more than the page of it: filters are in use. */
    public boolean filtree() {
        return requete().getRequest().getParameterMap().entrySet().stream()
                .filter(parametre -> !parametre.getKey().equals("page"))
                .flatMap(parametre -> Arrays.stream(parametre.getValue()))
                .anyMatch(valeur -> !valeur.isBlank());
    }

    /** The entry that the page stands under: the page's own, then the last one that its path names, then by address. */
    public boolean estCourante(EntreeDeMenu entree, @Nullable Chemin chemin) {
        var ici = requete().getRequest().getRequestURI();
        var entrees = menu();
        return entrees.stream()
                .filter(une -> une.url().equals(ici))
                .findFirst()
                .or(() -> Optional.ofNullable(chemin).flatMap(pas -> pas.dernier(entrees)))
                .or(() -> entrees.stream()
                        .filter(une -> une.contient(ici))
                        .max(Comparator.comparingInt(une -> une.url().length())))
                .filter(entree::equals)
                .isPresent();
    }

    public boolean peut(String autorite) {
        return authentification()
                .filter(personne -> autorite.isEmpty()
                        || personne.getAuthorities().stream().anyMatch(droit -> autorite.equals(droit.getAuthority())))
                .isPresent();
    }

    public boolean connecte() {
        return authentification().isPresent();
    }

    public Optional<PersonneConnectee> personne() {
        return authentification()
                .map(Authentication::getPrincipal)
                .filter(PersonneConnectee.class::isInstance)
                .map(PersonneConnectee.class::cast);
    }

    public boolean enErreur() {
        var reponse = requete().getResponse();
        return reponse != null && reponse.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value();
    }

    /** Seconds before the server forgets whoever stays idle; 0 without a session. */
    public int dureeDeSession() {
        var session = requete().getRequest().getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** « mardi 1er décembre ». */
    public String jour(LocalDate le) {
        return JourEnLettres.SEMAINE.format(le);
    }

    /** « mardi 1er décembre 2026 ». */
    public String jourEtAnnee(LocalDate le) {
        return JourEnLettres.COMPLET.format(le);
    }

    /** « 1 h 15 ». */
    public String duree(int minutes) {
        return new Duree(minutes).libelle();
    }

    /** For a page right below the home page. */
    public Chemin sousLAccueil() {
        return new Chemin(List.of());
    }

    public Chemin sous(String libelle, String url) {
        return new Chemin(List.of()).puis(libelle, url);
    }

    private static Optional<Authentication> authentification() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(personne -> personne.isAuthenticated() && !"anonymousUser".equals(personne.getPrincipal()));
    }

    private static ServletRequestAttributes requete() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
