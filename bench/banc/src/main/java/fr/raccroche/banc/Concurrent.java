package fr.raccroche.banc;

import fr.raccroche.banc.mesure.MeilleurSeuil;
import fr.raccroche.banc.mesure.Qualite;
import fr.raccroche.banc.moteurs.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is said of another engine, at the threshold that serves it best. */
final class Concurrent {

    private Concurrent() {}

    static List<Figure> juger(Terrain terrain, Passage passage) throws IOException {
        var nom = passage.moteur();
        var population = terrain.population();
        double seuil = MeilleurSeuil.de(passage.liens(), population.effectif() - population.partis());
        var qualite = Qualite.de(passage.liens(), population, seuil, seuil);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.pourMemoire(terrain.id(nom, "secondes"), passage.secondes(), "s"));
        passage.dit("processeur")
                .ifPresent(duree -> figures.add(Figure.pourMemoire(terrain.id(nom, "processeur"), duree, "s")));
        figures.add(Figure.pourMemoire(terrain.id(nom, "memoire"), passage.memoire(), "Mio"));
        for (var paires : List.of("comparees", "gardees")) {
            passage.dit(paires)
                    .ifPresent(nombre ->
                            figures.add(Figure.pourMemoire(terrain.id(nom, "paires." + paires), nombre, "paires")));
        }
        passage.dit("completude").ifPresent(part -> figures.add(Figure.part(terrain.id(nom, "completude"), part)));
        figures.add(Figure.pourMemoire(terrain.id(nom, "seuil"), seuil, ""));
        figures.add(Figure.part(terrain.id(nom, "precision"), qualite.precision()));
        figures.add(Figure.part(terrain.id(nom, "rappel"), qualite.rappel()));
        figures.add(Figure.part(terrain.id(nom, "f1"), qualite.f1()));
        figures.add(Figure.part(terrain.id(nom, "liste.precision"), qualite.precisionDeLaListe()));
        figures.add(Figure.part(terrain.id(nom, "liste.rappel"), qualite.rappelDeLaListe()));
        figures.add(Figure.pourMemoire(
                terrain.id(nom, "fratries_confondues"), qualite.fratriesPourCentMille(), "/100 000"));
        return figures;
    }
}
