package fr.raccroche.jeunes;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding files among those of the caller's cercles, by what people type or know of a person. */
@Service
@Transactional(readOnly = true)
public class Recherches {

    private final RechercheQuery recherches;

    Recherches(RechercheQuery recherches) {
        this.recherches = recherches;
    }

    /** Files of the name typed, then those whose names are close to it. */
    public record Trouves(List<JeuneTrouve> exacts, List<JeuneTrouve> proches) {}

    /** Names in any order, birth date as 03/02/2010, or a whole INE; followed young people first. */
    public List<JeuneTrouve> rechercher(String texte, int limite) {
        return recherches.chercher(texte, limite);
    }

    /** Names but for a slip or two of the keyboard, or that sound alike; the closest first. */
    public List<JeuneTrouve> proches(String texte, int limite) {
        return recherches.chercherProches(texte, limite);
    }

    /** Close names come only when fewer files than {@code assez} bear the name itself. */
    public Trouves rechercherOuProches(String texte, int limite, int assez) {
        var exacts = rechercher(texte, limite);
        if (texte.isBlank() || exacts.size() >= assez) {
            return new Trouves(exacts, List.of());
        }
        return new Trouves(
                exacts,
                proches(texte, limite).stream()
                        .filter(proche ->
                                exacts.stream().noneMatch(exact -> exact.id().equals(proche.id())))
                        .toList());
    }

    /** Those of the caller's cercles, in no order to rely on. */
    public List<JeuneTrouve> presenter(Collection<JeuneId> ids) {
        return ids.isEmpty() ? List.of() : recherches.presenter(ids);
    }
}
