package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import java.time.LocalDate;
import java.util.Optional;

/** One recognised file: its {@code PARAMETRES}, then the blocks of its {@code DONNEES}. */
final class LectureFichier {

    /** Reads the blocks of one kind of file; the cursor has just entered the block named. */
    interface Blocs {

        void lire(String nom);
    }

    private final Curseur xml;
    private final RecepteurSiecle recepteur;
    private final Sortie sortie;
    private final Controles controles;

    LectureFichier(Curseur xml, RecepteurSiecle recepteur, LocalDate aujourdhui) {
        this.xml = xml;
        this.recepteur = recepteur;
        this.sortie = new Sortie(xml.fichier(), recepteur);
        this.controles = new Controles(xml, sortie, aujourdhui);
    }

    /** The cursor has just entered the root element. */
    void lire(TypeFichier type) {
        var enTete =
                new EnTete(xml.fichier(), type, xml.attribut("VERSION"), "", "", Optional.empty(), "", xml.encodage());
        var donnees = false;
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "PARAMETRES" -> enTete = parametres(enTete);
                case "DONNEES" -> {
                    recepteur.debut(enTete);
                    donnees = true;
                    donnees(blocs(type));
                }
                default -> xml.sauter();
            }
        }
        xml.terminer();
        if (!donnees && type != TypeFichier.COMMUN) {
            throw new SiecleException("siecle.sans-donnees", xml.fichier());
        }
        recepteur.fin(sortie.bilan(enTete));
    }

    private EnTete parametres(EnTete enTete) {
        var uaj = "";
        var annee = "";
        Optional<LocalDate> exporteLe = Optional.empty();
        var horodatage = "";
        controles.debut(Nature.FICHIER, "");
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "UAJ" -> uaj = controles.texte();
                case "ANNEE_SCOLAIRE" -> annee = controles.texte();
                case "DATE_EXPORT" -> exporteLe = Dates.lire(controles.texte());
                case "HORODATAGE" -> horodatage = controles.texte();
                default -> xml.sauter();
            }
        }
        return new EnTete(
                enTete.fichier(),
                enTete.type(),
                enTete.version(),
                uaj,
                annee,
                exporteLe,
                horodatage,
                enTete.encodage());
    }

    private void donnees(Blocs blocs) {
        while (xml.enfant()) {
            blocs.lire(xml.nom());
        }
    }

    private Blocs blocs(TypeFichier type) {
        return switch (type) {
            case ELEVES -> new LectureEleves(xml, controles, sortie);
            case RESPONSABLES -> new LectureResponsables(xml, controles, sortie);
            case STRUCTURES, NOMENCLATURES -> new LectureReferences(xml, controles, sortie);
            case COMMUN -> nom -> xml.sauter();
        };
    }
}
