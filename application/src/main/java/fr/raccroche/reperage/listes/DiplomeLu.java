package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.jeunes.Diplome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The diploma that a cell names, by code or in words; empty when it says nothing that is known. */
final class DiplomeLu {

    private static final Map<String, Optional<Diplome>> CONNUS = new ConcurrentHashMap<>();
    private static final int RETENUS = 1_000;

    private DiplomeLu() {}

    static Optional<Diplome> de(String texte) {
        if (texte.isEmpty()) {
            return Optional.empty();
        }
        return CONNUS.size() < RETENUS ? CONNUS.computeIfAbsent(texte, DiplomeLu::lire) : lire(texte);
    }

    private static Optional<Diplome> lire(String texte) {
        var mots = " " + Entete.cle(texte) + " ";
        for (var diplome : Diplome.values()) {
            if (mots.equals(" " + Entete.cle(diplome.name()) + " ")
                    || mots.equals(" " + Entete.cle(diplome.libelle()) + " ")) {
                return Optional.of(diplome);
            }
        }
        return lireParMots(mots);
    }

    private static Optional<Diplome> lireParMots(String mots) {
        if (mots.contains(" aucun ") || mots.contains(" sans ") || mots.contains(" non diplome ")) {
            return Optional.of(Diplome.AUCUN);
        }
        if (mots.contains(" bac ") || mots.contains(" baccalaureat ")) {
            return Optional.of(
                    mots.contains(" pro")
                            ? Diplome.BAC_PRO
                            : mots.contains(" techno") ? Diplome.BAC_TECHNO : Diplome.BAC_GENERAL);
        }
        for (var diplome : new Diplome[] {Diplome.CAP, Diplome.BEP, Diplome.CFG, Diplome.DNB, Diplome.BP}) {
            if (mots.contains(" " + Entete.cle(diplome.name()) + " ")) {
                return Optional.of(diplome);
            }
        }
        return mots.contains(" brevet ") ? Optional.of(Diplome.DNB) : Optional.empty();
    }
}
