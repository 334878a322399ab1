package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A row of the directory as the columns of the table it is put down in, in their order; empty where it says nothing. */
final class ColonnesCopiees {

    private ColonnesCopiees() {}

    static List<String> de(LigneAnnuaire ligne, LocalDate jour) {
        var nature = ligne.nature();
        return List.of(
                Long.toString(ligne.numero()),
                ligne.uai().valeur(),
                ligne.valeur(Colonne.NOM),
                ligne.genre().name(),
                nature.type(),
                nature.code(),
                nature.libelle(),
                (nature.generale() ? "G" : "")
                        + (nature.technologique() ? "T" : "")
                        + (nature.professionnelle() ? "P" : ""),
                ligne.valeur(Colonne.SECTEUR),
                ligne.adresse(),
                ligne.valeur(Colonne.CODE_POSTAL),
                ligne.valeur(Colonne.COMMUNE_INSEE),
                ligne.valeur(Colonne.COMMUNE),
                ligne.departement(),
                ligne.valeur(Colonne.DEPARTEMENT_LIBELLE),
                ligne.academieCode(),
                ligne.academie(),
                ligne.valeur(Colonne.REGION),
                ligne.valeur(Colonne.REGION_LIBELLE),
                ligne.telephone(),
                ligne.valeur(Colonne.MAIL).toLowerCase(Locale.ROOT),
                ligne.valeur(Colonne.WEB),
                Uai.lire(ligne.valeur(Colonne.MERE)).map(Uai::valeur).orElse(""),
                date(ligne.valeur(Colonne.OUVERTURE)),
                ligne.ferme() ? fermeture(ligne, jour) : "",
                nombre(ligne.valeur(Colonne.EFFECTIF), "\\d{1,6}(\\.0)?").replace(".0", ""),
                nombre(ligne.valeur(Colonne.LATITUDE), "-?\\d{1,3}(\\.\\d+)?"),
                nombre(ligne.valeur(Colonne.LONGITUDE), "-?\\d{1,3}(\\.\\d+)?"),
                ligne.valeur(Colonne.BASSIN),
                ligne.valeur(Colonne.BASSIN_LIBELLE),
                Boolean.toString(ligne.annexe()),
                "");
    }

    /** The directory gives no date of closure: the day its row was last updated, if known. */
    private static String fermeture(LigneAnnuaire ligne, LocalDate jour) {
        var miseAJour = date(ligne.valeur(Colonne.MISE_A_JOUR));
        return miseAJour.isEmpty() || LocalDate.parse(miseAJour).isAfter(jour) ? jour.toString() : miseAJour;
    }

    private static String date(String texte) {
        try {
            return LocalDate.parse(texte.length() > 10 ? texte.substring(0, 10) : texte)
                    .toString();
        } catch (DateTimeException illisible) {
            return "";
        }
    }

    private static String nombre(String texte, String forme) {
        return texte.matches(forme) ? texte : "";
    }
}
