package fr.raccroche.imports;

import fr.raccroche.imports.listes.Correspondance;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.siecle.EnTete;
import fr.raccroche.siecle.TypeFichier;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of which schools, for which year, and on what the files speak; files that do not say, or disagree, are refused. */
record Portee(AnneeScolaire annee, SortedMap<Uai, Volet> volets) {

    /** What the files of one school hold, whether all its pupils, and the day of the latest export. */
    record Volet(boolean eleves, boolean complet, boolean responsables, LocalDate jour) {}

    /** What the person announced before sending; either may be unsaid. */
    record Attendu(Optional<Uai> uai, Optional<AnneeScolaire> annee) {

        static final Attendu LIBRE = new Attendu(Optional.empty(), Optional.empty());
    }

    static Portee de(List<Bilan> bilans, Attendu attendu, LocalDate aujourdhui) {
        var volets = new TreeMap<Uai, Volet>();
        var annees = new ArrayList<AnneeScolaire>();
        for (var bilan : bilans) {
            var enTete = bilan.enTete();
            var uai = uai(enTete);
            attendu.uai().filter(u -> !u.equals(uai)).ifPresent(u -> {
                throw new RegleMetierException("imports.uai.autre", enTete.fichier(), uai.valeur(), u.valeur());
            });
            annees.add(annee(enTete));
            volets.merge(uai, volet(enTete, aujourdhui), Portee::reunir);
        }
        if (annees.stream().distinct().count() > 1) {
            throw new RegleMetierException("imports.annees.plusieurs");
        }
        var annee = annees.getFirst();
        attendu.annee().filter(a -> !a.equals(annee)).ifPresent(a -> {
            throw new RegleMetierException("imports.annee.autre", annee.libelle(), a.libelle());
        });
        return new Portee(annee, volets);
    }

    /** A list: some pupils of one school; who is not in it is not absent. */
    static Portee de(Correspondance liste, LocalDate aujourdhui) {
        var volets = new TreeMap<Uai, Volet>();
        volets.put(liste.uai(), new Volet(true, false, false, aujourdhui));
        return new Portee(liste.annee(), volets);
    }

    private static Uai uai(EnTete enTete) {
        return enTete.uai()
                .orElseThrow(() -> new RegleMetierException("imports.uai.absente", enTete.fichier(), enTete.uaj()));
    }

    private static AnneeScolaire annee(EnTete enTete) {
        return enTete.anneeScolaire()
                .orElseThrow(() -> new RegleMetierException("imports.annee.absente", enTete.fichier(), enTete.annee()));
    }

    private static Volet volet(EnTete enTete, LocalDate aujourdhui) {
        return new Volet(
                enTete.type() == TypeFichier.ELEVES,
                enTete.type() == TypeFichier.ELEVES,
                enTete.type() == TypeFichier.RESPONSABLES,
                enTete.exporteLe().filter(jour -> !jour.isAfter(aujourdhui)).orElse(aujourdhui));
    }

    private static Volet reunir(Volet un, Volet autre) {
        var jour = un.jour.isAfter(autre.jour) ? un.jour : autre.jour;
        return new Volet(
                un.eleves || autre.eleves, un.complet || autre.complet, un.responsables || autre.responsables, jour);
    }
}
