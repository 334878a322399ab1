package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Candidats;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Jeunes;
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
    private static final int PEU = 2;

    private final ListeQuery listes;
    private final Jeunes jeunes;
    private final Journal journal;
    private final Clock horloge;

    Listes(ListeQuery listes, Jeunes jeunes, Journal journal, Clock horloge) {
        this.listes = listes;
        this.jeunes = jeunes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    Liste lister(FiltreDeListe filtre, int numero) {
        var jour = LocalDate.now(horloge);
        var annee = AnneeScolaire.de(jour).debut();
        var lignes = listes.lister(filtre, annee, jour, Page.TAILLE + 1, (numero - 1) * Page.TAILLE);
        return new Liste(
                Page.de(lignes, numero, Page.TAILLE), listes.compter(filtre, annee, jour), listes.etablissements());
    }

    @Transactional
    Resultats chercher(String texte) {
        var resultats = trouver(texte, RESULTATS);
        journal.consigner(
                Geste.RECHERCHE,
                "JEUNE",
                "",
                "resultats=" + resultats.trouves().size()
                        + (resultats.proches().isEmpty()
                                ? ""
                                : " proches=" + resultats.proches().size()));
        return resultats;
    }

    /** Names close to what was typed come only when the name itself gave little. */
    @Transactional(readOnly = true)
    Resultats trouver(String texte, int limite) {
        var trouves = jeunes.rechercher(texte, limite);
        if (texte.isBlank() || trouves.size() >= PEU) {
            return new Resultats(trouves, List.of());
        }
        return new Resultats(
                trouves,
                jeunes.rechercherProches(texte, limite).stream()
                        .filter(proche ->
                                trouves.stream().noneMatch(trouve -> trouve.id().equals(proche.id())))
                        .toList());
    }

    record Resultats(List<JeuneTrouve> trouves, List<JeuneTrouve> proches) {}

    /** The journal keeps that somebody was told of a file outside their cercles, were it without a name. */
    @Transactional
    Candidats candidats(EtatCivil demande) {
        var candidats = jeunes.candidats(demande);
        journal.consigner(
                Geste.RECHERCHE,
                "JEUNE",
                "",
                "candidats=" + candidats.lignes().size() + (candidats.ailleurs() ? " AILLEURS" : ""));
        return candidats;
    }

    record Liste(Page<LigneDeListe> page, int total, List<Option> etablissements) {}
}
