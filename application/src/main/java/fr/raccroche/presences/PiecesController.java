package fr.raccroche.presences;

import fr.raccroche.documents.DocumentFusionne;
import fr.raccroche.documents.Numerisation;
import fr.raccroche.presentation.fichiers.FichierEnvoye;
import fr.raccroche.presentation.fichiers.Telechargement;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet on paper: to be signed, and signed. */
@Controller
@RequestMapping("/presences/{id}")
@PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
class PiecesController {

    private final Feuilles feuilles;
    private final DocumentDePresence documents;
    private final FeuillesController pages;

    PiecesController(Feuilles feuilles, DocumentDePresence documents, FeuillesController pages) {
        this.feuilles = feuilles;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/feuille.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable FeuilleId id) {
        var feuille = feuilles.find(id);
        var sortie = new ByteArrayOutputStream();
        documents.de(id).ecrirePdf(sortie);
        return fichier(sortie.toByteArray(), MediaType.APPLICATION_PDF_VALUE, feuille, ".pdf");
    }

    @GetMapping("/feuille.docx")
    ResponseEntity<byte[]> docx(@PathVariable FeuilleId id) {
        var feuille = feuilles.find(id);
        var sortie = new ByteArrayOutputStream();
        documents.de(id).ecrireDocx(sortie);
        return fichier(sortie.toByteArray(), DocumentFusionne.TYPE_DOCX, feuille, ".docx");
    }

    @PostMapping("/pieces")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    ModelAndView joindre(
            @PathVariable FeuilleId id,
            @RequestParam(name = "fichiers", required = false) MultipartFile @Nullable [] fichiers,
            Model modele,
            RedirectAttributes redirection) {
        feuilles.exigerLaMienne(id);
        try {
            feuilles.joindre(id, Numerisation.de(FichierEnvoye.de(fichiers)));
        } catch (RegleMetierException refus) {
            return pages.refuser(id, refus, modele);
        }
        redirection.addFlashAttribute("succes", "La feuille signée est jointe.");
        return new ModelAndView("redirect:/presences/" + id.valeur());
    }

    @GetMapping("/pieces/{piece}")
    ResponseEntity<byte[]> piece(@PathVariable FeuilleId id, @PathVariable UUID piece) {
        var feuille = feuilles.find(id);
        return fichier(feuilles.contenu(id, piece), MediaType.APPLICATION_PDF_VALUE, feuille, "-signee.pdf");
    }

    private static ResponseEntity<byte[]> fichier(byte[] octets, String type, Feuille feuille, String fin) {
        return Telechargement.de(octets, "feuille-de-presence-%d%s".formatted(feuille.numero(), fin), type);
    }
}
