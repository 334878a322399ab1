package fr.raccroche.fil;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the field of a school proposes, in the tableau and in the forms about a young person: the likely ones first, then the directory. */
@RestController
class LieuxController {

    private static final int PROPOSITIONS = 8;

    private final LieuxProchesQuery proches;
    private final Etablissements etablissements;

    LieuxController(LieuxProchesQuery proches, Etablissements etablissements) {
        this.proches = proches;
        this.etablissements = etablissements;
    }

    record Suggestion(String id, String libelle, String detail) {}

    /** @param jeune of the same line or form, when it has one already */
    @GetMapping("/etablissements/proches")
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_JEUNES')")
    @Transactional(readOnly = true)
    public List<Suggestion> suggerer(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID jeune) {
        var raisons = new LinkedHashMap<Uai, String>();
        proches.chercher(q, Optional.ofNullable(jeune), PROPOSITIONS)
                .forEach(lieu -> raisons.put(lieu.uai(), lieu.proximite().libelle() + " · "));
        etablissements.rechercher(q, PROPOSITIONS).forEach(trouve -> raisons.putIfAbsent(trouve.uai(), ""));
        var trouves = etablissements.findAll(raisons.keySet()).stream()
                .collect(Collectors.toMap(Etablissement::uai, trouve -> trouve));
        return raisons.entrySet().stream()
                .limit(PROPOSITIONS)
                .flatMap(raison -> Optional.ofNullable(trouves.get(raison.getKey())).stream()
                        .map(trouve -> new Suggestion(
                                trouve.uai().valeur(),
                                trouve.nomEtCommune(),
                                raison.getValue() + trouve.genre().sigle() + " · "
                                        + trouve.uai().valeur())))
                .toList();
    }
}
