package fr.raccroche.reperage.listes;

import fr.raccroche.base.Tampon;
import fr.raccroche.feuilles.Ligne;
import fr.raccroche.jeunes.Diplome;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Telephones;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one line of a file as the row of a person; what is wrong with it is counted. */
final class LecteurDePersonne {

    private static final LocalDate FICTIVE = LocalDate.of(1900, 1, 1);
    private static final int LONGUEUR = 100;

    private final Map<ChampDeListe, Integer> rangs = new EnumMap<>(ChampDeListe.class);
    private final Constats constats;
    private final LocalDate aujourdhui;

    LecteurDePersonne(Map<Integer, ChampDeListe> colonnes, Constats constats, LocalDate aujourdhui) {
        colonnes.forEach((rang, champ) -> rangs.put(champ, rang));
        this.constats = constats;
        this.aujourdhui = aujourdhui;
    }

    /** @return whether there is somebody on the line */
    boolean ecrire(Ligne ligne, Tampon tampon) {
        constats.lues++;
        var nom = texte(ligne, ChampDeListe.NOM);
        var prenom = texte(ligne, ChampDeListe.PRENOM);
        var ensemble = texte(ligne, ChampDeListe.NOM_PRENOM);
        if (!ensemble.isEmpty() && nom.isEmpty()) {
            nom = mots(ensemble, true);
            prenom = prenom.isEmpty() ? mots(ensemble, false) : prenom;
        }
        var ine = ine(ligne, ChampDeListe.INE);
        if (nom.isEmpty() && prenom.isEmpty() && ine.isEmpty()) {
            constats.ecartees++;
            return false;
        }
        constats.sansNom += nom.isEmpty() || prenom.isEmpty() ? 1 : 0;
        var naissance = naissance(ligne);
        var sexe = sexe(texte(ligne, ChampDeListe.SEXE));
        tampon.entier(empreinte(ligne))
                .texte(texte(ligne, ChampDeListe.IDENTIFIANT))
                .texte(ine)
                .texte(ine(ligne, ChampDeListe.INE_ANCIEN))
                .texte(nom)
                .texte(texte(ligne, ChampDeListe.NOM_USAGE))
                .texte(prenom)
                .date(naissance.orElse(null))
                .texteOuNul(sexe)
                .texte(texte(ligne, ChampDeListe.COMMUNE))
                .texte(texte(ligne, ChampDeListe.CODE_POSTAL))
                .texteOuNul(uai(texte(ligne, ChampDeListe.UAI)))
                .texte(texte(ligne, ChampDeListe.CLASSE))
                .texte(texte(ligne, ChampDeListe.CYCLE))
                .texte(DiplomeLu.de(texte(ligne, ChampDeListe.DIPLOME))
                        .map(Diplome::name)
                        .orElse(""))
                .date(JourLu.de(texte(ligne, ChampDeListe.SORTIE)).orElse(null))
                .texte(telephone(texte(ligne, ChampDeListe.TELEPHONE)))
                .texte(texte(ligne, ChampDeListe.COURRIEL));
        return true;
    }

    private int rang(ChampDeListe champ) {
        return rangs.getOrDefault(champ, -1);
    }

    private String texte(Ligne ligne, ChampDeListe champ) {
        int rang = rang(champ);
        if (rang < 0) {
            return "";
        }
        var texte = ligne.texte(rang).strip();
        if (DonneeInterdite.nirDans(texte).isPresent()) {
            constats.nirs++;
            return "";
        }
        return texte.length() > LONGUEUR ? texte.substring(0, LONGUEUR) : texte;
    }

    /** « LE GALL Anne »: the nom in capitals. */
    private static String mots(String ensemble, boolean capitales) {
        return Arrays.stream(ensemble.split("\\s+"))
                .filter(mot -> capitales == (mot.length() > 1 && mot.equals(mot.toUpperCase(Locale.FRENCH))))
                .collect(Collectors.joining(" "));
    }

    private String ine(Ligne ligne, ChampDeListe champ) {
        var ine = texte(ligne, champ);
        if (ine.isEmpty() || Ine.estRecevable(ine)) {
            return ine;
        }
        ine = ine.toUpperCase(Locale.ROOT).replace(" ", "");
        if (Ine.estRecevable(ine)) {
            return ine;
        }
        constats.inesRefuses++;
        return "";
    }

    private Optional<LocalDate> naissance(Ligne ligne) {
        var texte = texte(ligne, ChampDeListe.NAISSANCE);
        var jour = JourLu.de(texte);
        if (texte.isEmpty()) {
            constats.sansNaissance++;
        } else if (jour.isEmpty() || jour.get().isAfter(aujourdhui)) {
            constats.naissancesIllisibles++;
            return Optional.empty();
        } else if (!jour.get().isAfter(FICTIVE)) {
            constats.naissancesFictives++;
            return Optional.empty();
        }
        return jour;
    }

    private static String sexe(String texte) {
        if (texte.isEmpty()) {
            return "";
        }
        return switch (Character.toUpperCase(texte.charAt(0))) {
            case 'F', '2' -> "F";
            case 'G', 'H', '1' -> "M";
            case 'M' -> texte.toUpperCase(Locale.ROOT).startsWith("MM") || texte.equalsIgnoreCase("madame") ? "F" : "M";
            default -> "";
        };
    }

    private static String uai(String texte) {
        return texte.isEmpty() ? "" : Uai.lire(texte).map(Uai::valeur).orElse("");
    }

    private static String telephone(String texte) {
        return texte.isEmpty() ? "" : Telephones.normaliser(texte).orElse("");
    }

    /** Of all that is read of the line: FNV-1a, sixty-four bits, then mixed. */
    private long empreinte(Ligne ligne) {
        long hachage = 0xcbf29ce484222325L;
        for (int rang : rangs.values()) {
            var texte = ligne.texte(rang);
            for (int i = 0; i < texte.length(); i++) {
                hachage = (hachage ^ texte.charAt(i)) * 0x100000001b3L;
            }
            hachage = (hachage ^ 31) * 0x100000001b3L;
        }
        hachage = (hachage ^ hachage >>> 32) * 0x9e3779b97f4a7c15L;
        return hachage ^ hachage >>> 29;
    }
}
