package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Anomalie.Nature;
import java.util.EnumMap;
import java.util.Map;

/** Where the readers of one file send what they read; counts on the way. */
final class Sortie {

    private final String fichier;
    private final RecepteurSiecle recepteur;
    private final Map<DonneeInterdite, Long> interdites = new EnumMap<>(DonneeInterdite.class);
    private long lignes;
    private long refus;
    private long avertissements;

    Sortie(String fichier, RecepteurSiecle recepteur) {
        this.fichier = fichier;
        this.recepteur = recepteur;
    }

    void ligne(LigneSiecle ligne) {
        lignes++;
        recepteur.ligne(ligne);
    }

    void refuser(int ligne, Nature nature, String identifiant, String cle, String valeur) {
        refus++;
        recepteur.anomalie(new Anomalie(fichier, ligne, nature, identifiant, Gravite.REFUS, cle, valeur));
    }

    void avertir(int ligne, Nature nature, String identifiant, String cle, String valeur) {
        avertissements++;
        recepteur.anomalie(new Anomalie(fichier, ligne, nature, identifiant, Gravite.AVERTISSEMENT, cle, valeur));
    }

    void ecarter(DonneeInterdite donnee) {
        interdites.merge(donnee, 1L, Long::sum);
    }

    Bilan bilan(EnTete enTete) {
        return new Bilan(enTete, lignes, refus, avertissements, Map.copyOf(interdites));
    }
}
