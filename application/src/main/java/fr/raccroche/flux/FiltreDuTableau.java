package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.fil.Filtre;
import fr.raccroche.fil.Nature;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the filters of the page say. Everything that shows, counts, exports or hands over lines goes through {@link #filtre}. */
public record FiltreDuTableau(
        @Nullable Integer annee,
        @Nullable Tranche tranche,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable String uai,
        @Nullable String action,
        @Nullable String type,
        @Nullable String agent,
        @Nullable Integer territoire) {

    public FiltreDuTableau(
            @Nullable Integer annee,
            @Nullable Tranche tranche,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable String uai,
            @Nullable String action,
            @Nullable String type,
            @Nullable String agent) {
        this(annee, tranche, du, au, uai, action, type, agent, null);
    }

    /** The periods of the formateur's two reports (domaine §7.2), the year, or dates of one's own. */
    public enum Tranche {
        AUTOMNE("1er septembre – 31 décembre"),
        PRINTEMPS("1er janvier – 31 août"),
        ANNEE("Toute l’année scolaire"),
        DATES("D’une date à une autre");

        private final String libelle;

        Tranche(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public AnneeScolaire anneeScolaire(LocalDate aujourdhui) {
        return annee == null || annee < 1990 || annee > 2100 ? AnneeScolaire.de(aujourdhui) : new AnneeScolaire(annee);
    }

    public Tranche choisie(LocalDate aujourdhui) {
        if (tranche != null) {
            return tranche;
        }
        return aujourdhui.getMonthValue() >= 9 ? Tranche.AUTOMNE : Tranche.PRINTEMPS;
    }

    public Periode periode(LocalDate aujourdhui) {
        var ecole = anneeScolaire(aujourdhui);
        var reveillon = LocalDate.of(ecole.debut(), 12, 31);
        return switch (choisie(aujourdhui)) {
            case AUTOMNE -> new Periode(ecole.premierJour(), reveillon);
            case PRINTEMPS -> new Periode(reveillon.plusDays(1), ecole.dernierJour());
            case ANNEE -> ecole.periode();
            case DATES -> {
                var debut = du == null ? ecole.premierJour() : du;
                var fin = au == null ? ecole.dernierJour() : au;
                yield fin.isBefore(debut) ? new Periode(fin, debut) : new Periode(debut, fin);
            }
        };
    }

    /** @param moi whose lines, unless another agent (or everybody: « tous ») is chosen */
    Filtre filtre(LocalDate aujourdhui, AgentId moi, boolean pourTous) {
        var code = Optional.ofNullable(type).filter(choisi -> !choisi.isBlank());
        var accueils = code.filter(Nomenclatures.ACCUEIL::equals).isPresent();
        var natures = accueils ? EnumSet.of(Nature.ACCUEIL) : EnumSet.of(Nature.ENTRETIEN, Nature.ACCUEIL);
        return new Filtre(
                natures,
                Optional.of(periode(aujourdhui)),
                Optional.ofNullable(uai).flatMap(Uai::lire),
                uuid(action).map(ActionId::new),
                code.filter(choisi -> !accueils),
                pourTous && estTous()
                        ? Optional.empty()
                        : Optional.of(pourTous ? uuid(agent).map(AgentId::new).orElse(moi) : moi),
                Optional.ofNullable(territoire).map(TerritoireId::new));
    }

    /** The same filters as the end of an address: ids and codes only. */
    public String requete() {
        var url = UriComponentsBuilder.newInstance();
        ajouter(url, "annee", annee);
        ajouter(url, "tranche", tranche);
        ajouter(url, "du", du);
        ajouter(url, "au", au);
        ajouter(url, "uai", uai);
        ajouter(url, "action", action);
        ajouter(url, "type", type);
        ajouter(url, "agent", agent);
        ajouter(url, "territoire", territoire);
        var texte = url.encode().build().toUriString();
        return texte.isEmpty() ? "?" : texte;
    }

    private static void ajouter(UriComponentsBuilder url, String nom, @Nullable Object valeur) {
        if (valeur != null && !valeur.toString().isBlank()) {
            url.queryParam(nom, valeur);
        }
    }

    boolean estTous() {
        return "tous".equals(agent);
    }

    private static Optional<java.util.UUID> uuid(@Nullable String texte) {
        try {
            return Optional.ofNullable(texte).filter(t -> !t.isBlank()).map(java.util.UUID::fromString);
        } catch (IllegalArgumentException malFormee) {
            return Optional.empty();
        }
    }
}
