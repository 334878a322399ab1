package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A school or service of the national directory. A section (SEGPA, SEP, SEGT) has its own UAI and names its mother school. */
public record Etablissement(
        Uai uai,
        String nom,
        Genre genre,
        String natureLibelle,
        String secteur,
        String adresse,
        String codePostal,
        String commune,
        String departement,
        String telephone,
        String courriel,
        String site,
        String sites,
        Optional<Uai> mere,
        @Nullable LocalDate ouvertLe,
        @Nullable LocalDate fermeLe,
        @Nullable Integer effectif,
        int version) {

    public boolean ouvert(LocalDate jour) {
        return fermeLe == null || fermeLe.isAfter(jour);
    }

    /** "Lycée professionnel Maupertuis, Saint-Malo". */
    public String nomEtCommune() {
        return commune.isBlank() ? nom : nom + ", " + commune;
    }

    /** "Lycée professionnel Maupertuis, Saint-Malo (0350064F)", where its code helps to tell it from another. */
    public String nomCommuneEtUai() {
        return "%s (%s)".formatted(nomEtCommune(), uai.valeur());
    }
}
