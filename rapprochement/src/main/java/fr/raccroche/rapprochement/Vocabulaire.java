package fr.raccroche.rapprochement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dictionaries of both files: one for the names of all kinds, since they may be swapped; one for each other column of words. */
final class Vocabulaire {

    final Dictionnaire noms;
    final Dictionnaire communes;
    final Dictionnaire[] libres;

    Vocabulaire(Fichier a, Fichier b) {
        this(Stream.of(a, b).parallel().map(Denombrement::new).toList());
    }

    private Vocabulaire(List<Denombrement> deux) {
        this(deux.get(0), deux.get(1));
    }

    Vocabulaire(Denombrement a, Denombrement b) {
        noms = Dictionnaire.de(a.noms, a.prenoms, a.nomsDUsage, b.noms, b.prenoms, b.nomsDUsage);
        communes = Dictionnaire.de(a.communes, b.communes);
        libres = IntStream.range(0, Fichier.LIBRES)
                .mapToObj(libre -> Dictionnaire.de(a.libres[libre], b.libres[libre]))
                .toArray(Dictionnaire[]::new);
    }
}
