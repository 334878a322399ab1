package fr.raccroche.flux.feuille;

import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.flux.FiltreDuTableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
        var choisi = FormatDeFeuille.valueOf(format.toUpperCase(Locale.ROOT));
        reponse.setContentType(choisi.typeMime());
        reponse.setHeader("Content-Disposition", "attachment; filename=\"" + exports.nom(choisi) + "\"");
        reponse.setHeader("Cache-Control", "no-store");
        exports.ecrire(filtre, choisi, reponse.getOutputStream());
    }
}
