package fr.raccroche.siecle.ecriture;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.Division;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Mef;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What an invented school exports. SIECLE files hold one block per kind of row, so the pupils are asked for several times
 * and must come back the same.
 */
public record ExportInvente(
        Uai uai,
        AnneeScolaire annee,
        LocalDate le,
        Supplier<Stream<Dossier>> dossiers,
        List<Division> divisions,
        List<Mef> mefs) {

    /**
     * One pupil: class (empty for none), own addresses, adults written with this pupil (an adult of two pupils comes once)
     * and links.
     */
    public record Dossier(
            Eleve eleve,
            String division,
            List<Adresse> adresses,
            List<Personne> personnes,
            List<Adresse> adressesDesPersonnes,
            List<Lien> liens) {}
}
