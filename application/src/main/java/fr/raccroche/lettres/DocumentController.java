package fr.raccroche.lettres;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.DocumentsDeLettre.Format;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letter to download; a draft says on each page that it is one. Each download is journaled. */
@Controller
@RequestMapping("/lettres/{id}")
class DocumentController {

    private final Lettres lettres;
    private final DocumentsDeLettre documents;
    private final Journal journal;

    DocumentController(Lettres lettres, DocumentsDeLettre documents, Journal journal) {
        this.lettres = lettres;
        this.documents = documents;
        this.journal = journal;
    }

    @GetMapping("/lettre.docx")
    ResponseEntity<byte[]> docx(@PathVariable LettreId id) {
        return telecharger(id, Format.DOCX);
    }

    @GetMapping("/lettre.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable LettreId id) {
        return telecharger(id, Format.PDF);
    }

    private ResponseEntity<byte[]> telecharger(LettreId id, Format format) {
        var lettre = lettres.find(id);
        var projet = lettre.etat() == Lettre.Etat.BROUILLON;
        var contenu = projet ? documents.projet(lettre, format) : documents.telecharger(lettre, format);
        journal.consigner(Geste.EXPORT, "LETTRE", id.valeur().toString(), format.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.typeMime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "%slettre-de-mission-%s.%s"
                                                .formatted(
                                                        projet ? "projet-de-" : "",
                                                        lettre.annee().libelle(),
                                                        format.extension()),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contenu);
    }
}
