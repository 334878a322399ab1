package fr.raccroche.presentation;

import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** A form that was sent: written when nothing is refused, otherwise shown again with each refusal beside its field. */
public final class Formulaire {

    /** What a field sends that chooses somebody or something by its identifier, or nothing. */
    public static final String ID = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final BindingResult erreurs;
    private final Map<String, String> champs;

    private Formulaire(BindingResult erreurs, Map<String, String> champs) {
        this.erreurs = erreurs;
        this.champs = champs;
    }

    /** Whose fields have the names of the parts that rules speak of. */
    public static Formulaire de(BindingResult erreurs) {
        return de(erreurs, Map.of());
    }

    /** {@code champs}: the field of a part, where their names differ. */
    public static Formulaire de(BindingResult erreurs, Map<String, String> champs) {
        return new Formulaire(erreurs, champs);
    }

    /** Without the spaces around; empty when nothing was sent. */
    public static String texte(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }

    /** The identifier chosen; empty as well when it is none, which {@link #ID} refuses. */
    public static Optional<String> choisi(@Nullable String saisi) {
        return Optional.of(texte(saisi)).filter(id -> !id.isEmpty() && id.matches(ID));
    }

    /** The school chosen in a type-ahead or, without script, typed as its code. */
    public static Optional<Uai> etablissement(@Nullable String choisi, @Nullable String tape) {
        return Uai.lire(texte(choisi)).or(() -> Uai.lire(texte(tape)));
    }

    /** Something was typed in a type-ahead, and nothing chosen. */
    public static boolean resteAChoisir(Optional<?> choisi, @Nullable String tape) {
        return choisi.isEmpty() && !texte(tape).isEmpty();
    }

    public Formulaire refuser(Refus refus) {
        refus.motifs().forEach(this::montrer);
        return this;
    }

    /** {@code ecriture} returns where to go, {@code page} the form again. */
    public ModelAndView enregistrer(Supplier<String> ecriture, Supplier<String> page) {
        return enregistrer(ecriture, page, perimee -> {
            throw perimee;
        });
    }

    /** The same when somebody else may have saved in between: {@code conflit} shows both versions. */
    public ModelAndView enregistrer(
            Supplier<String> ecriture, Supplier<String> page, Function<VersionPerimeeException, ModelAndView> conflit) {
        if (!erreurs.hasErrors()) {
            try {
                return new ModelAndView(ecriture.get());
            } catch (RegleMetierException motif) {
                montrer(motif);
            } catch (VersionPerimeeException perimee) {
                return conflit.apply(perimee);
            }
        }
        return new ModelAndView(page.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A field refused already keeps that refusal alone: what it holds could not be judged. */
    private void montrer(RegleMetierException motif) {
        var champ = champs.getOrDefault(motif.partie(), motif.partie());
        if (champ.isEmpty() || erreurs.getFieldType(champ) == null) {
            erreurs.reject(motif.cle(), motif.arguments(), null);
        } else if (!erreurs.hasFieldErrors(champ)) {
            erreurs.rejectValue(champ, motif.cle(), motif.arguments(), null);
        }
    }
}
