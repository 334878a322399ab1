package fr.raccroche.lettres;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.DocumentsDeLettre.Format;
import fr.raccroche.presentation.fichiers.Telechargement;
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
        var nom = "%slettre-de-mission-%s.%s"
                .formatted(projet ? "projet-de-" : "", lettre.annee().libelle(), format.extension());
        return Telechargement.de(contenu, nom, format.typeMime());
    }
}
