package fr.raccroche.actions;

import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

/** The catalogue of actions: the list, and the page of each. */
@Controller
class ActionController {

    private static final int SUGGESTIONS = 10;

    private final Actions actions;
    private final Equipes equipes;
    private final ActionQuery lectures;
    private final AccueilsQuery accueils;
    private final Etablissements etablissements;
    private final Clock horloge;

    ActionController(
            Actions actions,
            Equipes equipes,
            ActionQuery lectures,
            AccueilsQuery accueils,
            Etablissements etablissements,
            Clock horloge) {
        this.actions = actions;
        this.equipes = equipes;
        this.lectures = lectures;
        this.accueils = accueils;
        this.etablissements = etablissements;
        this.horloge = horloge;
    }

    record Suggestion(String id, String libelle, String detail) {}

    @GetMapping("/actions")
    String lister(
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(defaultValue = "") String uai,
            @RequestParam(required = false) @Nullable Integer territoire,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        var cette = AnneeScolaire.de(LocalDate.now(horloge));
        var filtre = new FiltreActions(
                Optional.of(annee == null || !AnneeScolaire.existe(annee) ? cette : new AnneeScolaire(annee)),
                Uai.lire(uai),
                Optional.ofNullable(territoire),
                Optional.of(type).filter(code -> !code.isEmpty()),
                texte);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("annee", filtre.annee().orElse(cette).debut());
        modele.addAttribute("page", lectures.lister(filtre, Math.max(1, page)));
        modele.addAttribute("nombre", actions.compter(filtre));
        modele.addAttribute("uaiNom", etablissements.nomEtCommune(uai));
        modele.addAttribute(
                "annees",
                IntStream.rangeClosed(-1, 3)
                        .mapToObj(ecart -> new AnneeScolaire(cette.debut() - ecart))
                        .map(an -> Option.de(Integer.toString(an.debut()), an.libelle()))
                        .toList());
        modele.addAttribute("types", Option.de(actions.types(), TypeDAction::code, TypeDAction::libelle));
        modele.addAttribute("territoires", lectures.territoires());
        modele.addAttribute(
                "suite",
                "/actions?annee=%s&uai=%s&type=%s&territoire=%s&texte=%s"
                        .formatted(
                                filtre.annee().orElse(cette).debut(),
                                filtre.uai().map(Uai::valeur).orElse(""),
                                filtre.type().orElse(""),
                                territoire == null ? "" : territoire,
                                UriUtils.encode(texte, StandardCharsets.UTF_8)));
        return "actions/liste";
    }

    @GetMapping("/actions/suggestions")
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam String q) {
        return actions.rechercher(q, SUGGESTIONS).stream()
                .map(trouvee -> new Suggestion(trouvee.id().valeur().toString(), trouvee.nom(), trouvee.detail()))
                .toList();
    }

    @GetMapping("/actions/{id}")
    String montrer(@PathVariable ActionId id, Model modele) {
        var action = actions.find(id);
        modele.addAttribute("action", action);
        modele.addAttribute(
                "etablissement", etablissements.nomEtCommune(action.uai().valeur()));
        modele.addAttribute("equipe", equipes.de(id));
        modele.addAttribute("accueils", accueils.de(id));
        modele.addAttribute("roles", Option.de(List.of(Equipier.Role.values()), Enum::name, Equipier.Role::libelle));
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "actions/action";
    }
}
