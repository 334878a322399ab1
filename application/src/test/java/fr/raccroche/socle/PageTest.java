package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void keepsItsSizeAndSaysThatAnotherFollows() {
        var page = Page.de(List.of("a", "b", "c"), 1, 2);

        assertThat(page.lignes()).containsExactly("a", "b");
        assertThat(page.suivante()).isTrue();
    }

    @Test
    void isTheLastWhenNothingIsLeft() {
        var page = Page.de(List.of("a", "b"), 3, 2);

        assertThat(page.lignes()).containsExactly("a", "b");
        assertThat(page.suivante()).isFalse();
        assertThat(page.numero()).isEqualTo(3);
    }
}
