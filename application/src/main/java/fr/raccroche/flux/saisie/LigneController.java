package fr.raccroche.flux.saisie;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Reference;
import fr.raccroche.flux.Reponse;
import fr.raccroche.flux.Reponse.Cellules;
import fr.raccroche.flux.Reponse.Etat;
import fr.raccroche.flux.Saisie;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line as a plain form: for phones and for browsers without JavaScript. Same reading, same rules as the grid. */
@Controller
@RequestMapping("/tableau/ligne")
@PreAuthorize("hasAuthority('TENIR_TABLEAU')")
class LigneController {

    private final Lignes lignes;
    private final Tableau tableau;

    LigneController(Lignes lignes, Tableau tableau) {
        this.lignes = lignes;
        this.tableau = tableau;
    }

    /** A field of the form: its column, its text, what is wrong with it, and what somebody else saved there meanwhile. */
    record Champ(
            String code,
            String libelle,
            String texte,
            String erreur,
            String enregistre,
            boolean facultatif,
            List<Option> options) {

        boolean duBilan() {
            return Colonne.valueOf(code).bilan();
        }
    }

    @GetMapping
    String montrer(@RequestParam(defaultValue = "") String ref, Model model) {
        var ligne = Reference.lire(ref)
                .map(reference -> lignes.trouver(reference)
                        .filter(lignes::modifiable)
                        .orElseThrow(() -> new IntrouvableException("ligne", reference.id())));
        var textes = ligne.map(Ligne::textes).orElse(Map.of());
        remplir(
                model,
                ref,
                UUID.randomUUID(),
                ligne.map(Ligne::version).orElse(0),
                textes,
                Map.of(),
                Optional.empty(),
                "",
                ligne.filter(Ligne::transmise).isPresent());
        return "flux/ligne";
    }

    @PostMapping
    ModelAndView enregistrer(
            @RequestParam(defaultValue = "") String ref,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam @Nullable UUID cle,
            @RequestParam @Nullable String motif,
            @RequestParam Map<String, String> champs,
            Model model,
            RedirectAttributes suite) {
        var avant = Reference.lire(ref).flatMap(lignes::trouver);
        var textes = new EnumMap<Colonne, String>(Colonne.class);
        for (var colonne : Colonne.values()) {
            var texte = champs.get(colonne.name());
            if (texte != null && colonne.modifiable()) {
                textes.put(colonne, texte);
            }
        }
        var ids = avant.map(Ligne::ids).orElse(Map.of()).entrySet().stream()
                .filter(id -> avant.orElseThrow().texte(id.getKey()).equals(textes.get(id.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var laSienne = cle == null ? UUID.randomUUID() : cle;
        var reponse = lignes.enregistrer(new Saisie(
                laSienne,
                avant.map(ligne -> ligne.reference().source()).orElse(null),
                avant.map(ligne -> ligne.reference().id()).orElse(null),
                version,
                textes,
                ids,
                motif == null || motif.isBlank() ? null : motif));
        if (reponse.etat() == Etat.ENREGISTREE) {
            suite.addFlashAttribute("succes", "La ligne est enregistrée.");
            return new ModelAndView("redirect:/tableau");
        }
        // The other's version is shown beside the typed one: sent again, the typed one replaces it knowingly.
        var autre = Optional.ofNullable(reponse.autre()).filter(deja -> reponse.etat() == Etat.CONFLIT);
        remplir(
                model,
                ref,
                laSienne,
                autre.map(Cellules::version).orElse(version),
                textes,
                reponse.erreurs(),
                autre.map(Cellules::textes),
                message(reponse),
                avant.filter(Ligne::transmise).isPresent());
        return new ModelAndView("flux/ligne", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String message(Reponse reponse) {
        return switch (reponse.etat()) {
            case A_COMPLETER -> "Ligne gardée, à compléter : " + reponse.message();
            case CONFLIT ->
                "Quelqu’un d’autre a enregistré cette ligne pendant votre saisie. Votre saisie est ci-dessous, et sous chaque champ qui diffère ce qui est déjà enregistré : corrigez si besoin, puis enregistrez de nouveau.";
            case REFUSEE -> ("Ligne gardée dans votre tableau, à corriger. " + reponse.message()).strip();
            default -> reponse.message();
        };
    }

    /** {@code cle}: a line sent again after a refusal is the same line. */
    private void remplir(
            Model model,
            String ref,
            UUID cle,
            int version,
            Map<Colonne, String> textes,
            Map<Colonne, String> erreurs,
            Optional<Map<Colonne, String>> autre,
            String message,
            boolean transmise) {
        var listes = tableau.listes();
        var tous = tableau.colonnes().stream()
                .filter(colonne -> colonne.colonne().modifiable())
                .map(colonne -> champ(
                        colonne,
                        textes,
                        erreurs,
                        autre,
                        listes.getOrDefault(colonne.colonne().name(), List.of())))
                .toList();
        var bilan = tous.stream().filter(Champ::duBilan).toList();
        model.addAttribute(
                "champs", tous.stream().filter(champ -> !champ.duBilan()).toList());
        model.addAttribute("bilan", bilan);
        model.addAttribute(
                "bilanOuvert",
                bilan.stream().anyMatch(champ -> !(champ.texte() + champ.erreur() + champ.enregistre()).isEmpty()));
        model.addAttribute("ref", ref);
        model.addAttribute("version", version);
        model.addAttribute("cle", cle);
        model.addAttribute("message", message);
        model.addAttribute("transmise", transmise);
        model.addAttribute("motifs", Option.de(tableau.motifs()));
    }

    /** A closed list also offers the present label when it is no longer in use. */
    private static Champ champ(
            ColonneMontree colonne,
            Map<Colonne, String> textes,
            Map<Colonne, String> erreurs,
            Optional<Map<Colonne, String>> autre,
            List<String> liste) {
        var texte = textes.getOrDefault(colonne.colonne(), "");
        var options = liste.isEmpty()
                ? List.<Option>of()
                : Stream.concat(liste.stream(), Stream.of(texte))
                        .filter(libelle -> !libelle.isEmpty())
                        .distinct()
                        .map(libelle -> Option.de(libelle, libelle))
                        .toList();
        return new Champ(
                colonne.colonne().name(),
                colonne.libelle(),
                texte,
                erreurs.getOrDefault(colonne.colonne(), ""),
                autre.map(deja -> deja.getOrDefault(colonne.colonne(), ""))
                        .filter(deja -> !deja.equals(texte))
                        .map(deja -> deja.isEmpty() ? "(vide)" : deja)
                        .orElse(""),
                !Colonne.TOUJOURS.contains(colonne.colonne()),
                options);
    }
}
