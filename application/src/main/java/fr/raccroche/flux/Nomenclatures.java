package fr.raccroche.flux;

import fr.raccroche.actions.NomenclatureAccueil;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.parcours.Devenirs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The closed lists that cells choose from, from the modules that own them. */
@Component
class Nomenclatures {

    /** The type that makes a line an accueil; all others are types of entretien. */
    static final String ACCUEIL = "ACCUEIL";

    private static final List<Choix> OUI_OU_NON =
            List.of(new Choix("true", ouiOuNon(true), null), new Choix("false", ouiOuNon(false), null));

    private final Entretiens entretiens;
    private final NomenclatureAccueil accueils;
    private final Devenirs devenirs;
    private final Clock horloge;

    Nomenclatures(Entretiens entretiens, NomenclatureAccueil accueils, Devenirs devenirs, Clock horloge) {
        this.entretiens = entretiens;
        this.accueils = accueils;
        this.devenirs = devenirs;
        this.horloge = horloge;
    }

    /** A choice of a list; a type of entretien also tells its usual duration. */
    record Choix(String id, String libelle, @Nullable Integer duree) {}

    Map<Colonne, List<Choix>> lire() {
        var types = new ArrayList<Choix>();
        entretiens.nomenclature().types(LocalDate.now(horloge)).stream()
                .map(type -> new Choix(type.code(), type.libelle(), type.dureeMinutes()))
                .forEach(types::add);
        types.add(new Choix(ACCUEIL, "Accueil en action", null));
        var devenir = devenirs.codes().stream()
                .map(code -> new Choix(code.code(), code.libelle(), null))
                .toList();
        return Map.of(
                Colonne.TYPE, types,
                Colonne.ORIGINE, choix(accueils.origines(Optional.empty())),
                Colonne.MOTIF, choix(accueils.motifsDeSortie(Optional.empty())),
                Colonne.DEVENIR_N, devenir,
                Colonne.DEVENIR_N1, devenir,
                Colonne.PORTEFEUILLE, OUI_OU_NON);
    }

    static String ouiOuNon(boolean vrai) {
        return vrai ? "Oui" : "Non";
    }

    /** By code, by whole label, or by the only label whose words begin so. */
    static Optional<Choix> trouver(List<Choix> liste, String texte) {
        var cherche = TexteSouple.cle(texte);
        var exact = liste.stream()
                .filter(choix -> choix.id().equalsIgnoreCase(texte.strip())
                        || TexteSouple.cle(choix.libelle()).equals(cherche))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var mots = List.of(cherche.split(" "));
        var proches = liste.stream()
                .filter(choix -> mots.stream()
                        .allMatch(
                                mot -> List.of(TexteSouple.cle(choix.libelle()).split(" ")).stream()
                                        .anyMatch(debut -> debut.startsWith(mot))))
                .toList();
        return proches.size() == 1 ? Optional.of(proches.getFirst()) : Optional.empty();
    }

    private static List<Choix> choix(List<NomenclatureAccueil.Choix> liste) {
        return liste.stream()
                .map(choix -> new Choix(choix.code(), choix.libelle(), null))
                .toList();
    }
}
