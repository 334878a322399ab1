package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.statuts.Statut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list of files is narrowed to; codes only, so that the address of a list names nobody. */
record FiltreDeListe(
        @Nullable String etablissement,
        @Nullable String statut,
        @Nullable String suivi,
        @Nullable String classe,
        @Nullable Boolean mineurs) {

    /** By default, the young people followed now. */
    enum Suivi {
        EN_COURS("Suivis en ce moment"),
        CLOS("Suivi terminé"),
        JAMAIS("Jamais suivis"),
        TOUS("Tous les dossiers");

        private final String libelle;

        Suivi(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Suivi parSuivi() {
        return Arrays.stream(Suivi.values())
                .filter(valeur -> valeur.name().equals(suivi))
                .findFirst()
                .orElse(Suivi.EN_COURS);
    }

    @Nullable
    Statut parStatut() {
        return Arrays.stream(Statut.values())
                .filter(valeur -> valeur.name().equals(statut))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String parEtablissement() {
        return etablissement == null || etablissement.isBlank() ? null : etablissement;
    }

    @Nullable
    String parClasse() {
        return classe == null || classe.isBlank() ? null : classe.strip();
    }

    boolean mineursSeuls() {
        return Boolean.TRUE.equals(mineurs);
    }

    /** Nothing chosen but, at most, which follow-ups are listed. */
    public boolean vide() {
        return parSuivi() == Suivi.EN_COURS
                && parEtablissement() == null
                && parStatut() == null
                && parClasse() == null
                && !mineursSeuls();
    }

    /** Address of the list with these filters, without the page number. */
    public String url() {
        var parametres = new ArrayList<String>(List.of("suivi=" + parSuivi()));
        if (parEtablissement() instanceof String uai && uai.matches("[0-9A-Z]{8}")) {
            parametres.add("etablissement=" + uai);
        }
        if (parStatut() instanceof Statut code) {
            parametres.add("statut=" + code);
        }
        if (parClasse() instanceof String division) {
            parametres.add("classe=" + java.net.URLEncoder.encode(division, java.nio.charset.StandardCharsets.UTF_8));
        }
        if (mineursSeuls()) {
            parametres.add("mineurs=true");
        }
        return "/jeunes?" + String.join("&", parametres);
    }
}
