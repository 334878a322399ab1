package fr.raccroche.territoire.annuaire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Columns of {@code fr-en-annuaire-education} that we read, found by name whatever their order: the labels of the
 * downloaded file, the field names of the API (the same in lower case), and names used by older or sister files.
 */
enum Colonne {
    UAI("identifiant_de_l_etablissement", "numero_uai", "code_etablissement", "uai"),
    NOM("nom_etablissement", "appellation_officielle"),
    TYPE("type_etablissement"),
    SECTEUR("statut_public_prive", "secteur_public_prive", "secteur_public_prive_libe"),
    ADRESSE_1("adresse_1", "adresse_uai"),
    ADRESSE_2("adresse_2"),
    ADRESSE_3("adresse_3"),
    CODE_POSTAL("code_postal", "code_postal_uai"),
    COMMUNE_INSEE("code_commune"),
    COMMUNE("nom_commune", "libelle_commune"),
    DEPARTEMENT("code_departement"),
    DEPARTEMENT_LIBELLE("libelle_departement"),
    ACADEMIE("code_academie"),
    ACADEMIE_LIBELLE("libelle_academie"),
    REGION("code_region"),
    REGION_LIBELLE("libelle_region"),
    VOIE_GENERALE("voie_generale"),
    VOIE_TECHNOLOGIQUE("voie_technologique"),
    VOIE_PROFESSIONNELLE("voie_professionnelle"),
    TELEPHONE("telephone"),
    WEB("web"),
    MAIL("mail"),
    EFFECTIF("nombre_d_eleves"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    OUVERTURE("date_ouverture"),
    MISE_A_JOUR("date_maj_ligne"),
    ETAT("etat", "etat_etablissement_libe"),
    NATURE("code_nature", "nature_uai"),
    NATURE_LIBELLE("libelle_nature", "nature_uai_libe"),
    MERE("etablissement_mere"),
    BASSIN("code_bassin_formation"),
    BASSIN_LIBELLE("libelle_bassin_formation");

    static final List<Colonne> OBLIGATOIRES = List.of(UAI, NOM, TYPE, DEPARTEMENT);

    /** In the file, of no use here. */
    private static final List<String> SANS_USAGE = List.of(
            "ecole_maternelle",
            "ecole_elementaire",
            "fax",
            "restauration",
            "hebergement",
            "ulis",
            "apprentissage",
            "segpa",
            "section_arts",
            "section_cinema",
            "section_theatre",
            "section_sport",
            "section_internationale",
            "section_europeenne",
            "lycee_agricole",
            "lycee_militaire",
            "lycee_des_metiers",
            "post_bac",
            "appartenance_education_prioritaire",
            "greta",
            "siren_siret",
            "fiche_onisep",
            "position",
            "type_contrat_prive",
            "coordonnee_x",
            "coordonnee_y",
            "coordx_origine",
            "coordy_origine",
            "epsg",
            "epsg_origine",
            "nom_circonscription",
            "precision_localisation",
            "ministere_tutelle",
            "etablissement_multi_lignes",
            "rpi_concentre",
            "rpi_disperse",
            "code_type_contrat_prive",
            "pial",
            "type_rattachement_etablissement_mere",
            "code_circonscription",
            "code_zone_animation_pedagogique",
            "libelle_zone_animation_pedagogique");

    private final List<String> noms;

    Colonne(String... noms) {
        this.noms = List.of(noms);
    }

    /** The name to look for in the file, as users read it. */
    String nom() {
        return noms.getFirst();
    }

    static Optional<Colonne> lire(String entete) {
        var cle = cle(entete);
        return Arrays.stream(values())
                .filter(colonne -> colonne.noms.contains(cle))
                .findFirst();
    }

    static boolean connue(String entete) {
        return lire(entete).isPresent() || SANS_USAGE.contains(cle(entete));
    }

    private static String cle(String entete) {
        return Normalizer.normalize(entete.replace("\uFEFF", "").strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
    }
}
