package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Feuille;
import fr.raccroche.feuilles.Ligne;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.siecle.EnTete;
import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.Appartenance;
import fr.raccroche.siecle.RecepteurSiecle;
import fr.raccroche.siecle.TypeFichier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a list and pushes its rows as if SIECLE had exported them; a pupil is named by the number of their line, which
 * means nothing outside this file.
 */
public final class LecteurDeListe {

    private final Correspondance correspondance;
    private final LocalDate aujourdhui;
    private final RecepteurSiecle recepteur;
    private final Map<DonneeInterdite, Long> interdites = new EnumMap<>(DonneeInterdite.class);

    public LecteurDeListe(Correspondance correspondance, LocalDate aujourdhui, RecepteurSiecle recepteur) {
        this.correspondance = correspondance;
        this.aujourdhui = aujourdhui;
        this.recepteur = recepteur;
    }

    public void lire(Path fichier, String nom) {
        var enTete = new EnTete(
                nom,
                TypeFichier.ELEVES,
                "",
                correspondance.uai().valeur(),
                Integer.toString(correspondance.annee().debut()),
                Optional.of(aujourdhui),
                "",
                "");
        recepteur.debut(enTete);
        try (var feuille = Feuille.ouvrir(fichier, nom)) {
            var aEcarter = aEcarter(feuille.entete().titres());
            var rangs = rangs(aEcarter.keySet());
            long lignes = 0;
            long refus = 0;
            long avertissements = 0;
            for (var lue : (Iterable<Ligne>) feuille.lignes()::iterator) {
                var ligne = new LigneDeListe(nom, lue, rangs, recepteur);
                recepteur.ligne(new EleveDeListe(ligne, aujourdhui).eleve());
                pousser(ligne);
                compter(lue, aEcarter);
                lignes++;
                refus += ligne.refus();
                avertissements += ligne.avertissements();
            }
            recepteur.fin(new Bilan(enTete, lignes, refus, avertissements, Map.copyOf(interdites)));
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private void pousser(LigneDeListe ligne) {
        if (!ligne.texte(Cible.CLASSE).isEmpty()) {
            recepteur.ligne(new Appartenance(ligne.numero(), ligne.cle(), ligne.texte(Cible.CLASSE)));
        }
        var adresse = ligne.texte(Cible.ADRESSE);
        if (!adresse.isEmpty() || !ligne.texte(Cible.COMMUNE).isEmpty()) {
            recepteur.ligne(new Adresse(
                    ligne.numero(),
                    ligne.cle(),
                    adresse.isEmpty() ? List.of() : List.of(adresse),
                    ligne.texte(Cible.CODE_POSTAL),
                    ligne.texte(Cible.COMMUNE),
                    "",
                    ""));
        }
    }

    private Map<Cible, Integer> rangs(Set<Integer> ecartes) {
        var rangs = new EnumMap<Cible, Integer>(Cible.class);
        correspondance.colonnes().forEach((rang, cible) -> {
            if (cible != Cible.AUCUNE && !ecartes.contains(rang)) {
                rangs.put(cible, rang);
            }
        });
        return rangs;
    }

    /** Forbidden columns by rank, even if somebody managed to give them a meaning. */
    private static Map<Integer, DonneeInterdite> aEcarter(List<String> titres) {
        var rangs = new TreeMap<Integer, DonneeInterdite>();
        for (int i = 0; i < titres.size(); i++) {
            int rang = i;
            ColonneInterdite.deTitre(titres.get(i)).ifPresent(donnee -> rangs.put(rang, donnee));
        }
        return rangs;
    }

    /** Every social security number as well, wherever it stands. */
    private void compter(Ligne ligne, Map<Integer, DonneeInterdite> aEcarter) {
        for (int rang = 0; rang < ligne.cellules().size(); rang++) {
            var texte = ligne.texte(rang);
            var donnee = aEcarter.get(rang);
            if (donnee == null && DonneeInterdite.nirDans(texte).isPresent()) {
                donnee = DonneeInterdite.NIR;
            }
            if (donnee != null && !texte.isBlank()) {
                interdites.merge(donnee, 1L, Long::sum);
            }
        }
    }
}
