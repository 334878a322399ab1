package fr.raccroche.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class RechercheProperties {

    @Property
    void typedSignsNeverReachThePattern(@ForAll String texte) {
        var recherche = Recherche.de(texte);

        assertThat(recherche.motifs()).hasSizeLessThanOrEqualTo(Recherche.MOTS);
        assertThat(recherche.motifs())
                .allSatisfy(lectures -> assertThat(lectures).allMatch(motif -> motif.matches("% [a-z0-9 ]+%")));
        assertThat(recherche.phrase()).matches("[a-z0-9 ]*");
    }

    @Property
    void readsTheSameWhateverTheCaseAndTheAccents(
            @ForAll @Chars({'a', 'é', 'è', 'ç', 'ï', 'z', ' ', '-'}) @StringLength(max = 30) String texte) {
        var nu = Normalizer.normalize(texte, Normalizer.Form.NFD).replaceAll("\\p{M}", "");

        assertThat(Recherche.de(texte.toUpperCase(Locale.FRENCH))).isEqualTo(Recherche.de(nu));
    }

    @Property
    void readsAWordThatIsNoAbbreviationAsItsBeginning(@ForAll @AlphaChars @StringLength(min = 5, max = 12) String mot) {
        assertThat(Recherche.de(mot).motifs())
                .hasSize(1)
                .first()
                .satisfies(lectures -> assertThat(lectures).contains("% " + mot.toLowerCase(Locale.ROOT) + "%"));
    }
}
