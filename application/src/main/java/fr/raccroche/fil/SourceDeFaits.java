package fr.raccroche.fil;

import java.util.Arrays;

/** The schemas that own facts and show them in their view {@code v_fait}: a closed list, the only names put into SQL. */
enum SourceDeFaits {
    JEUNES("jeunes"),
    ACTIONS("actions"),
    ENTRETIENS("entretiens"),
    PARCOURS("parcours"),
    REPERAGE("reperage");

    private final String schema;

    SourceDeFaits(String schema) {
        this.schema = schema;
    }

    static SourceDeFaits de(String schema) {
        return Arrays.stream(values())
                .filter(source -> source.schema.equals(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a source of facts: " + schema));
    }

    String schema() {
        return schema;
    }

    String vue() {
        return schema + ".v_fait";
    }
}
