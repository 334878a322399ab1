package fr.raccroche.flux;

import static java.util.Objects.requireNonNullElse;

import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Duree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of each cell of a line that {@link LigneQuery} read, and the ids behind some of them. */
final class CellulesDeLigne {

    private static final Map<String, String> AXES =
            Map.of("PREVENTION", "Prévention", "INTERVENTION", "Intervention", "REMEDIATION", "Remédiation");

    private final ResultSet ligne;
    private final boolean entretien;
    private final LocalDate le;
    private final Map<Colonne, String> textes = new EnumMap<>(Colonne.class);

    private CellulesDeLigne(ResultSet ligne) throws SQLException {
        this.ligne = ligne;
        this.entretien = entretien(ligne);
        this.le = ligne.getObject("le", LocalDate.class);
    }

    static Map<Colonne, String> textes(ResultSet ligne) throws SQLException {
        var cellules = new CellulesDeLigne(ligne);
        cellules.fait();
        cellules.bilan();
        cellules.priseEnCharge();
        cellules.jeune();
        cellules.scolarite();
        cellules.textes.values().removeIf(String::isEmpty);
        return cellules.textes;
    }

    static Map<Colonne, String> ids(ResultSet ligne) throws SQLException {
        var ids = new EnumMap<Colonne, String>(Colonne.class);
        ids.put(Colonne.JEUNE, texte(ligne, "jeune_id"));
        ids.put(Colonne.TYPE, entretien(ligne) ? texte(ligne, "code") : Nomenclatures.ACCUEIL);
        ids.put(Colonne.ETABLISSEMENT, texte(ligne, "uai"));
        ids.put(Colonne.ACTION, texte(ligne, "action_id"));
        ids.put(Colonne.ORIGINE, texte(ligne, "origine"));
        ids.put(Colonne.MOTIF, texte(ligne, "motif_sortie"));
        ids.put(Colonne.DEVENIR_N, texte(ligne, "devenir_n"));
        ids.put(Colonne.DEVENIR_N1, texte(ligne, "devenir_n1"));
        ids.values().removeIf(String::isEmpty);
        return ids;
    }

    private void fait() throws SQLException {
        textes.put(Colonne.DATE, TexteSouple.afficher(le));
        textes.put(Colonne.TYPE, entretien ? texte("libelle") : "Accueil en action");
        textes.put(
                Colonne.DUREE,
                ligne.getObject("duree_minutes") == null ? "" : new Duree(ligne.getInt("duree_minutes")).libelle());
        textes.put(Colonne.ETABLISSEMENT, lieu(texte("etablissement"), texte("etablissement_commune")));
        textes.put(
                Colonne.ACTION,
                Rapprochements.nomDAction(texte("type_libelle"), texte("intitule"), texte("action_etablissement")));
        // An entretien outside any action belongs to the volet intervention (domaine §5.10).
        var axe = entretien && texte("axe").isEmpty() ? "INTERVENTION" : texte("axe");
        textes.put(Colonne.AXE, AXES.getOrDefault(axe, axe));
        textes.put(Colonne.ORIGINE, texte("origine_libelle"));
        textes.put(Colonne.ENTREE, jour("entree"));
        textes.put(Colonne.SORTIE, jour("sortie"));
        textes.put(Colonne.MOTIF, texte("motif_libelle"));
        textes.put(Colonne.DEVENIR_N, texte("devenir_n_libelle"));
        textes.put(Colonne.DEVENIR_N1, texte("devenir_n1_libelle"));
        var echeance = jour("echeance");
        textes.put(Colonne.SUITE, echeance.isEmpty() ? "" : texte("suite") + ", le " + echeance);
        textes.put(Colonne.AUTEUR, texte("auteur"));
    }

    private void bilan() throws SQLException {
        textes.put(Colonne.HEURES_PREVUES, TexteSouple.afficherNombre(texte("heures_prevues")));
        textes.put(Colonne.HEURES_REALISEES, TexteSouple.afficherNombre(texte("heures_realisees")));
        textes.put(Colonne.ABSENCES, texte("demi_journees_absence"));
        textes.put(Colonne.STAGES, texte("stages"));
        textes.put(Colonne.JOURS_DE_STAGE, texte("jours_de_stage"));
        var fait = ligne.getObject("portefeuille", Boolean.class);
        textes.put(Colonne.PORTEFEUILLE, fait == null ? "" : Nomenclatures.ouiOuNon(fait));
        textes.put(Colonne.OBSERVATIONS, texte("observations"));
    }

