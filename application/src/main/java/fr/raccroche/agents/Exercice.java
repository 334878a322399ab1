package fr.raccroche.agents;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A function held by an agent from a day to another, somewhere. */
public record Exercice(UUID id, AgentId agent, Mandat mandat) {

    /** What function, where, from when to when, and by what act. */
    public record Mandat(
            Fonction fonction,
            Optional<Uai> uai,
            Optional<TerritoireId> territoire,
            String partenaire,
            LocalDate du,
            @Nullable LocalDate au,
            String acte) {

        public static Mandat enEtablissement(Fonction fonction, Uai uai, LocalDate du, String acte) {
            return new Mandat(fonction, Optional.of(uai), Optional.empty(), "", du, null, acte);
        }

        public static Mandat surTerritoire(Fonction fonction, TerritoireId territoire, LocalDate du, String acte) {
            return new Mandat(fonction, Optional.empty(), Optional.of(territoire), "", du, null, acte);
        }

        public static Mandat academique(Fonction fonction, LocalDate du, String acte) {
            return new Mandat(fonction, Optional.empty(), Optional.empty(), "", du, null, acte);
        }
    }
}
