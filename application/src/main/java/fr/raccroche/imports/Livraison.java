package fr.raccroche.imports;

import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.listes.Correspondance;
import fr.raccroche.socle.AnneeScolaire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files delivered together, where they stand, and the report that is kept of them. */
record Livraison(
        LivraisonId id,
        Instant le,
        Optional<UUID> agent,
        Etat etat,
        AnneeScolaire annee,
        List<String> uais,
        String empreinte,
        Rapport rapport,
        Optional<Correspondance> correspondance,
        Instant changeLe) {

    /** Where a delivery stands; only {@link #APPLIQUE} changed anything, and it changed everything announced. */
    enum Etat {
        /** Compared, waiting for somebody's decision. */
        PRET,
        /** Being applied now. */
        EN_COURS,
        APPLIQUE,
        ABANDONNE,
        /** Another run of the application stopped while applying: nothing was kept. */
        INTERROMPU
    }

    Origine origine() {
        return correspondance.<Origine>map(Origine.Liste::new).orElseGet(() -> new Origine.Siecle(Attendu.LIBRE));
    }

    boolean aDecider() {
        return etat == Etat.PRET || etat == Etat.INTERROMPU;
    }
}
