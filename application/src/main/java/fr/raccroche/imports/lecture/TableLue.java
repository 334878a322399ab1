package fr.raccroche.imports.lecture;

/** The temporary tables where rows land as they are read, before they are joined. */
enum TableLue {
    ELEVE("""
            lu_eleve (rang int, uai char(8), annee int, fichier int, ligne int, cle text, ine char(11), ine_ancien char(11), nom text, nom_usage text,
                prenom text, prenom2 text, prenom3 text, naissance date, sexe char(1), mef text, statut text, doublement boolean, entree date, sortie date,
                motif_sortie text, uai_avant text, classe_avant text, mef_avant text, telephone text, portable text, courriel text, adresse_id text)"""),
    CLASSE("lu_classe (uai char(8), cle text, division text, inactive boolean)"),
    ADRESSE("""
            lu_adresse (uai char(8), de_responsables boolean, adresse_id text, adresse text, code_postal text, commune text, commune_insee text)"""),
    PERSONNE("""
            lu_personne (uai char(8), personne_id text, homonymie int, civilite text, nom text, prenom text, telephone text, portable text, courriel text, adresse_id text)"""),
    LIEN(
            "lu_lien (rang int, uai char(8), cle text, personne_id text, niveau smallint, parente text, prioritaire boolean)"),
    FORMATION("lu_formation (mef text, libelle text)"),
    ANOMALIE("""
            lu_anomalie (fichier text, ligne int, uai char(8), nature text, identifiant text, refus boolean, motif text, valeur text)""");

    private final String definition;

    TableLue(String definition) {
        this.definition = definition;
    }

    String creation() {
        return "create temporary table " + definition + " on commit drop";
    }

    String copie() {
        return "copy " + nom() + " from stdin";
    }

    private String nom() {
        return definition.substring(0, definition.indexOf(' '));
    }
}
