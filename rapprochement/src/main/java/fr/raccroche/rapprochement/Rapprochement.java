package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    private final List<Lien> liens = new ArrayList<>();
    private final Modele modele;
    private final int contestes;
    private final long comparees;

    private Rapprochement(Fichier fichierA, Fichier fichierB) {
        var noms = Dictionnaire.de(fichierA.noms, fichierA.prenoms, fichierB.noms, fichierB.prenoms);
        var communes = Dictionnaire.de(fichierA.communes, fichierB.communes);
        var identifiants = new Identifiants(fichierA, fichierB, noms);
        identifiants.relier((ligneA, ligneB) -> liens.add(new Lien(ligneA, ligneB, 1, true, 0)));
        contestes = identifiants.contestes;
        var a = new Table(fichierA, noms, communes, identifiants.prisA);
        var b = new Table(fichierB, noms, communes, identifiants.prisB);
        modele = new Modele(new Frequences(noms, communes.nombre(), a, b), b.nombre());
        var candidats = new Candidats(noms, a, b, modele);
        var candidatures = candidats.chercher();
        comparees = candidats.comparees();
        new Apprentissage(modele, candidatures, a).apprendre();
        var cotes = new float[candidatures.nombre()];
        IntStream.range(0, a.nombre()).parallel().forEach(ligne -> {
            for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
                cotes[paire] = (float) modele.cote(candidatures.accords[paire], a, ligne);
            }
        });
        new Affectation(candidatures, cotes, a, b)
                .affecter((ligneA, ligneB, chance, accords) ->
                        liens.add(new Lien(a.ligne[ligneA], b.ligne[ligneB], chance, false, accords)));
    }

    public static Rapprochement entre(Fichier a, Fichier b) {
        return new Rapprochement(a, b);
    }

    /** At most one for each record of either file, those by national number first. */
    public List<Lien> liens() {
        return List.copyOf(liens);
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
}
