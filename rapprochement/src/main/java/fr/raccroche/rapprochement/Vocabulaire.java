package fr.raccroche.rapprochement;

import java.util.stream.IntStream;

/** The dictionaries of both files: one for the names of all kinds, since they may be swapped; one for each other column of words. */
final class Vocabulaire {

    final Dictionnaire noms;
    final Dictionnaire communes;
    final Dictionnaire[] libres;

    Vocabulaire(Fichier a, Fichier b) {
        noms = Dictionnaire.de(
                a.noms.valeurs,
                a.prenoms.valeurs,
                a.nomsDUsage.valeurs,
                b.noms.valeurs,
                b.prenoms.valeurs,
                b.nomsDUsage.valeurs);
        communes = Dictionnaire.de(a.communes.valeurs, b.communes.valeurs);
        libres = IntStream.range(0, Fichier.LIBRES)
                .mapToObj(libre -> Dictionnaire.de(a.libres[libre].valeurs, b.libres[libre].valeurs))
                .toArray(Dictionnaire[]::new);
    }
}
