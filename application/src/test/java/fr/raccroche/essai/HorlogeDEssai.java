package fr.raccroche.essai;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Tests live on Tuesday 15 December 2026, 10:00 in Paris. */
@TestConfiguration
public class HorlogeDEssai {

    public static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 12, 15);

    @Bean
    @Primary
    Clock horlogeDEssai() {
        return Clock.fixed(Instant.parse("2026-12-15T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
}
