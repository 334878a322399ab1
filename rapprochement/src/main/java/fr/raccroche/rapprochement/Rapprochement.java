package fr.raccroche.rapprochement;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who of one file is whom of another, one to one: by national number first, then by what names, dates and places prove. */
public final class Rapprochement {

    /** What is done of a pair: taken, shown to a person, or left. */
    public enum Zone {
        MEME,
        A_REVOIR,
        DIFFERENTS
    }

    /** Above, a link is taken; under the other, it is left; between, a person looks. */
    public record Seuils(double meme, double aRevoir) {

        public static final Seuils USUELS = new Seuils(0.95, 0.30);

        public Zone zone(double chance) {
            if (chance >= meme) {
                return Zone.MEME;
            }
            return chance >= aRevoir ? Zone.A_REVOIR : Zone.DIFFERENTS;
        }
    }

    private final Liens liens;
    private final Modele modele;
    private final Acquis acquis;
    private final int contestes;
    private final long comparees;

    private Rapprochement(Fichier fichierA, Fichier fichierB, @Nullable Acquis connu, boolean cedes) {
        var mots = new Vocabulaire(fichierA, fichierB);
        var identifiants = new Identifiants(fichierA, fichierB, mots.noms);
        liens = new Liens(Math.min(fichierA.nombre(), fichierB.nombre()));
        identifiants.relier((ligneA, ligneB) -> liens.ajouter(ligneA, ligneB, Liens.PAR_IDENTIFIANT, 0));
        contestes = identifiants.contestes;
        var tables = IntStream.range(0, 2)
                .parallel()
                .mapToObj(rang -> rang == 0
                        ? new Table(fichierA, mots, identifiants.prisA)
                        : new Table(fichierB, mots, identifiants.prisB))
                .toList();
        var a = tables.get(0);
        var b = tables.get(1);
        if (cedes) {
            fichierA.ceder();
            fichierB.ceder();
        }
        var frequences = connu == null ? new Frequences(mots, a, b) : new Frequences(mots, connu);
        var comparaison = new Comparaison(mots.noms, frequences.prenomsCourants(), a, b);
        modele = connu == null
                ? new Modele(frequences, comparaison, a.nombre(), b.nombre())
                : new Modele(frequences, connu);
        var candidats = new Candidats(mots, a, b, modele, comparaison);
        var candidatures = candidats.chercher();
        comparees = candidats.comparees();
        if (connu == null) {
            new Apprentissage(modele, candidatures, a, a.nombre(), b.nombre()).apprendre();
        }
        affecter(candidatures, a, b);
        acquis = connu == null ? new Acquis(modele, frequences, mots) : connu;
    }

    private void affecter(Candidatures candidatures, Table a, Table b) {
        var cotes = modele.cotes(candidatures, a);
        new Concurrence(candidatures, b.nombre()).arbitrer(cotes);
        new Affectation(candidatures, cotes, b.nombre(), a::empreinte, b::empreinte)
                .affecter((ligneA, ligneB, chance, accords) ->
                        liens.ajouter(a.ligne[ligneA], b.ligne[ligneB], chance, accords));
    }

    /** Compares whole files, and learns from them what agreement proves. */
    public static Rapprochement entre(Fichier a, Fichier b) {
        return new Rapprochement(a, b, null, false);
    }

    /** As {@link #entre(Fichier, Fichier)}, in two thirds of the memory: of both files only the identifiers remain. */
    public static Rapprochement enCedant(Fichier a, Fichier b) {
        return new Rapprochement(a, b, null, true);
    }

    /** Compares parts of files, judged by what comparing the whole of them taught. */
    public static Rapprochement entre(Fichier a, Fichier b, Acquis acquis) {
        return new Rapprochement(a, b, acquis, false);
    }

    /** At most one for each record of either file, those by national number first. */
    public List<Lien> liens() {
        return liens;
    }

    /** National numbers that were not believed. */
    public int identifiantsContestes() {
        return contestes;
    }

    /** How many pairs were compared field by field. */
    public long comparees() {
        return comparees;
    }

    /** What the data taught of each agreement. */
    public List<Modele.Poids> poids() {
        return modele.poids();
    }

    public Acquis acquis() {
        return acquis;
    }
}
