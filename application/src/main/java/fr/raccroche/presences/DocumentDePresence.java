package fr.raccroche.presences;

import fr.raccroche.documents.DocumentFusionne;
import fr.raccroche.documents.Donnees;
import fr.raccroche.documents.Donnees.Liste;
import fr.raccroche.documents.Gabarit;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presences.Feuille.Genre;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A sheet on paper: names, and boxes to sign in. Says nothing of why anybody was received. */
@Component
public class DocumentDePresence {

    private static final DateTimeFormatter JOUR_DE_SEMAINE = DateTimeFormatter.ofPattern("EEEE d/MM", Locale.FRENCH);
    private static final List<String> JOURS = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi");

    /** In the box of a day on which the young person is not in the action. */
    private static final String PAS_ATTENDU = "—";

    private final Feuilles feuilles;
    private final Journal journal;

    DocumentDePresence(Feuilles feuilles, Journal journal) {
        this.feuilles = feuilles;
        this.journal = journal;
    }

    /** @throws RegleMetierException when the reader no longer sees everybody whom the sheet names */
    @Transactional
    public DocumentFusionne de(FeuilleId id) {
        var feuille = feuilles.find(id);
        if (!feuille.entiere()) {
            throw new RegleMetierException("presences.incomplete", feuille.lignes() - feuille.visibles());
        }
        journal.consigner(Geste.EXPORT, "FEUILLE", id.valeur().toString(), "à signer");
        var presences = feuilles.presences(id);
        return Gabarit.fourni(feuille.genre() == Genre.ACTION ? "/presences/action.docx" : "/presences/entretiens.docx")
                .fusionner(new Donnees(
                        "Feuille de présence n° " + feuille.numero(),
                        valeurs(feuille),
                        Map.of(
                                "presences",
                                new Liste(
                                        presences.stream()
                                                .map(presence -> ligne(feuille, presence))
                                                .toList(),
                                        ""))));
    }

    private static Map<String, String> valeurs(Feuille feuille) {
        var valeurs = new HashMap<>(Map.of(
                "feuille.numero", Integer.toString(feuille.numero()),
                "feuille.lieu", feuille.lieu(),
                "feuille.du", JourEnChiffres.DATE.format(feuille.du()),
                "feuille.au", JourEnChiffres.DATE.format(feuille.au()),
                "feuille.cree-le", JourEnChiffres.DATE.format(feuille.creeLe()),
                "agent.nom", feuille.auteur()));
        for (int rang = 0; rang < JOURS.size(); rang++) {
            valeurs.put(
                    "jour." + JOURS.get(rang),
                    JOUR_DE_SEMAINE.format(feuille.du().plusDays(rang)));
        }
        return valeurs;
    }

    private static Map<String, String> ligne(Feuille feuille, Presence presence) {
        var ligne = new HashMap<>(Map.of(
                "nom", presence.nom(), "date", JourEnChiffres.DATE.format(presence.le()), "duree", presence.duree()));
        for (int rang = 0; rang < JOURS.size(); rang++) {
            LocalDate jour = feuille.du().plusDays(rang);
            ligne.put(JOURS.get(rang), presence.estAttenduLe(jour) ? "" : PAS_ATTENDU);
        }
        return ligne;
    }
}
