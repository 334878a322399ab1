package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

class FormulaireTest {

    record Form(String le, String quoi) {}

    private final BeanPropertyBindingResult erreurs = new BeanPropertyBindingResult(new Form("hier", ""), "form");

    @Test
    void showsEachRefusalBesideItsFieldAndTheOthersAbove() {
        Formulaire.de(erreurs, Map.of("echeance", "le"))
                .refuser(new Refus()
                        .si(true, "echeance", "passee")
                        .si(true, "quoi", "inconnu")
                        .si(true, "", "deja")
                        .si(true, "ailleurs", "sans-champ")
                        .si(false, "quoi", "jamais"));

        assertThat(erreurs.getFieldErrors())
                .extracting(FieldError::getField, FieldError::getCode)
                .containsExactly(tuple("le", "passee"), tuple("quoi", "inconnu"));
        assertThat(erreurs.getGlobalErrors()).extracting(ObjectError::getCode).containsExactly("deja", "sans-champ");
    }

    @Test
    void leavesAFieldItsFirstRefusal() {
        erreurs.rejectValue("le", "illisible");

        Formulaire.de(erreurs).refuser(new Refus().si(true, "le", "passee"));

        assertThat(erreurs.getFieldErrors("le")).extracting(FieldError::getCode).containsExactly("illisible");
    }

    @Test
    void writesNothingThatIsRefused() {
        var page = Formulaire.de(erreurs)
                .refuser(new Refus().si(true, "le", "passee"))
                .enregistrer(
                        () -> {
                            throw new AssertionError("Written");
                        },
                        () -> "form");

        assertThat(page.getViewName()).isEqualTo("form");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void showsWhatOnlyTheWritingCouldRefuse() {
        var page = Formulaire.de(erreurs)
                .enregistrer(
                        () -> {
                            throw new RegleMetierException("deja").sur("quoi");
                        },
                        () -> "form");

        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(erreurs.getFieldErrors("quoi"))
                .extracting(FieldError::getCode)
                .containsExactly("deja");
    }

    @Test
    void letsAConflictThroughWhenNobodyShowsIt() {
        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() -> Formulaire.de(erreurs)
                        .enregistrer(
                                () -> {
                                    throw new VersionPerimeeException("chose", 1);
                                },
                                () -> "form"));
    }

    @Test
    void readsASchoolChosenOrTypedAsItsCode() {
        var uai = Uai.deNumero(350001);
        assertThat(Formulaire.etablissement(uai.valeur(), "")).contains(uai);
        assertThat(Formulaire.etablissement("", " " + uai.valeur() + " ")).contains(uai);
        assertThat(Formulaire.resteAChoisir(Formulaire.etablissement("", "Lycée des Em"), "Lycée des Em"))
                .isTrue();
        assertThat(Formulaire.resteAChoisir(Formulaire.etablissement("", " "), " "))
                .isFalse();
    }
}
