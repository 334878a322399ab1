package fr.raccroche.actions.accueils;

import fr.raccroche.actions.Accueil;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.Actions;
import fr.raccroche.actions.NomenclatureAccueil;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.territoire.Etablissements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of an accueil chooses from, and the names of what it chose. */
@Component
class ChoixDAccueil {

    static final List<Option> OUI_OU_NON = List.of(Option.de("true", "Oui"), Option.de("false", "Non"));

    private final NomenclatureAccueil nomenclature;
    private final Actions actions;
    private final Etablissements etablissements;

    ChoixDAccueil(NomenclatureAccueil nomenclature, Actions actions, Etablissements etablissements) {
        this.nomenclature = nomenclature;
        this.actions = actions;
        this.etablissements = etablissements;
    }

    void remplir(Model modele, Optional<Accueil> accueil, AccueilForm form) {
        modele.addAttribute("actionNom", nomOuTexte(action(Formulaire.texte(form.action())), form.actionTexte()));
        modele.addAttribute("uaiNom", nomOuTexte(etablissement(Formulaire.texte(form.uai())), form.uaiTexte()));
        modele.addAttribute("origines", origines(accueil));
        modele.addAttribute("motifs", motifs(accueil));
        modele.addAttribute("ouiOuNon", OUI_OU_NON);
    }

    String etablissement(String uai) {
        return etablissements.nomEtCommune(uai);
    }

    String action(String id) {
        return Formulaire.choisi(id)
                .map(valeur -> actions.find(ActionId.valueOf(valeur)).nom())
                .orElse("");
    }

    /** What was typed, as long as nothing is chosen. */
    private static String nomOuTexte(String nom, @Nullable String tape) {
        return nom.isEmpty() ? Formulaire.texte(tape) : nom;
    }

    List<Option> origines(Optional<Accueil> accueil) {
        return Option.de(
                nomenclature.origines(accueil.map(Accueil::saisie)),
                NomenclatureAccueil.Choix::code,
                NomenclatureAccueil.Choix::libelle);
    }

    List<Option> motifs(Optional<Accueil> accueil) {
        return Option.de(
                nomenclature.motifsDeSortie(accueil.map(Accueil::saisie)),
                NomenclatureAccueil.Choix::code,
                NomenclatureAccueil.Choix::libelle);
    }
}
