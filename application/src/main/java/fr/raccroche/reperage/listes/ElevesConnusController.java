package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.listes.ElevesConnus.Quand;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a list from the base, and takes it again when the base has changed. */
@Controller
@PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
class ElevesConnusController {

    private final ElevesConnus connus;
    private final SuiviDesChargements suivi;

    ElevesConnusController(ElevesConnus connus, SuiviDesChargements suivi) {
        this.connus = connus;
        this.suivi = suivi;
    }

    @PostMapping("/reperage/{id}/listes/connus/{quand:an-passe|cette-annee}")
    String relever(@PathVariable CampagneId id, @PathVariable String quand) {
        var choisi = Quand.valueOf(quand.replace('-', '_').toUpperCase(Locale.ROOT));
        var envoi = connus.envoi(id, choisi);
        suivi.lancer(envoi, temoin -> connus.relever(envoi, choisi, temoin));
        return "redirect:/reperage/" + id.valeur() + "/listes/envois/" + envoi.id();
    }
}
