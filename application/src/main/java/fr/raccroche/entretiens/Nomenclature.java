package fr.raccroche.entretiens;

import fr.raccroche.socle.Refus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Types of interviews, closed lists and results of attempts as they stand in the tables: what a form offers on a day and
 * what a code means.
 */
public record Nomenclature(List<Type> types, List<Liste> listes, List<Resultat> resultats) {

    /** A type of interview, with the guide and the lists that its form shows. */
    public record Type(
            String code,
            String libelle,
            boolean personnel,
            int dureeMinutes,
            List<String> questions,
            List<String> listes,
            LocalDate du,
            @Nullable LocalDate au,
            int rang) {

        public boolean enUsage(LocalDate jour) {
            return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
        }
    }

    /** A closed list: one choice or several. */
    public record Liste(String code, String libelle, boolean plusieurs, int rang, List<Valeur> valeurs) {

        public List<Valeur> enUsage(LocalDate jour) {
            return valeurs.stream().filter(valeur -> valeur.enUsage(jour)).toList();
        }

        public Optional<Valeur> valeur(String code) {
            return valeurs.stream().filter(valeur -> valeur.code().equals(code)).findFirst();
        }
    }

    public record Valeur(
            String code,
            String libelle,
            LocalDate du,
            @Nullable LocalDate au) {

        boolean enUsage(LocalDate jour) {
            return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
        }
    }

    /** What came of a contact attempt; {@code joint}: the young person was reached. */
    public record Resultat(
            String code,
            String libelle,
            boolean joint,
            LocalDate du,
            @Nullable LocalDate au) {

        boolean enUsage(LocalDate jour) {
            return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
        }
    }

    public Nomenclature {
        types = List.copyOf(types);
        listes = listes.stream().sorted(Comparator.comparingInt(Liste::rang)).toList();
        resultats = List.copyOf(resultats);
    }

    /** Types that concern young people, offered that day. */
    public List<Type> types(LocalDate jour) {
        return types.stream()
                .filter(type -> !type.personnel() && type.enUsage(jour))
                .toList();
    }

    public List<Type> typesDuPersonnel(LocalDate jour) {
        return types.stream()
                .filter(type -> type.personnel() && type.enUsage(jour))
                .toList();
    }

    public List<Resultat> resultats(LocalDate jour) {
        return resultats.stream().filter(resultat -> resultat.enUsage(jour)).toList();
    }

    public Optional<Type> type(String code) {
        return choisi(types, code);
    }

    public Liste liste(String code) {
        return listes.stream()
                .filter(liste -> liste.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown list " + code));
    }

    /** The lists of the form of the type, in order. */
    public List<Liste> listesDe(Type type) {
        return listes.stream()
                .filter(liste -> type.listes().contains(liste.code()))
                .toList();
    }

    public String libelle(String liste, String code) {
        return liste(liste).valeur(code).map(Valeur::libelle).orElse(code);
    }

    /** Refuses that part when its code is not offered by the list that day. */
    Refus refus(String liste, String code, LocalDate jour, String partie) {
        return new Refus()
                .si(
                        liste(liste).enUsage(jour).stream()
                                .noneMatch(valeur -> valeur.code().equals(code)),
                        partie,
                        "entretien.code-inconnu",
                        liste(liste).libelle());
    }

    /** Refuses a type that does not exist that day, or that concerns staff. */
    Refus refusDuType(String code, LocalDate jour) {
        return refusDuType(types(jour), code);
    }

    public static Refus refusDuType(List<Type> offerts, String code) {
        return new Refus().si(choisi(offerts, code).isEmpty(), "type", "entretien.type-inconnu");
    }

    /** @throws fr.raccroche.socle.RegleMetierException when it is refused */
    Type exigerType(String code, LocalDate jour) {
        refusDuType(code, jour).lever();
        return choisi(types(jour), code).orElseThrow();
    }

    private static Optional<Type> choisi(List<Type> offerts, String code) {
        return offerts.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
