package fr.raccroche.banc;

import fr.raccroche.banc.mesure.Fiabilite;
import fr.raccroche.banc.mesure.Qualite;
import fr.raccroche.banc.moteurs.Passage;
import fr.raccroche.banc.population.Niveau;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of this project's engine, at its own thresholds, beside the targets it is held to. */
final class NotreMoteur {

    static final String NOM = "raccroche";

    private static final double DEMI = 0.5;
    /** Fewer pairs in the zone shown to a person prove nothing of how reliable chances are. */
    private static final int ASSEZ = 500;

    private NotreMoteur() {}

    static List<Figure> mesurer(Terrain terrain) throws IOException, InterruptedException {
        return juger(terrain, terrain.passage(NOM));
    }

    static List<Figure> juger(Terrain terrain, Passage passage) throws IOException {
        var figures = new ArrayList<Figure>();
        var zones = Qualite.de(passage.liens(), terrain.population(), Seuils.USUELS.meme(), Seuils.USUELS.aRevoir());
        var moitie = Qualite.de(passage.liens(), terrain.population(), DEMI, DEMI);
        var fiabilite = Fiabilite.de(passage.liens());
        dire(fiabilite);
        boolean usuel = terrain.jeu().niveau() == Niveau.USUEL;
        boolean difficile = terrain.jeu().niveau() == Niveau.DIFFICILE;
        boolean nation = terrain.taille().auMoins("12.8M");

        var secondes = Figure.pourMemoire(terrain.id(NOM, "secondes"), passage.secondes(), "s");
        figures.add(difficile && nation ? secondes.auPlus(120) : secondes);
        figures.add(Figure.pourMemoire(
                terrain.id(NOM, "lecture"), passage.dit("lecture").orElse(0), "s"));
        passage.dit("processeur")
                .ifPresent(duree -> figures.add(Figure.pourMemoire(terrain.id(NOM, "processeur"), duree, "s")));
        var memoire = Figure.pourMemoire(terrain.id(NOM, "memoire"), passage.memoire(), "Mio");
        figures.add(usuel && nation ? memoire.auPlus(4096) : memoire);
        passage.dit("comparees")
                .ifPresent(paires ->
                        figures.add(Figure.pourMemoire(terrain.id(NOM, "paires.comparees"), paires, "paires")));
        passage.dit("completude").ifPresent(part -> {
            var completude = Figure.part(terrain.id(NOM, "completude"), part);
            figures.add(usuel ? completude.auMoins(99.9) : difficile ? completude.auMoins(99) : completude);
        });
        figures.add(Figure.part(terrain.id(NOM, "precision"), moitie.precision()));
        figures.add(Figure.part(terrain.id(NOM, "rappel"), moitie.rappel()));
        var f1 = Figure.part(terrain.id(NOM, "f1"), moitie.f1());
        figures.add(difficile ? f1.auMoins(98.7) : f1);
        figures.add(Figure.part(terrain.id(NOM, "liste.precision"), moitie.precisionDeLaListe()));
        figures.add(Figure.part(terrain.id(NOM, "liste.rappel"), moitie.rappelDeLaListe()));
        figures.add(Figure.part(terrain.id(NOM, "zones.precision"), zones.precision()));
        figures.add(Figure.part(terrain.id(NOM, "zones.rappel"), zones.rappel()));
        var precision = Figure.part(terrain.id(NOM, "zones.liste.precision"), zones.precisionDeLaListe());
        figures.add(usuel ? precision.auMoins(95) : precision);
        var rappel = Figure.part(terrain.id(NOM, "zones.liste.rappel"), zones.rappelDeLaListe());
        figures.add(usuel ? rappel.auMoins(99.5) : rappel);
        var demande = Figure.part(terrain.id(NOM, "zones.a_revoir"), zones.partDemandee());
        figures.add(usuel ? demande.auPlus(1) : demande);
        figures.add(
                Figure.pourMemoire(terrain.id(NOM, "fratries_confondues"), zones.fratriesPourCentMille(), "/100 000")
                        .auPlus(2));
        figures.add(Figure.pourMemoire(terrain.id(NOM, "jumeaux_confondus"), zones.jumeaux(), "paires"));
        var ecart = Figure.part(
                terrain.id(NOM, "fiabilite.ecart_moyen"),
                fiabilite.ecartMoyen(Seuils.USUELS.aRevoir(), Seuils.USUELS.meme()));
        boolean assez = fiabilite.nombre(Seuils.USUELS.aRevoir(), Seuils.USUELS.meme()) >= ASSEZ;
        figures.add(assez ? ecart.auPlus(5) : ecart);
        return figures;
    }

    private static void dire(Fiabilite fiabilite) {
        System.out.println("  chance            paires   annoncée      vraie");
        for (var tranche : fiabilite.tranches()) {
            System.out.printf(
                    Locale.FRENCH,
                    "  %.3f à %.3f %,10d     %.4f     %.4f%n",
                    tranche.de(),
                    tranche.a(),
                    tranche.nombre(),
                    tranche.annoncee(),
                    tranche.vraie());
        }
    }
}
