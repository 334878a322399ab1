package fr.raccroche.fiche;

import static fr.raccroche.presentation.Formulaire.texte;

import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Jeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Ine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record IdentiteForm(
        @NotBlank @Size(max = 80) @Nullable String nom,
        @Size(max = 80) @Nullable String nomUsage,
        @NotBlank @Size(max = 80) @Nullable String prenom,
        @Size(max = 80) @Nullable String prenom2,
        @Size(max = 80) @Nullable String prenom3,
        @NotNull @Nullable LocalDate naissance,
        @Nullable Sexe sexe,

        @Pattern(regexp = "\\s*|\\s*[0-9A-Za-z]{11}\\s*", message = "{jeunes.ine.forme}") @Nullable
        String ine,

        int version) {

    static IdentiteForm de(Jeune jeune) {
        var etat = jeune.etatCivil();
        var ine = etat.ine();
        return new IdentiteForm(
                etat.nom(),
                etat.nomUsage(),
                etat.prenom(),
                etat.prenom2(),
                etat.prenom3(),
                etat.naissance(),
                etat.sexe(),
                ine == null ? "" : ine.valeur(),
                jeune.version());
    }

    EtatCivil etatCivil() {
        var numero = texte(ine).toUpperCase(Locale.ROOT);
        return new EtatCivil(
                texte(nom),
                texte(nomUsage),
                texte(prenom),
                texte(prenom2),
                texte(prenom3),
                Objects.requireNonNull(naissance),
                sexe,
                numero.isEmpty() ? null : new Ine(numero));
    }

    Conflit conflit(Jeune enregistre, Conflit.Main main, List<Option> sexes) {
        return Conflit.entre(this, de(enregistre), main)
                .champ("nom", "Nom de famille")
                .champ("nomUsage", "Nom d’usage")
                .champ("prenom", "Prénom")
                .champ("prenom2", "Deuxième prénom")
                .champ("prenom3", "Troisième prénom")
                .champ("naissance", "Date de naissance")
                .choix("sexe", "Sexe", sexes)
                .champ("ine", "INE");
    }
}
