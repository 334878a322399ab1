package fr.raccroche.jeunes.doublons;

import fr.raccroche.rapprochement.Accord;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Lien.Champ;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How likely two files are one person's, and what agrees or disagrees: « Identique : nom, prénom ». */
public record Ressemblance(Vraisemblance vraisemblance, List<String> raisons) {

    public Ressemblance {
        raisons = List.copyOf(raisons);
    }

    public static Ressemblance de(Lien lien) {
        var parAccord = new EnumMap<Accord, List<String>>(Accord.class);
        if (lien.parIdentifiant()) {
            ranger(parAccord, Accord.EGAL, "INE");
        }
        lien.raisons().forEach((champ, accord) -> {
            if (accord != Accord.ABSENT) {
                ranger(parAccord, accord, champ.libelle());
            }
        });
        if (lien.parIdentifiant() && lien.accords() == 0) {
            ranger(parAccord, Accord.DIFFERENT, Champ.NOM.libelle());
            ranger(parAccord, Accord.DIFFERENT, Champ.PRENOM.libelle());
        }
        return new Ressemblance(
                Vraisemblance.de(lien.chance()),
                parAccord.entrySet().stream()
                        .map(entree -> phrase(entree.getKey(), entree.getValue()))
                        .toList());
    }

    /** « probable ; identique : nom, prénom ». */
    public String enUneLigne() {
        return Stream.concat(Stream.of(vraisemblance.libelle()), raisons.stream())
                .map(partie -> partie.substring(0, 1).toLowerCase(Locale.FRENCH) + partie.substring(1))
                .collect(Collectors.joining(" ; "));
    }

    private static void ranger(EnumMap<Accord, List<String>> parAccord, Accord accord, String champ) {
        parAccord.computeIfAbsent(accord, cle -> new ArrayList<>()).add(champ);
    }

    private static String phrase(Accord accord, List<String> champs) {
        var libelle = accord.libelle().substring(0, 1).toUpperCase(Locale.FRENCH)
                + accord.libelle().substring(1);
        return accord == Accord.INVERSE ? libelle : libelle + " : " + String.join(", ", champs);
    }
}
