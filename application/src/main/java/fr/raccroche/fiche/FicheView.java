package fr.raccroche.fiche;

import fr.raccroche.jeunes.Jeune;
import fr.raccroche.jeunes.PanneauDeFiche.Bouton;
import fr.raccroche.jeunes.PanneauDeFiche.Echeance;
import fr.raccroche.jeunes.dossier.Responsable;
import fr.raccroche.jeunes.dossier.Scolarite;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.presentation.Fait;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the file page shows, decided here so that the template only prints. */
record FicheView(
        Jeune jeune,
        int age,
        boolean majeur,
        Optional<PeriodeDeStatut> statut,
        List<Fait> histoire,
        List<Responsable> responsables,
        List<Scolarite> scolarites,
        List<Situations.Situation> situations,
        List<Alertes.Alerte> alertes,
        List<Panneau> panneaux,
        List<Bouton> boutons,
        List<Echeance> echeances,
        Confidentialite confidentialite,
        LocalDate aujourdhui) {

    /** A section filled by another module. */
    record Panneau(String titre, String ancre, String gabarit, Object vue) {}

    /** Who sees the file, why, and who opened it. */
    record Confidentialite(List<Raison> pourquoi, List<Lecteur> lecteurs, List<Ouverture> ouvertures) {}

    /** The cercle, by which act the reader is in it, by which act the file is in it. */
    record Raison(String cercle, String lecteur, String dossier) {}

    record Lecteur(String nom, String titres, String cercles) {}

    record Ouverture(String qui, String quand) {}

    public String id() {
        return jeune.id().valeur().toString();
    }

    public String nom() {
        return jeune.identite().nomComplet();
    }

    /** « 16 ans, mineure »; neutral when the sex is not known. */
    public String ageEtMajorite() {
        return Mots.ageEtMajorite(age, majeur, jeune.etatCivil().sexe());
    }

    public String naissance() {
        return Mots.naissance(jeune.etatCivil().naissance(), jeune.etatCivil().sexe());
    }

    public String signature() {
        return Mots.signature(
                majeur, jeune.etatCivil().naissance(), jeune.etatCivil().sexe());
    }

    /** Late when its day has passed. */
    public boolean enRetard(Echeance echeance) {
        return echeance.pour().isBefore(aujourdhui);
    }
}
