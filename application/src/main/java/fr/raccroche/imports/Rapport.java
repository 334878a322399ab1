package fr.raccroche.imports;

import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.siecle.TypeFichier;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an import would do or did: counts and reasons, nobody's name. Kept as long as the import itself. */
public record Rapport(
        List<Fichier> fichiers,
        Map<Compte, Integer> comptes,
        Map<String, Integer> refus,
        Map<String, Integer> avertissements,
        Map<DonneeInterdite, Long> interdites) {

    /** One file read: whose it is, how much it held. */
    public record Fichier(
            String nom,
            TypeFichier type,
            String uai,
            int annee,
            @Nullable LocalDate exporteLe,
            long lignes,
            long refus,
            long avertissements) {}

    /** What becomes of pupils, and of the guardians of pupils who are not in the list. */
    public enum Compte {
        NOUVEAU,
        /** Among the new ones. */
        RESSEMBLANT,
        MODIFIE,
        PARTI,
        ABSENT,
        ABSENT_ECARTE,
        ECARTE,
        IDENTIQUE,
        INACTIF,
        REFUSE,
        RESPONSABLES
    }

    /** What the files said and the import did not take, sorted as people read them. */
    static final Set<Compte> LAISSES_DE_COTE =
            Collections.unmodifiableSet(EnumSet.of(Compte.ABSENT_ECARTE, Compte.ECARTE, Compte.INACTIF, Compte.REFUSE));

    public Rapport {
        fichiers = List.copyOf(fichiers);
        comptes = comptes.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(comptes));
        refus = Map.copyOf(refus);
        avertissements = Map.copyOf(avertissements);
        interdites = Map.copyOf(interdites);
    }

    public int compte(Compte compte) {
        return comptes.getOrDefault(compte, 0);
    }

    /** Whether applying would leave everything as it is. */
    public boolean rienNeChange() {
        return compte(Compte.NOUVEAU)
                        + compte(Compte.MODIFIE)
                        + compte(Compte.PARTI)
                        + compte(Compte.ABSENT)
                        + compte(Compte.RESPONSABLES)
                == 0;
    }
}
