package fr.raccroche.fiche;

import static fr.raccroche.presentation.Formulaire.texte;

import fr.raccroche.jeunes.dossier.Scolarite;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the browser sends of a year of schooling. */
record ScolariteForm(
        @NotNull @Nullable Integer annee,
        @Nullable String uai,
        @Nullable String uaiTexte,
        @Size(max = 20) @Nullable String classe,
        @Size(max = 120) @Nullable String formation,
        @Nullable Boolean doublement,
        @Nullable LocalDate entree,
        @Nullable LocalDate sortie,
        @Size(max = 120) @Nullable String motifSortie,
        int version) {

    static ScolariteForm de(Scolarite scolarite) {
        var saisie = scolarite.saisie();
        return new ScolariteForm(
                saisie.annee().debut(),
                saisie.uai().valeur(),
                "",
                saisie.classe(),
                saisie.formation(),
                saisie.doublement(),
                saisie.entree(),
                saisie.sortie(),
                saisie.motifSortie(),
                scolarite.version());
    }

    Optional<AnneeScolaire> anneeScolaire() {
        return Optional.ofNullable(annee).filter(AnneeScolaire::existe).map(AnneeScolaire::new);
    }

    Optional<Uai> etablissement() {
        return Formulaire.etablissement(uai, uaiTexte);
    }

    Scolarite.Saisie saisie() {
        return new Scolarite.Saisie(
                anneeScolaire().orElseThrow(),
                etablissement().orElseThrow(),
                texte(classe),
                texte(formation),
                Boolean.TRUE.equals(doublement),
                entree,
                sortie,
                texte(motifSortie));
    }
}
