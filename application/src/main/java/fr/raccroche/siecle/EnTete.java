package fr.raccroche.siecle;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Optional;

/** What a file says of itself before its data: kind, school, school year, day of export. Blank when the file does not say. */
public record EnTete(
        String fichier,
        TypeFichier type,
        String version,
        String uaj,
        String annee,
        Optional<LocalDate> exporteLe,
        String horodatage,
        String encodage) {

    /** The exporting school, unless the code is missing or its check letter is wrong. */
    public Optional<Uai> uai() {
        return Uai.lire(uaj);
    }

    /** The school year, unless missing or unreadable. */
    public Optional<AnneeScolaire> anneeScolaire() {
        return annee.matches("20\\d\\d") ? Optional.of(new AnneeScolaire(Integer.parseInt(annee))) : Optional.empty();
    }
}
