package fr.raccroche.presentation;

import fr.raccroche.presentation.Brouillons.Brouillon;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code brouillon.js} talks to. */
@RestController
@RequestMapping("/brouillons/{cle:" + BrouillonController.CLE + "}")
class BrouillonController {

    static final String CLE = "[A-Za-z0-9:-]{1,80}";

    private final Brouillons brouillons;

    BrouillonController(Brouillons brouillons) {
        this.brouillons = brouillons;
    }

    @GetMapping
    ResponseEntity<Brouillon> show(@PathVariable String cle) {
        return brouillons
                .find(cle)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    @SansEffet
    Map<String, Integer> garder(
            @PathVariable String cle,
            @RequestParam(defaultValue = "0") int version,
            @RequestBody Map<String, List<String>> contenu) {
        return Map.of("version", brouillons.garder(cle, contenu, version));
    }

    @DeleteMapping
    ResponseEntity<Void> oublier(@PathVariable String cle) {
        brouillons.oublier(cle);
        return ResponseEntity.noContent().build();
    }
}
