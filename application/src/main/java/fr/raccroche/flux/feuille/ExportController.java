package fr.raccroche.flux.feuille;

import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.flux.FiltreDuTableau;
import fr.raccroche.presentation.fichiers.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list on screen as a file: same filters, same columns, same rows. */
@Controller
@PreAuthorize("hasAuthority('CONSULTER_JEUNES') and hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
class ExportController {

    private final ExportDuTableau exports;

    ExportController(ExportDuTableau exports) {
        this.exports = exports;
    }

    @GetMapping("/tableau/export.{format:xlsx|ods|csv}")
    void exporter(@PathVariable String format, @ModelAttribute FiltreDuTableau filtre, HttpServletResponse reponse)
            throws IOException {
        var choisi = FormatDeFeuille.de(format);
        exports.ecrire(filtre, choisi, Telechargement.ouvrir(reponse, exports.nom(choisi), choisi.typeMime()));
    }
}
