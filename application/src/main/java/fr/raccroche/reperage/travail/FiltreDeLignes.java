package fr.raccroche.reperage.travail;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.socle.Uai;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a list shows: the one definition of the filters. Lists, counts, figures and exports all take
 * {@link #condition()}, so that a figure never differs from the list that it opens. Codes only: an address names nobody.
 *
 * @param qui MOI, SANS (nobody), TOUS, or an agent
 */
public record FiltreDeLignes(
        @Nullable String campagne,
        @Nullable String etat,
        @Nullable String qui,
        @Nullable Boolean obligation,
        @Nullable String etablissement,
        @Nullable Integer territoire,
        @Nullable Boolean retard,
        @Nullable Boolean paire,
        @Nullable Boolean dossier,
        @Nullable String levee,
        @Nullable String age) {

    static final String TOUS = "TOUS";
    static final String MOI = "MOI";
    static final String SANS = "SANS";

    /** Every line of the campaign. */
    public static FiltreDeLignes de(UUID campagne) {
        return new FiltreDeLignes(campagne.toString(), TOUS, null, null, null, null, null, null, null, null, null);
    }

    /** Those to clear that nobody owns. */
    public static FiltreDeLignes libres(UUID campagne) {
        return de(campagne).sansProprietaire();
    }

    static FiltreDeLignes miennes(boolean retard) {
        return new FiltreDeLignes(null, null, MOI, null, null, null, retard, null, null, null, null);
    }

    /** Those to clear that the caller sees, whatever the campaign: of anybody, or of nobody. */
    static FiltreDeLignes vues(boolean libres) {
        return miennes(false).a(libres ? SANS : TOUS);
    }

    /** On the page of one's own lines, not to have chosen yet means oneself; « tous » chosen there means everybody. */
    FiltreDeLignes miennesSinon() {
        return qui == null ? a(MOI) : qui.isBlank() ? a(TOUS) : this;
    }

    private FiltreDeLignes a(@Nullable String qui) {
        return new FiltreDeLignes(
                campagne, etat, qui, obligation, etablissement, territoire, retard, paire, dossier, levee, age);
    }

    /** Nothing chosen but, at most, the owner and the state. */
    public boolean deQui(String qui) {
        return qui.equals(this.qui) && a(null).vide();
    }

    public FiltreDeLignes enEtat(String choisi) {
        return new FiltreDeLignes(
                campagne, choisi, qui, obligation, etablissement, territoire, retard, paire, dossier, levee, age);
    }

    public FiltreDeLignes avecLevee(String choisie) {
        return new FiltreDeLignes(
                campagne, TOUS, qui, obligation, etablissement, territoire, retard, paire, dossier, choisie, age);
    }

    /** Of those, the lines to clear whose deadline has passed. */
    FiltreDeLignes enRetard() {
        return new FiltreDeLignes(
                campagne, null, qui, obligation, etablissement, territoire, true, paire, dossier, levee, age);
    }

    /** Of those, the lines to clear that nobody owns. */
    FiltreDeLignes sansProprietaire() {
        return new FiltreDeLignes(
                campagne, null, SANS, obligation, etablissement, territoire, retard, paire, dossier, levee, age);
    }

    public FiltreDeLignes parObligation(boolean choisie) {
        return new FiltreDeLignes(
                campagne, etat, qui, choisie, etablissement, territoire, retard, paire, dossier, levee, age);
    }

    public FiltreDeLignes parAge(TrancheDAge choisi) {
        return new FiltreDeLignes(
                campagne,
                etat,
                qui,
                obligation,
                etablissement,
                territoire,
                retard,
                paire,
                dossier,
                levee,
                choisi.name());
    }

    public FiltreDeLignes parTerritoire(int choisi) {
        return new FiltreDeLignes(
                campagne, etat, qui, obligation, etablissement, choisi, retard, paire, dossier, levee, age);
    }

    public FiltreDeLignes parEtablissement(String choisi) {
        return new FiltreDeLignes(
                campagne, etat, qui, obligation, choisi, territoire, retard, paire, dossier, levee, age);
    }

    public Optional<UUID> parCampagne() {
        return Formulaire.choisi(campagne).map(UUID::fromString);
    }

    /** Empty: all states. By default, the lines to clear; a levée chosen says which state. */
    public Optional<EtatDeLigne> parEtat() {
        return TOUS.equals(etat)
                ? Optional.empty()
                : Arrays.stream(EtatDeLigne.values())
                        .filter(valeur -> valeur.name().equals(etat))
                        .findFirst()
                        .or(() -> Optional.of(EtatDeLigne.A_VERIFIER)
                                .filter(defaut -> parLevee().isEmpty()));
    }

    Optional<Uai> parEtablissement() {
        return Uai.lire(Formulaire.texte(etablissement));
    }

    Optional<String> parLevee() {
        return Optional.of(Formulaire.texte(levee)).filter(code -> code.matches("[A-Z0-9_]{2,40}"));
    }

    Optional<TrancheDAge> parAge() {
        return TrancheDAge.lire(age);
    }

    Optional<UUID> parAgent() {
        return Formulaire.choisi(qui).map(UUID::fromString);
    }

    /** Rows {@code l} of {@code reperage.ligne} and {@code c} of {@code reperage.campagne}: constant text. */
    public String condition() {
        return conditionSansEtat() + (parEtat().isPresent() ? " and l.etat = :etat" : "");
    }

    public String conditionSansEtat() {
        return new ConditionDeLignes(this).texte();
    }

    public Map<String, Object> parametres() {
        return new ConditionDeLignes(this).parametres();
    }

    /** Nothing chosen but, at most, the state. */
    public boolean vide() {
        return requete().isEmpty() || requete().equals("?etat=" + etat);
    }

    /** The page of the list, without its filters. */
    public String adresse() {
        return parCampagne().map(id -> "/reperage/" + id + "/lignes").orElse("/reperage/lignes");
    }

    public String url() {
        return adresse() + requete();
    }

    /** One page of the list. */
    String url(int page) {
        return page == 1 ? url() : url() + (requete().isEmpty() ? "?" : "&") + "page=" + page;
    }

    /** « ?etat=CONFIRME&obligation=true ». */
    public String requete() {
        var choix = new LinkedHashMap<String, String>();
        if (etat != null && !etat.isBlank()) {
            choix.put("etat", parEtat().map(EtatDeLigne::name).orElse(TOUS));
        }
        if (MOI.equals(qui) || SANS.equals(qui) || TOUS.equals(qui)) {
            choix.put("qui", qui);
        }
        parAgent().ifPresent(id -> choix.put("qui", id.toString()));
        mettre(choix, "obligation", obligation);
        parEtablissement().ifPresent(uai -> choix.put("etablissement", uai.valeur()));
        mettre(choix, "territoire", territoire);
        mettre(choix, "retard", retard);
        mettre(choix, "paire", paire);
        mettre(choix, "dossier", dossier);
        parLevee().ifPresent(code -> choix.put("levee", code));
        parAge().ifPresent(tranche -> choix.put("age", tranche.name()));
        return choix.isEmpty()
                ? ""
                : choix.entrySet().stream()
                        .map(un -> un.getKey() + "=" + un.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void mettre(Map<String, String> choix, String nom, @Nullable Object valeur) {
        if (valeur != null && !Boolean.FALSE.equals(valeur) || nom.equals("obligation") && valeur != null) {
            choix.put(nom, String.valueOf(valeur));
        }
    }
}
