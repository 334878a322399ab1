package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.annuaire.Nature.Motif;
import fr.raccroche.territoire.annuaire.Nature.Tri;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the reading of a directory file found, filled row by row. */
final class BilanDeLecture {

    /** Refused rows shown in the report; beyond, they are only counted. */
    static final int REFUS_DETAILLES = 200;

    private final Map<Motif, Integer> ignores = new EnumMap<>(Motif.class);
    private final List<BilanAnnuaire.Refus> refus = new ArrayList<>();
    private final Set<String> departements = new TreeSet<>();
    private final Set<String> inconnues = new LinkedHashSet<>();
    private final Set<String> uaisRefuses = new HashSet<>();
    private int lus;
    private int refuses;
    private int gardes;
    private String empreinte = "";

    /** Sorts a row out: kept, left out and counted, or refused with its line and reason. */
    Optional<LigneAnnuaire> lire(long numero, Map<Colonne, String> valeurs) {
        var texte = valeurs.getOrDefault(Colonne.UAI, "");
        var departement = LigneAnnuaire.departement(valeurs.getOrDefault(Colonne.DEPARTEMENT, ""));
        var uai = Uai.lire(texte);
        if (uai.isEmpty()) {
            refuser(numero, texte, texte.isEmpty() ? "uai-absent" : "uai");
            return Optional.empty();
        }
        if (!departement.matches("\\d{2,3}|2[AB]")) {
            refuser(numero, texte, "departement");
            return Optional.empty();
        }
        departements.add(departement);
        return switch (LigneAnnuaire.nature(valeurs).trier()) {
            case Tri.Ecarte(var motif) -> {
                lus++;
                ignores.merge(motif, 1, Integer::sum);
                yield Optional.empty();
            }
            case Tri.Garde(var genre) -> {
                if (valeurs.getOrDefault(Colonne.NOM, "").isEmpty()) {
                    refuser(numero, texte, "nom");
                    yield Optional.empty();
                }
                lus++;
                gardes++;
                yield Optional.of(new LigneAnnuaire(numero, uai.get(), genre, valeurs));
            }
        };
    }

    void refuser(long numero, String uai, String raison) {
        lus++;
        refuses++;
        Uai.lire(uai).ifPresent(juste -> uaisRefuses.add(juste.valeur()));
        if (refus.size() < REFUS_DETAILLES) {
            refus.add(new BilanAnnuaire.Refus(numero, uai.length() > 20 ? uai.substring(0, 20) : uai, raison));
        }
    }

    void inconnue(String colonne) {
        inconnues.add(colonne);
    }

    void terminer(String empreinteDuFichier) {
        this.empreinte = empreinteDuFichier;
    }

    int lus() {
        return lus;
    }

    int gardes() {
        return gardes;
    }

    int refuses() {
        return refuses;
    }

    int ignores() {
        return ignores.values().stream().mapToInt(Integer::intValue).sum();
    }

    Set<String> departements() {
        return Set.copyOf(departements);
    }

    BilanAnnuaire.Details details(int lignesReunies, List<BilanAnnuaire.Mouvement> mouvements) {
        var parMotif = new LinkedHashMap<String, Integer>();
        ignores.forEach((motif, nombre) -> parMotif.put(motif.libelle(), nombre));
        return new BilanAnnuaire.Details(
                List.copyOf(departements),
                parMotif,
                List.copyOf(refus),
                List.copyOf(inconnues),
                lignesReunies,
                mouvements);
    }

    /** Present in the file though refused: not to be taken for absent. */
    Set<String> uaisRefuses() {
        return Set.copyOf(uaisRefuses);
    }

    String empreinte() {
        return empreinte;
    }
}
