package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** The quick distance against the one of the books. */
class RessemblanceProperties {

    private final Ressemblance ressemblance = new Ressemblance();

    @Property(tries = 5000)
    void countsSlipsAsTheSlowMethodDoes(
            @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 12) String un,
            @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 12) String autre) {
        for (int plafond = 1; plafond <= 3; plafond++) {
            assertThat(distance(un, autre, plafond)).isEqualTo(Math.min(lente(un, autre), plafond + 1));
        }
    }

    @Property(tries = 500)
    void isTheSameBothWays(
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(max = 60) String un,
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(max = 60) String autre) {
        assertThat(distance(un, autre, 60)).isEqualTo(distance(autre, un, 60));
    }

    private int distance(String un, String autre, int plafond) {
        var lettres = (un + autre).getBytes(StandardCharsets.US_ASCII);
        return ressemblance.distance(lettres, 0, un.length(), un.length(), autre.length(), plafond);
    }

    /** Optimal string alignment, cell by cell. */
    private static int lente(String un, String autre) {
        var d = new int[un.length() + 1][autre.length() + 1];
        for (int i = 0; i <= un.length(); i++) {
            for (int j = 0; j <= autre.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int egale = un.charAt(i - 1) == autre.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + egale);
                if (i > 1
                        && j > 1
                        && un.charAt(i - 1) == autre.charAt(j - 2)
                        && un.charAt(i - 2) == autre.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[un.length()][autre.length()];
    }
}
