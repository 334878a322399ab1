package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.feuilles.Feuille;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what each column of a list is: as last time in this school, otherwise by its title. */
@Service
@Transactional
public class Correspondances {

    private static final int LUES = 200;
    private static final int EXEMPLES = 3;

    private final CorrespondanceRepository correspondances;

    Correspondances(CorrespondanceRepository correspondances) {
        this.correspondances = correspondances;
    }

    /** A column: its title, what it would be, a few of its values; a forbidden one shows none and cannot be kept. */
    public record Colonne(
            int rang, String titre, Cible proposee, Optional<DonneeInterdite> interdite, List<String> exemples) {}

    @Transactional(readOnly = true)
    public List<Colonne> proposer(Path fichier, String nom, Uai uai) {
        var connues = correspondances.find(uai);
        try (var feuille = Feuille.ouvrir(fichier, nom)) {
            var titres = feuille.entete().titres();
            var debut = feuille.lignes().limit(LUES).toList();
            var prises = EnumSet.noneOf(Cible.class);
            var colonnes = new ArrayList<Colonne>();
            for (int i = 0; i < titres.size(); i++) {
                int rang = i;
                var valeurs = debut.stream()
                        .map(ligne -> ligne.texte(rang))
                        .filter(texte -> !texte.isBlank())
                        .toList();
                var interdite = ColonneInterdite.de(titres.get(i), valeurs);
                var cible = Optional.ofNullable(connues.get(Entete.cle(titres.get(i))))
                        .or(() -> Cible.deTitre(titres.get(rang)))
                        .filter(c -> interdite.isEmpty() && prendre(prises, c))
                        .orElse(Cible.AUCUNE);
                colonnes.add(new Colonne(
                        i,
                        titres.get(i),
                        cible,
                        interdite,
                        interdite.isPresent()
                                ? List.of()
                                : valeurs.stream()
                                        .filter(texte ->
                                                DonneeInterdite.nirDans(texte).isEmpty())
                                        .limit(EXEMPLES)
                                        .toList()));
            }
            return colonnes;
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** For the next list of this school. */
    public void retenir(Correspondance correspondance, List<String> titres) {
        correspondances.retenir(correspondance, titres);
    }

    private static boolean prendre(Set<Cible> prises, Cible cible) {
        return cible == Cible.AUCUNE || prises.add(cible);
    }
}
