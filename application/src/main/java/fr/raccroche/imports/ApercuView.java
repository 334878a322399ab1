package fr.raccroche.imports;

import fr.raccroche.imports.ressemblances.Semblable;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.socle.Page;
import java.util.List;

/** What the page of one import shows, before or after its application. */
record ApercuView(
        LivraisonId id,
        String titre,
        String depose,
        String annee,
        List<String> etablissements,
        List<FichierView> fichiers,
        String empreinte,
        List<Nombre> nombres,
        List<Alerte> alertes,
        String interdites,
        boolean aDecider,
        boolean rienNeChange,
        boolean anneeAConfirmer,
        List<Onglet> onglets,
        String etat,
        boolean cochable,
        Page<LigneView> lignes,
        List<Semblable> semblables) {

    record FichierView(String nom, String type, String exporteLe, long lignes) {}

    record Nombre(String libelle, int nombre) {}

    /** {@code genre} as the fragment « alerte » takes it. */
    record Alerte(String genre, String texte) {}

    /** One line of the preview or of the report. */
    record LigneView(
            long id,
            String eleve,
            String naissance,
            String classe,
            String ecole,
            String ligne,
            List<String> details,
            boolean retenu,
            boolean corrigible) {}
}
