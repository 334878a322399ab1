package fr.raccroche.reperage.partage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which fields of a line each kind of partner reads. */
@Controller
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class ChampsController {

    private final Partages partages;

    ChampsController(Partages partages) {
        this.partages = partages;
    }

    @GetMapping("/reperage/champs-partages")
    String montrer(Model modele) {
        modele.addAttribute("partenaires", Partenaire.values());
        modele.addAttribute("tousLesChamps", Champ.values());
        modele.addAttribute("champs", partages.champs());
        return "reperage/champs-partages";
    }

    /** Each kind sends the codes of its boxes; a box that is not ticked is not sent. */
    @PostMapping("/reperage/champs-partages")
    String regler(
            @RequestParam(name = "CIO", defaultValue = "") List<String> cio,
            @RequestParam(name = "MISSION_LOCALE", defaultValue = "") List<String> missionLocale,
            @RequestParam(name = "PSAD", defaultValue = "") List<String> psad,
            RedirectAttributes redirection) {
        partages.reglerLesChamps(Partenaire.CIO, lus(cio));
        partages.reglerLesChamps(Partenaire.MISSION_LOCALE, lus(missionLocale));
        partages.reglerLesChamps(Partenaire.PSAD, lus(psad));
        redirection.addFlashAttribute(
                "succes",
                "Les champs partagés sont enregistrés. Ils valent aussitôt, pour les lignes déjà partagées aussi.");
        return "redirect:/reperage/champs-partages";
    }

    private static Set<Champ> lus(List<String> codes) {
        return Arrays.stream(Champ.values())
                .filter(champ -> codes.contains(champ.code()))
                .collect(Collectors.toSet());
    }
}
