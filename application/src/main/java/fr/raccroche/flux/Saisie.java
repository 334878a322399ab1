package fr.raccroche.flux;

import fr.raccroche.flux.Reference.Source;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as the page sends it: what is typed in each column, the ids of what was chosen in a list, and what it corrects. */
public record Saisie(
        UUID cle,
        @Nullable Source source,
        @Nullable UUID id,
        int version,
        Map<Colonne, String> textes,
        Map<Colonne, String> ids,
        @Nullable String motif) {

    static final int TEXTE_MAX = 300;

    public Saisie {
        textes = Map.copyOf(textes);
        ids = Map.copyOf(ids);
    }

    public static Saisie nouvelle(Map<Colonne, String> textes) {
        return new Saisie(UUID.randomUUID(), null, null, 0, textes, Map.of(), null);
    }

    /** As it waits: what corrects a line is kept under that line, once. */
    Saisie enAttente() {
        return id == null ? this : new Saisie(id, source, id, version, textes, ids, motif);
    }

    /** The line it corrected is gone: another takes its place. */
    Saisie sansReference() {
        return new Saisie(cle, null, null, 0, textes, ids, null);
    }

    Optional<Reference> reference() {
        return source == null || id == null ? Optional.empty() : Optional.of(new Reference(source, id));
    }

    String texte(Colonne colonne) {
        return textes.getOrDefault(colonne, "").strip();
    }

    Optional<String> choisi(Colonne colonne) {
        return Optional.ofNullable(ids.get(colonne)).filter(id -> !id.isBlank());
    }
}
