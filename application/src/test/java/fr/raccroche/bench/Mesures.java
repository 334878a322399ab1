package fr.raccroche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The figures of this run and of the parts not run again: printed, and kept in docs/mesures.md and target/mesures.json. */
final class Mesures {

    private static final Path JSON = Path.of("target", "mesures.json");
    private static final Path PAGE = Path.of("docs", "mesures.md");
    private static final JsonMapper LECTEUR = JsonMapper.builder().build();

    private final Map<String, Mesure> parId = new LinkedHashMap<>();

    /** The figures of earlier runs: as measured here, otherwise as the page tells them. */
    static Mesures reprendre() throws IOException {
        List<Mesure> anterieures = List.of();
        if (Files.exists(JSON)) {
            anterieures = LECTEUR.readValue(JSON.toFile(), new TypeReference<List<Mesure>>() {});
        } else if (Files.exists(PAGE)) {
            anterieures = Files.readAllLines(PAGE).stream()
                    .map(Mesure::depuisLeTableau)
                    .flatMap(Optional::stream)
                    .toList();
        }
        var mesures = new Mesures();
        anterieures.forEach(mesure -> mesures.parId.put(mesure.id(), mesure));
        return mesures;
    }

    void noter(Mesure mesure) {
        parId.put(mesure.id(), mesure);
        System.out.printf(
                "%-58s %12s %-10s %-10s %s%n",
                mesure.id(), mesure.valeurLisible(), mesure.unite(), mesure.cible(), mesure.verdict());
    }

    boolean toutesAtteintes() {
        return parId.values().stream().allMatch(Mesure::atteint);
    }

    void ecrire(Clock horloge) throws IOException {
        Files.createDirectories(JSON.getParent());
        Files.writeString(JSON, LECTEUR.writerWithDefaultPrettyPrinter().writeValueAsString(parId.values()) + "\n");
        var page = new StringBuilder("# Mesures\n\nÉcrites par `bin/bench`, le ")
                .append(LocalDate.now(horloge))
                .append(", sur ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cœurs, ")
                .append(memoireDeLaMachine())
                .append(", Java ")
                .append(Runtime.version().feature())
                .append(
                        ", PostgreSQL 18 embarqué. Les rapports sont pris dans un même passage ; les secondes dépendent de la machine.\n\n")
                .append("| mesure | valeur | unité | cible | atteinte |\n|---|--:|---|---|---|\n");
        parId.values().forEach(mesure -> page.append(mesure.ligneDeTableau()));
        Files.writeString(PAGE, page.toString());
    }

    private static String memoireDeLaMachine() {
        var systeme = java.lang.management.ManagementFactory.getPlatformMXBean(
                com.sun.management.OperatingSystemMXBean.class);
        return Math.round(systeme.getTotalMemorySize() / (1024.0 * 1024 * 1024)) + " Gio";
    }
}
