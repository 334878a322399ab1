package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.Ecole;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Decoupage;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Genre;
import fr.raccroche.territoire.TerritoireId;
import fr.raccroche.territoire.Territoires;
import fr.raccroche.territoire.annuaire.ImportAnnuaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The real schools of Ille-et-Vilaine from the national directory, and invented bassins and réseau: the extract has no
 * bassin codes.
 */
@Component
@Profile("demonstration")
class TerritoireDeDemonstration {

    private static final LocalDate DEPUIS = LocalDate.of(2020, 9, 1);

    /** First two or three digits of the postal codes around each town. */
    private static final Map<String, List<String>> BASSINS = bassins();

    private final ImportAnnuaire annuaire;
    private final Territoires territoires;
    private final Decoupage decoupage;
    private final Resource extrait;

    TerritoireDeDemonstration(
            ImportAnnuaire annuaire,
            Territoires territoires,
            Decoupage decoupage,
            @Value("classpath:demonstration/annuaire-education-ille-et-vilaine.csv.gz") Resource extrait) {
        this.annuaire = annuaire;
        this.territoires = territoires;
        this.decoupage = decoupage;
        this.extrait = extrait;
    }

    List<Bassin> installer() {
        importer();
        var departement = territoires.findAll().stream()
                .filter(territoire -> "DEPARTEMENT".equals(territoire.niveau().code()))
                .findFirst()
                .orElseThrow();
        var ecoles = territoires.etablissementsDe(departement.id(), LocalDate.of(2026, 9, 1));
        var bassins = new ArrayList<Bassin>();
        BASSINS.forEach((ville, codes) -> {
            var id = decoupage.creer(
                    "BASSIN", "14%03d".formatted(bassins.size() + 1), ville, DEPUIS, Optional.of(departement.id()));
            var membres = ecoles.stream()
                    .filter(etablissement -> ville.equals(bassinDe(etablissement)))
                    .toList();
            decoupage.rattacher(id, membres.stream().map(Etablissement::uai).toList(), DEPUIS);
            bassins.add(new Bassin(
                    id, ville, membres.stream().flatMap(e -> ecole(e).stream()).toList()));
        });
        reseau(departement.id(), bassins);
        return bassins;
    }

    private void importer() {
        try {
            var fichier = Files.createTempFile("annuaire", ".csv");
            try (var flux = new GZIPInputStream(extrait.getInputStream())) {
                Files.copy(flux, fichier, StandardCopyOption.REPLACE_EXISTING);
                annuaire.importer(fichier, "annuaire-education-ille-et-vilaine.csv", true, lus -> {});
            } finally {
                Files.delete(fichier);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** A réseau that takes schools of two bassins, as réseaux do. */
    private void reseau(TerritoireId departement, List<Bassin> bassins) {
        var id = decoupage.creer("RESEAU", "R1", "Réseau de la Côte", DEPUIS, Optional.of(departement));
        var uais = new ArrayList<Uai>(bassins.get(1).uais().subList(0, 8));
        uais.addAll(bassins.get(2).uais().subList(0, 4));
        decoupage.rattacher(id, uais, DEPUIS);
    }

    private static Optional<Ecole> ecole(Etablissement etablissement) {
        var effectif = etablissement.effectif();
        if (!etablissement.genre().recoitDesEleves()
                || etablissement.genre() == Genre.AUTRE_SECOND_DEGRE
                || effectif == null
                || effectif == 0
                || !etablissement.ouvert(LocalDate.of(2026, 9, 1))) {
            return Optional.empty();
        }
        return Optional.of(new Ecole(
                etablissement.uai().valeur(),
                etablissement.nom(),
                etablissement.genre().name(),
                etablissement.commune(),
                etablissement.codePostal(),
                "",
                effectif));
    }

    private static String bassinDe(Etablissement etablissement) {
        var code = etablissement.codePostal();
        return BASSINS.entrySet().stream()
                .filter(bassin -> bassin.getValue().stream().anyMatch(code::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Rennes");
    }

    private static Map<String, List<String>> bassins() {
        var bassins = new LinkedHashMap<String, List<String>>();
        bassins.put("Rennes", List.of("350", "352", "357"));
        bassins.put("Saint-Malo", List.of("354", "3580", "3578", "3572"));
        bassins.put("Dol et Combourg", List.of("3512", "3527", "3519", "3511", "3556"));
        bassins.put("Fougères", List.of("353", "3546", "3514", "3513"));
        bassins.put("Vitré", List.of("355", "3537"));
        bassins.put("Redon", List.of("356", "3533", "3558", "3538"));
        return bassins;
    }
}
