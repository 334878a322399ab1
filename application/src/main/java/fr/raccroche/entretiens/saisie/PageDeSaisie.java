package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.presentation.Option;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of an interview shows around its fields. */
@Component
class PageDeSaisie {

    private final Dossiers dossiers;
    private final EntretiensCommences commences;
    private final AgentCourant agent;

    PageDeSaisie(Dossiers dossiers, EntretiensCommences commences, AgentCourant agent) {
        this.dossiers = dossiers;
        this.commences = commences;
        this.agent = agent;
    }

    String remplir(Model modele, Dossier dossier, Choix choix, Constats constats, Optional<Entretien> connu) {
        var type = dossier.nomenclature().type(choix.type());
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("choix", choix);
        modele.addAttribute("constats", constats);
        modele.addAttribute("type", type.orElse(null));
        modele.addAttribute(
                "brouillon",
                connu.map(entretien -> "entretien:" + entretien.id().valeur())
                        .orElseGet(() -> EntretiensCommences.cle(dossier.jeune().id(), choix.type())));
        modele.addAttribute("listes", type.map(dossier.nomenclature()::listesDe).orElse(List.of()));
        modele.addAttribute("uaiNom", dossiers.etablissement(choix.uai(), choix.uaiTexte()));
        modele.addAttribute("entretien", connu.orElse(null));
        modele.addAttribute(
                "auteur",
                connu.map(entretien -> entretien.auteur().equals(agent.id())).orElse(true));
        var debutes = commences.de(dossier);
        modele.addAttribute(
                "types",
                dossier.types().stream()
                        .map(autre -> debutes.contains(autre.valeur())
                                ? Option.de(autre.valeur(), autre.libelle() + " (commencé)")
                                : autre)
                        .toList());
        return "entretiens/formulaire";
    }
}
