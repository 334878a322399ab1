package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.Recherches.Trouves;
import fr.raccroche.jeunes.doublons.Candidats;
import fr.raccroche.jeunes.doublons.Doublons;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of files: what a page shows, and what the journal keeps of a search. */
@Service
class Listes {

    static final int RESULTATS = 30;
    private static final int ASSEZ = 2;

    private final ListeQuery listes;
    private final Recherches jeunes;
    private final Doublons doublons;
    private final Journal journal;
    private final Clock horloge;

    Listes(ListeQuery listes, Recherches jeunes, Doublons doublons, Journal journal, Clock horloge) {
        this.listes = listes;
        this.jeunes = jeunes;
        this.doublons = doublons;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    Liste lister(FiltreDeListe filtre, int numero) {
        var jour = LocalDate.now(horloge);
        var annee = AnneeScolaire.de(jour).debut();
        var lignes = listes.lister(filtre, annee, jour, Page.TAILLE + 1, (numero - 1) * Page.TAILLE);
        return new Liste(
                Page.de(lignes, numero, Page.TAILLE),
                listes.compter(filtre, annee, jour),
                listes.etablissements(annee),
                lignes.isEmpty() && listes.aucun());
    }

    @Transactional
    Trouves chercher(String texte) {
        var resultats = jeunes.rechercherOuProches(texte, RESULTATS, ASSEZ);
        journal.consigner(
                Geste.RECHERCHE,
                "JEUNE",
                "",
                "resultats=" + resultats.exacts().size()
                        + (resultats.proches().isEmpty()
                                ? ""
                                : " proches=" + resultats.proches().size()));
        return resultats;
    }

    /** The journal keeps that somebody was told of a file outside their cercles, were it without a name. */
    @Transactional
    Candidats candidats(EtatCivil demande, Coordonnees coordonnees) {
        var candidats = doublons.candidats(demande, coordonnees);
        journal.consigner(
                Geste.RECHERCHE,
                "JEUNE",
                "",
                "candidats=" + candidats.lignes().size() + (candidats.ailleurs() ? " AILLEURS" : ""));
        return candidats;
    }

    /** {@code aucun}: the caller sees no file at all, whatever the filters. */
    record Liste(Page<LigneDeListe> page, int total, List<Option> etablissements, boolean aucun) {}
}