    private void priseEnCharge() throws SQLException {
        var statut = texte("statut");
        textes.put(
                Colonne.STATUT, statut.isEmpty() ? "" : Statut.valueOf(statut).libelle());
        var obligation = texte("obligation");
        textes.put(
                Colonne.OBLIGATION,
                obligation.isEmpty() ? "" : Nomenclatures.ouiOuNon(!"SANS_OBJET".equals(obligation)));
        @Nullable LocalDate signale = ligne.getObject("signale_le", LocalDate.class);
        @Nullable LocalDate contact = ligne.getObject("contact_le", LocalDate.class);
        textes.put(Colonne.SIGNALE_LE, jour("signale_le"));
        textes.put(Colonne.CONTACT_LE, jour("contact_le"));
        if (signale != null && contact != null) {
            textes.put(Colonne.DELAI, Long.toString(ChronoUnit.DAYS.between(signale, contact)));
        }
        textes.put(Colonne.TENTATIVES, texte("tentatives"));
    }

    private void jeune() throws SQLException {
        var nom = texte("nom_usage").isEmpty() ? texte("nom") : texte("nom_usage");
        textes.put(Colonne.JEUNE, (nom.toUpperCase(Locale.FRENCH) + " " + texte("prenom")).strip());
        textes.put(Colonne.SEXE, texte("sexe"));
        @Nullable LocalDate naissance = ligne.getObject("naissance", LocalDate.class);
        // Majority is that of the day of the act, not of today; from it on nobody is a legal guardian.
        var majeur = naissance != null && naissance.until(le).getYears() >= 18;
        if (naissance != null) {
            textes.put(Colonne.NAISSANCE, TexteSouple.afficher(naissance));
            textes.put(
                    Colonne.AGE,
                    Integer.toString(
                            naissance.until(AnneeScolaire.de(le).premierJour()).getYears()));
            textes.put(Colonne.MAJORITE, majeur ? "Majeur" : "Mineur");
        }
        textes.put(Colonne.COMMUNE, texte("commune"));
        textes.put(Colonne.COMMUNE_INSEE, texte("commune_insee"));
        textes.put(Colonne.DIPLOME, diplome(texte("diplome")));
        textes.put(Colonne.INE, texte("ine").strip());
        textes.put(Colonne.TELEPHONE, texte("telephone"));
        textes.put(Colonne.COURRIEL, texte("courriel"));
        textes.put(Colonne.RESPONSABLE_1, majeur ? "" : texte("responsable_1"));
        textes.put(Colonne.RESPONSABLE_2, majeur ? "" : texte("responsable_2"));
    }

    private void scolarite() throws SQLException {
        textes.put(Colonne.CLASSE, texte("classe"));
        textes.put(Colonne.MEF, texte("mef"));
        textes.put(Colonne.SPECIALITE, texte("formation"));
        textes.put(Colonne.ORIGINE_SCOLAIRE, texte("dernier_etablissement"));
        textes.put(Colonne.ORIGINE_UAI, texte("derniere_uai"));
        textes.put(Colonne.SORTIE_SCOLAIRE, jour("sortie_scolaire"));
        textes.put(Colonne.MOTIF_SCOLAIRE, texte("motif_scolaire"));
    }

    static String lieu(String nom, String commune) {
        return commune.isBlank() ? nom : nom + ", " + commune;
    }

    private static boolean entretien(ResultSet ligne) throws SQLException {
        return "entretiens".equals(ligne.getString("source"));
    }

    private static String diplome(String code) {
        return switch (code) {
            case "BAC_PRO" -> "Bac pro";
            case "BAC_GENERAL" -> "Bac général";
            case "BAC_TECHNO" -> "Bac technologique";
            case "AUCUN" -> "Aucun";
            case "AUTRE" -> "Autre";
            case "INCONNU" -> "";
            default -> code;
        };
    }

    private String jour(String colonne) throws SQLException {
        @Nullable LocalDate jour = ligne.getObject(colonne, LocalDate.class);
        return jour == null ? "" : TexteSouple.afficher(jour);
    }

    private String texte(String colonne) throws SQLException {
        return texte(ligne, colonne);
    }

    private static String texte(ResultSet ligne, String colonne) throws SQLException {
        return requireNonNullElse(ligne.getString(colonne), "");
    }
}
