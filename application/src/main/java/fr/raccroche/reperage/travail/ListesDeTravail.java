package fr.raccroche.reperage.travail;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.lignes.LigneId;
import fr.raccroche.socle.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of lines: of a campaign for its team, across campaigns for whoever sees some. */
@Service
@Transactional(readOnly = true)
public class ListesDeTravail {

    private static final int MAXIMUM = 50_000;

    private final TravailQuery lignes;
    private final Campagnes campagnes;
    private final Journal journal;

    ListesDeTravail(TravailQuery lignes, Campagnes campagnes, Journal journal) {
        this.lignes = lignes;
        this.campagnes = campagnes;
        this.journal = journal;
    }

    /** One page, the counts of every state under the same filters, and what the filters offer. */
    record Liste(
            Page<LigneDeListe> page,
            int total,
            boolean plusieursCampagnes,
            Map<EtatDeLigne, Integer> parEtat,
            List<Option> etablissements,
            List<Option> territoires,
            List<Option> agents,
            List<Option> levees) {

        /** Of all states. */
        public int tous() {
            return parEtat.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int compte(EtatDeLigne etat) {
            return parEtat.getOrDefault(etat, 0);
        }
    }

    Liste lister(FiltreDeLignes filtre, int numero) {
        filtre.parCampagne().ifPresent(id -> campagnes.find(new CampagneId(id)));
        var tout = filtre.parCampagne()
                .map(FiltreDeLignes::de)
                .orElseGet(() -> FiltreDeLignes.miennes(false).enEtat(FiltreDeLignes.TOUS));
        var parEtat = lignes.parEtat(filtre);
        return new Liste(
                Page.de(lignes.lister(filtre, Page.TAILLE + 1, (numero - 1) * Page.TAILLE), numero, Page.TAILLE),
                lignes.compter(filtre),
                filtre.parCampagne().isEmpty() && lignes.plusieursCampagnes(filtre),
                parEtat,
                lignes.etablissements(tout),
                lignes.territoires(tout),
                lignes.agents(tout),
                lignes.levees());
    }

    /** All that the list would show, page after page; that it left the application is kept. */
    @Transactional
    List<LigneDeListe> exporter(FiltreDeLignes filtre, String format) {
        filtre.parCampagne().ifPresent(id -> campagnes.find(new CampagneId(id)));
        var exportees = lignes.lister(filtre, MAXIMUM, 0);
        journal.consigner(
                Geste.EXPORT,
                "LIGNE_REPERAGE",
                "",
                "%s lignes=%d %s".formatted(format, exportees.size(), filtre.requete()));
        return exportees;
    }

    /** The first lines of the list, in its order. */
    public List<LigneId> premieres(FiltreDeLignes filtre, int nombre) {
        return lignes.lister(filtre, nombre, 0).stream()
                .map(ligne -> new LigneId(ligne.id()))
                .toList();
    }

    int compter(FiltreDeLignes filtre) {
        return lignes.compter(filtre);
    }

    Map<EtatDeLigne, Integer> parEtat(FiltreDeLignes filtre) {
        return lignes.parEtat(filtre);
    }
}
