package fr.raccroche.reperage.revue;

import fr.raccroche.rapprochement.Accord;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Lien.Champ;
import fr.raccroche.reperage.revue.Rubrique.Genre;
import fr.raccroche.socle.JourEnChiffres;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Both people of a pair, field by field where one of them says something, with what the matching found of those that it weighs. */
record Comparaison(PersonneDeListe a, PersonneDeListe b, List<Rubrique> rubriques) {

    static Comparaison de(Paire paire, PersonneDeListe a, PersonneDeListe b) {
        // A pair found by its number carries no agreement: the fields are then compared as they are written.
        Map<Champ, Accord> raisons =
                paire.accords() == 0 ? Map.of() : new Lien(0, 0, paire.chance(), false, paire.accords()).raisons();
        return new Comparaison(
                a,
                b,
                Stream.of(
                                rubrique("Nom", a.nom(), b.nom(), raisons.get(Champ.NOM)),
                                rubrique("Nom d’usage", a.nomUsage(), b.nomUsage(), null),
                                rubrique("Prénom", a.prenom(), b.prenom(), raisons.get(Champ.PRENOM)),
                                rubrique(
                                        "Date de naissance",
                                        jour(a.naissance()),
                                        jour(b.naissance()),
                                        raisons.get(Champ.NAISSANCE)),
                                rubrique("Sexe", sexe(a.sexe()), sexe(b.sexe()), raisons.get(Champ.SEXE)),
                                rubrique("Commune", a.commune(), b.commune(), raisons.get(Champ.COMMUNE)),
                                rubrique("Code postal", a.codePostal(), b.codePostal(), null),
                                rubrique("INE", a.ine(), b.ine(), null),
                                attendue("Établissement", a.etablissement(), b.etablissement()),
                                attendue("Classe", a.classe(), b.classe()))
                        .filter(rubrique ->
                                !rubrique.a().isEmpty() || !rubrique.b().isEmpty())
                        .toList());
    }

    private static Rubrique rubrique(String libelle, String a, String b, @Nullable Accord trouve) {
        var accord = trouve == null ? simple(a, b) : trouve;
        return switch (accord) {
            case ABSENT -> new Rubrique(libelle, a, b, Genre.INCONNU, "Non comparable");
            case EGAL -> new Rubrique(libelle, a, b, Genre.PAREIL, "Identique");
            case DIFFERENT -> new Rubrique(libelle, a, b, Genre.DIFFERENT, "Différent");
            case COURANTS -> new Rubrique(libelle, a, b, Genre.PROCHE, StringUtils.capitalize(accord.libelle()));
            case UNE_FAUTE, DEUX_FAUTES, CONTENU, MEME_SON, INVERSE, UN_CHIFFRE, JOUR_MOIS, MEME_SECTEUR, VOISINE ->
                new Rubrique(libelle, a, b, Genre.PROCHE, "Proche : " + accord.libelle());
        };
    }

    /** From one year to the next it changes: a difference says nothing against. */
    private static Rubrique attendue(String libelle, String a, String b) {
        var rubrique = rubrique(libelle, a, b, null);
        return rubrique.genre() == Genre.DIFFERENT
                ? new Rubrique(libelle, a, b, Genre.INCONNU, "Différent, comme souvent d’une année à l’autre")
                : rubrique;
    }

    private static Accord simple(String a, String b) {
        return a.isEmpty() || b.isEmpty()
                ? Accord.ABSENT
                : a.toUpperCase(Locale.FRENCH).equals(b.toUpperCase(Locale.FRENCH)) ? Accord.EGAL : Accord.DIFFERENT;
    }

    private static String jour(@Nullable LocalDate naissance) {
        return naissance == null ? "" : JourEnChiffres.DATE.format(naissance);
    }

    private static String sexe(String code) {
        return switch (code) {
            case "F" -> "Féminin";
            case "M" -> "Masculin";
            default -> "";
        };
    }
}
