package fr.raccroche.feuilles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.socle.Duree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** What is written in any of the three formats is read back exactly, formulas and odd characters included. */
class AllerRetourProperties {

    record Rang(String texte, LocalDate date, BigDecimal nombre, int minutes) {}

    private static final List<Colonne<Rang>> COLONNES = List.of(
            Colonne.nombre("N°", rang -> 1),
            Colonne.texte("=Texte", Rang::texte),
            Colonne.date("Date", Rang::date),
            Colonne.nombre("Nombre", Rang::nombre),
            Colonne.duree("Durée", Rang::minutes));

    private static final APropos A_PROPOS = new APropos(
            "=Liste; \"tableau\"",
            List.of(new Rubrique("Période", "@2026-2027\n+1"), new Rubrique("Établissement", "Lycée de l'Essai")),
            LocalDateTime.of(2026, 12, 15, 10, 0),
            "Camille Essai");

    @Property(tries = 300)
    void readsBackWhatWasWritten(
            @ForAll("rangs") List<Rang> rangs, @ForAll FormatDeFeuille format, @ForAll boolean aPropos) {
        var sortie = new ByteArrayOutputStream();
        new Tableau<>("Essai", COLONNES, aPropos ? Optional.of(A_PROPOS) : Optional.empty())
                .ecrire(format, rangs.stream(), sortie);

        var lus = Feuille.lire(
                new ByteArrayInputStream(sortie.toByteArray()), "essai", Feuille.Limites.PAR_DEFAUT, feuille -> {
                    assertThat(feuille.format()).isEqualTo(format);
                    assertThat(feuille.entete().titres()).containsExactly("N°", "=Texte", "Date", "Nombre", "Durée");
                    assertThat(feuille.entete().rang("NOMBRE")).isEqualTo(OptionalInt.of(3));
                    return feuille.lignes()
                            .map(ligne -> new Rang(
                                    ligne.texte(1),
                                    ligne.date(2).orElseThrow(),
                                    ligne.nombre(3).orElseThrow().stripTrailingZeros(),
                                    Duree.lire(ligne.texte(4)).orElseThrow()))
                            .toList();
                });

        assertThat(lus)
                .isEqualTo(rangs.stream()
                        .map(rang -> new Rang(
                                Neutralisation.net(rang.texte()),
                                rang.date(),
                                rang.nombre().stripTrailingZeros(),
                                rang.minutes()))
                        .toList());
    }

    @Property(tries = 2000)
    void noTextIsEverTakenForAFormula(@ForAll("textes") String texte) {
        var ecrit = Neutralisation.proteger(texte);

        assertThat(ecrit)
                .doesNotMatch("(?s)[\\p{C}\\p{Z}\\s]*[=+\\-@\\t\\r＝＋－＠].*")
                .satisfies(protege -> assertThat(Neutralisation.rendre(protege)).isEqualTo(Neutralisation.net(texte)));
    }

    @Provide
    Arbitrary<List<Rang>> rangs() {
        var nombres = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(3);
        var dates = Dates.dates().between(LocalDate.of(1950, 1, 1), LocalDate.of(2048, 12, 31));
        return Combinators.combine(
                        textes(), dates, nombres, Arbitraries.integers().between(1, 1439))
                .as(Rang::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> textes() {
        var debuts = Arbitraries.of(
                "", "=", "+", "-", "@", "\t", "\r", "'", "''=", " =", "\u00A0-", "\u200B@", "\uFEFF+", "\u0000=", "＝",
                "\n=", "'+");
        var corps = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("ab é;,\"'<>&_x000D_\t\n\r  =/#")
                        .ofMaxLength(20),
                Arbitraries.of("cmd|' /C calc'!A0", "_x005F_x000D_", "# À propos de cet export", "😀 été", "]]>"));
        return Combinators.combine(debuts, corps).as(String::concat);
    }
}
