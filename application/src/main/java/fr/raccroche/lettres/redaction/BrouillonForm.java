package fr.raccroche.lettres.redaction;

import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code geste}: nothing to save, {@code etablissement} to add one, {@code retirer-action:ID} to take one away. */
record BrouillonForm(
        @NotNull @Nullable LocalDate du,
        @NotNull @Nullable LocalDate au,
        @NotNull @Min(1) @Max(100) @Nullable Integer quotite,
        @Nullable String rattachement,
        @Nullable String rattachementTexte,
        @Nullable String responsable,
        @Nullable String responsableTexte,
        @Size(max = 60) @Nullable String lieu,
        @NotNull @Nullable Integer version,
        @Nullable String uai,
        @Nullable String uaiTexte,
        @Nullable Set<Lien> liens,
        @Nullable String action,
        @Nullable String actionTexte,
        @Nullable Integer territoire,
        @Nullable String geste) {

    static BrouillonForm de(EnTete enTete, String rattachement, String responsable, int version) {
        return new BrouillonForm(
                enTete.periode().du(),
                enTete.periode().au(),
                enTete.quotite(),
                enTete.rattachement().map(Uai::valeur).orElse(""),
                rattachement,
                enTete.responsable().map(nomme -> nomme.valeur().toString()).orElse(""),
                responsable,
                enTete.lieu(),
                version,
                "",
                "",
                Set.of(),
                "",
                "",
                null,
                "");
    }

    boolean veut(String quoi) {
        return quoi.equals(geste);
    }

    Optional<String> retire(String quoi) {
        var prefixe = "retirer-" + quoi + ":";
        return Optional.ofNullable(geste).filter(g -> g.startsWith(prefixe)).map(g -> g.substring(prefixe.length()));
    }

    /** Where the page opens again. */
    String ancre() {
        return Optional.ofNullable(geste)
                .map(g -> g.replaceFirst("^retirer-", "").replaceFirst(":.*$", ""))
                .filter(Set.of("etablissement", "action", "territoire")::contains)
                .map(g -> "#" + g + "s")
                .orElse("");
    }
}
