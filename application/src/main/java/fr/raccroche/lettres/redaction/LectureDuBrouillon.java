package fr.raccroche.lettres.redaction;

import static java.util.Objects.requireNonNullElse;

import fr.raccroche.actions.ActionId;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the form of a draft means. What is typed in its fields and means nothing is refused, never dropped. */
@Component
class LectureDuBrouillon {

    private final Saisies saisies;

    LectureDuBrouillon(Saisies saisies) {
        this.saisies = saisies;
    }

    /** @param avant stands in for what is refused, so that the rules can judge the rest */
    EnTete enTete(BrouillonForm form, EnTete avant, BindingResult erreurs) {
        var rattachement = saisies.etablissementNomme(form.rattachement(), form.rattachementTexte());
        var responsable = saisies.responsable(form.responsable(), form.responsableTexte());
        refuserLInconnu(
                rattachement, form.rattachementTexte(), "rattachement", "lettre.etablissement-inconnu", erreurs);
        refuserLInconnu(responsable, form.responsableTexte(), "responsable", "lettre.responsable-inconnu", erreurs);
        return new EnTete(
                periode(form, erreurs).orElse(avant.periode()),
                requireNonNullElse(form.quotite(), avant.quotite()),
                rattachement,
                responsable,
                Formulaire.texte(form.lieu()));
    }

    private static Optional<Periode> periode(BrouillonForm form, BindingResult erreurs) {
        var du = form.du();
        var au = form.au();
        if (du == null || au == null) {
            return Optional.empty();
        }
        var refus = Contenu.refusDesDates(du, au);
        Formulaire.de(erreurs).refuser(refus);
        return refus.motifs().isEmpty() ? Optional.of(new Periode(du, au)) : Optional.empty();
    }

    /** What the lists become. */
    UnaryOperator<Contenu> listes(BrouillonForm form, BindingResult erreurs) {
        var uai = saisies.etablissement(form.uai(), form.uaiTexte());
        var action = saisies.action(form.action(), form.actionTexte());
        var liens = requireNonNullElse(form.liens(), Set.<Lien>of());
        refuserLInconnu(
                uai,
                form.veut("etablissement") ? "?" : form.uaiTexte(),
                "uai",
                "lettre.etablissement-inconnu",
                erreurs);
        if (uai.isPresent() && liens.isEmpty()) {
            erreurs.rejectValue("liens", "lettre.lien");
        }
        refuserLInconnu(
                action, form.veut("action") ? "?" : form.actionTexte(), "action", "lettre.action-inconnue", erreurs);
        if (form.veut("territoire") && form.territoire() == null) {
            erreurs.rejectValue("territoire", "lettre.territoire-inconnu");
        }
        return contenu -> {
            var suite = uai.filter(ecole -> !liens.isEmpty())
                    .map(ecole -> Listes.avec(contenu, ecole, liens))
                    .orElse(contenu);
            suite = plus(suite, action, Listes::avec);
            suite = plus(suite, Optional.ofNullable(form.territoire()).map(TerritoireId::new), Listes::avec);
            suite = plus(suite, form.retire("etablissement").flatMap(Uai::lire), Listes::sans);
            suite = plus(
                    suite,
                    form.retire("action")
                            .flatMap(Formulaire::choisi)
                            .map(UUID::fromString)
                            .map(ActionId::new),
                    Listes::sans);
            return plus(
                    suite,
                    form.retire("territoire")
                            .filter(id -> id.matches("[0-9]{1,9}"))
                            .map(Integer::valueOf)
                            .map(TerritoireId::new),
                    Listes::sans);
        };
    }

    private static <T> Contenu plus(Contenu contenu, Optional<T> element, BiFunction<Contenu, T, Contenu> changement) {
        return element.map(present -> changement.apply(contenu, present)).orElse(contenu);
    }

    private static void refuserLInconnu(
            Optional<?> trouve, @Nullable String tape, String champ, String cle, BindingResult erreurs) {
        if (trouve.isEmpty() && tape != null && !tape.isBlank()) {
            erreurs.rejectValue(champ, cle);
        }
    }
}
