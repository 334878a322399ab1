package fr.raccroche.feuilles;

import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.socle.RegleMetierException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The rows of a source once counted, freed of the empty ones and of our protecting quotes, its failures put in French. */
final class LignesControlees implements Closeable {

    /** Opens the parser of one format. */
    interface Ouverture {
        Source ouvrir() throws IOException, XMLStreamException;
    }

    /** Gives the rows of one sheet one after the other, without holding them. */
    interface Source extends Closeable {
        Optional<Ligne> suivante() throws IOException, XMLStreamException;
    }

    private final String nom;
    private final Limites limites;
    private final Source source;
    private final Entete entete;
    private int lues;
    private int derniere;

    LignesControlees(String nom, Limites limites, Ouverture ouverture) throws IOException {
        this.nom = nom;
        this.limites = limites;
        try {
            this.source = ouverture.ouvrir();
        } catch (RegleMetierException refus) {
            throw refus;
        } catch (XMLStreamException | RuntimeException malformee) {
            throw new RegleMetierException("feuilles.malformee", nom, 1);
        }
        try {
            this.entete = premiere();
        } catch (RegleMetierException refus) {
            source.close();
            throw refus;
        }
    }

    Entete entete() {
        return entete;
    }

    Optional<Ligne> suivante() {
        try {
            for (var ligne = source.suivante(); ligne.isPresent(); ligne = source.suivante()) {
                var lue = ligne.get();
                derniere = lue.numero();
                if (!lue.estVide()) {
                    return Optional.of(compter(lue));
                }
            }
            return Optional.empty();
        } catch (RegleMetierException refus) {
            throw refus;
        } catch (XMLStreamException | IOException | RuntimeException malformee) {
            throw new RegleMetierException("feuilles.malformee", nom, derniere + 1);
        }
    }

    private Entete premiere() {
        var premiere = suivante().orElseThrow(() -> new RegleMetierException("feuilles.sans-entete", nom));
        lues = 0;
        return new Entete(
                premiere.numero(),
                premiere.cellules().stream().map(String::strip).toList());
    }

    private Ligne compter(Ligne lue) {
        lues++;
        if (lues > limites.lignes()) {
            throw new RegleMetierException("feuilles.trop-de-lignes", nom, limites.lignes());
        }
        if (lue.cellules().size() > limites.colonnes()) {
            throw new RegleMetierException("feuilles.trop-de-colonnes", nom, limites.colonnes());
        }
        return new Ligne(
                lue.numero(),
                lue.cellules().stream().map(Neutralisation::rendre).toList());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
