package fr.raccroche.reperage.calcul;

import fr.raccroche.rapprochement.Acquis;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.calcul.LiensRepository.Comptes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run: each list of people looked for against each list where they may be. The first time lists are compared whole,
 * and what that teaches is kept; later on, only what came since is compared, judged by it.
 */
final class Confrontation {

    private final Campagne campagne;
    private final PersonnesQuery personnes;
    private final LiensRepository liens;
    private final Atelier atelier;
    private final Chronometre chronometre = new Chronometre();
    private final Seuils seuils;
    private final List<PoidsAppris> poids = new ArrayList<>();
    private Comptes comptes = new Comptes(0, 0, 0);
    private long comparees;
    private int contestes;
    private boolean entiere;

    Confrontation(Campagne campagne, PersonnesQuery personnes, LiensRepository liens, Atelier atelier) {
        this.campagne = campagne;
        this.personnes = personnes;
        this.liens = liens;
        this.atelier = atelier;
        this.seuils =
                new Seuils(campagne.reglages().seuilMeme(), campagne.reglages().seuilARevoir());
    }

    void confronter(ListeLue a, ListeLue b) {
        var acquis = liens.acquis(a, b).flatMap(Confrontation::lire);
        if (acquis.isPresent()) {
            completer(a, b, acquis.get());
        } else {
            comparer(a, b);
        }
    }

    private void comparer(ListeLue a, ListeLue b) {
        liens.effacer(a, b);
        var lotA = lire(() -> personnes.libres(a));
        var lotB = lire(() -> personnes.toutes(b));
        if (lotA.vide() || lotB.vide()) {
            return;
        }
        entiere = true;
        var resultat = chronometre.mesurer(
                "Comparaison", () -> atelier.calculer(() -> Rapprochement.entre(lotA.fichier, lotB.fichier)));
        liens.retenir(a, b, resultat.acquis().octets());
        resultat.poids()
                .forEach(un -> poids.add(new PoidsAppris(
                        a.libelle() + " et " + b.libelle(),
                        un.champ().libelle(),
                        un.accord().libelle(),
                        un.memes(),
                        un.etrangers())));
        ecrire(a, b, lotA, lotB, resultat);
    }

    private void completer(ListeLue a, ListeLue b, Acquis acquis) {
        var aReprendre = lire(() -> personnes.aReprendre(a));
        if (!aReprendre.vide()) {
            comparer(a, b, aReprendre, lire(() -> personnes.restantes(b, a)), acquis);
        }
        if (b.nouvelle()) {
            comparer(a, b, lire(() -> personnes.enAttente(a)), lire(() -> personnes.nouvelles(b)), acquis);
        }
    }

    private void comparer(ListeLue a, ListeLue b, Lot lotA, Lot lotB, Acquis acquis) {
        if (!lotA.vide() && !lotB.vide()) {
            ecrire(
                    a,
                    b,
                    lotA,
                    lotB,
                    chronometre.mesurer(
                            "Comparaison",
                            () -> atelier.calculer(() -> Rapprochement.entre(lotA.fichier, lotB.fichier, acquis))));
        }
    }

    private void ecrire(ListeLue a, ListeLue b, Lot lotA, Lot lotB, Rapprochement resultat) {
        comparees += resultat.comparees();
        contestes += resultat.identifiantsContestes();
        comptes = comptes.plus(
                chronometre.mesurer("Liens", () -> liens.ecrire(campagne, a, b, lotA, lotB, resultat.liens(), seuils)));
    }

    private Lot lire(Supplier<Lot> lecture) {
        return chronometre.mesurer("Lecture", lecture);
    }

    Chronometre chronometre() {
        return chronometre;
    }

    List<PoidsAppris> poids() {
        return poids;
    }

    Bilan bilan(OuvertureDesLignesRepository.Comptes lignes) {
        return new Bilan(
                !entiere,
                comparees,
                contestes,
                comptes.parIne(),
                comptes.parNoms(),
                comptes.aRevoir(),
                lignes.ouvertes(),
                lignes.levees(),
                lignes.rouvertes(),
                lignes.sansNaissance(),
                lignes.horsDesRegles(),
                seuils.meme(),
                seuils.aRevoir(),
                chronometre.durees());
    }

    private static Optional<Acquis> lire(byte[] octets) {
        try {
            return Optional.of(Acquis.lire(new ByteArrayInputStream(octets)));
        } catch (IOException autreVersion) {
            return Optional.empty();
        }
    }
}
