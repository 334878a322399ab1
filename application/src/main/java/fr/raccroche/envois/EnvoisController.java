package fr.raccroche.envois;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands when the first answer was lost for good. */
@Controller
class EnvoisController {

    static final String CHEMIN = "/envois/deja-enregistre";

    @GetMapping(CHEMIN)
    String show() {
        return "envois/deja-enregistre";
    }
}
