package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.feuilles.Feuille;
import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what each column of a file is: as last time for this type of list, otherwise by its title. */
@Service
@Transactional
class ColonnesDeListe {

    private static final long GIBIOCTET = 1L << 30;
    /** A national list holds a few million people. */
    static final Limites LIMITES = new Limites(2 * GIBIOCTET, GIBIOCTET, 15_000_000, 500);

    private static final int LUES = 200;
    private static final int EXEMPLES = 3;

    private final TypeDeListeRepository types;
    private final RegistreDesEnvois envois;

    ColonnesDeListe(TypeDeListeRepository types, RegistreDesEnvois envois) {
        this.types = types;
        this.envois = envois;
    }

    /** @throws RegleMetierException when the file is no list, or holds social security numbers */
    @Transactional(readOnly = true)
    List<ColonneDeListe> proposer(Envoi envoi) {
        var connues = types.correspondances(envoi.type());
        try (var feuille = Feuille.ouvrir(envois.fichier(envoi.id()), envoi.fichier(), LIMITES)) {
            var titres = feuille.entete().titres();
            var debut = feuille.lignes().limit(LUES).toList();
            if (debut.isEmpty()) {
                throw new RegleMetierException("reperage.liste.sans-ligne", envoi.fichier());
            }
            var garde = new GardeDuNir(feuille.entete());
            debut.forEach(garde::surveiller);
            garde.finir();
            var prises = EnumSet.noneOf(ChampDeListe.class);
            var colonnes = new ArrayList<ColonneDeListe>();
            for (int i = 0; i < titres.size(); i++) {
                int rang = i;
                var champ = Optional.ofNullable(connues.get(Entete.cle(titres.get(i))))
                        .or(() -> ChampDeListe.deTitre(titres.get(rang)))
                        .filter(possible -> prendre(prises, possible))
                        .orElse(ChampDeListe.AUCUN);
                var exemples = debut.stream()
                        .map(ligne -> ligne.texte(rang))
                        .filter(texte -> !texte.isBlank()
                                && DonneeInterdite.nirDans(texte).isEmpty())
                        .limit(EXEMPLES)
                        .toList();
                colonnes.add(new ColonneDeListe(i, titres.get(i), champ, exemples));
            }
            return colonnes;
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** The same, with what was chosen instead of what was proposed. */
    @Transactional(readOnly = true)
    List<ColonneDeListe> proposer(Envoi envoi, Map<Integer, ChampDeListe> choix) {
        return proposer(envoi).stream()
                .map(colonne -> new ColonneDeListe(
                        colonne.rang(),
                        colonne.titre(),
                        choix.getOrDefault(colonne.rang(), ChampDeListe.AUCUN),
                        colonne.exemples()))
                .toList();
    }

    /** What each column is, for this file and the next ones of its type. */
    Map<Integer, ChampDeListe> retenir(Envoi envoi, Map<Integer, ChampDeListe> choix) {
        var retenus = new TreeMap<Integer, ChampDeListe>();
        var prises = EnumSet.noneOf(ChampDeListe.class);
        choix.forEach((rang, champ) -> {
            if (!prendre(prises, champ)) {
                throw new RegleMetierException("reperage.liste.champ-repete", champ.libelle());
            }
            if (champ != ChampDeListe.AUCUN) {
                retenus.put(rang, champ);
            }
        });
        boolean nommes = prises.contains(ChampDeListe.NOM_PRENOM)
                || prises.contains(ChampDeListe.NOM) && prises.contains(ChampDeListe.PRENOM);
        if (!nommes) {
            throw new RegleMetierException("reperage.liste.sans-nom");
        }
        types.retenir(envoi.type(), proposer(envoi, choix));
        return retenus;
    }

    private static boolean prendre(Set<ChampDeListe> prises, ChampDeListe champ) {
        return champ == ChampDeListe.AUCUN || prises.add(champ);
    }
}
