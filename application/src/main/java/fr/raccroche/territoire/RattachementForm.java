package fr.raccroche.territoire;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One school by type-ahead, or many by their codes. */
record RattachementForm(
        @Nullable String uai,
        @Nullable String uais,
        @NotNull @Nullable LocalDate du) {

    Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        if (uai != null && !uai.isBlank()) {
            codes.add(uai.strip());
        }
        if (uais != null) {
            Arrays.stream(uais.split("[\\s,;]+"))
                    .filter(code -> !code.isEmpty())
                    .forEach(codes::add);
        }
        return codes;
    }
}
