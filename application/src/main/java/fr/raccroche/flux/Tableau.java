package fr.raccroche.flux;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.fil.Fil;
import fr.raccroche.fil.Filtre;
import fr.raccroche.fil.Nature;
import fr.raccroche.flux.Nomenclatures.Choix;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tableau of the caller, or those of the agents whom the caller follows. */
@Service
@Transactional(readOnly = true)
public class Tableau {

    private final LigneQuery lignes;
    private final Fil fil;
    private final AffichageRepository affichage;
    private final ChoixDeFiltreQuery choix;
    private final Nomenclatures nomenclatures;
    private final AgentCourant agent;
    private final Clock horloge;

    Tableau(
            LigneQuery lignes,
            Fil fil,
            AffichageRepository affichage,
            ChoixDeFiltreQuery choix,
            Nomenclatures nomenclatures,
            AgentCourant agent,
            Clock horloge) {
        this.lignes = lignes;
        this.fil = fil;
        this.affichage = affichage;
        this.choix = choix;
        this.nomenclatures = nomenclatures;
        this.agent = agent;
        this.horloge = horloge;
    }

    /** A column: its wording, what it says, and whether the caller looks at it. */
    public record ColonneMontree(Colonne colonne, String libelle, String definition, boolean montree) {}

    /** Latest first. */
    public List<Ligne> lister(FiltreDuTableau filtre, int limite, int saut) {
        var choisies = affichage.montrees(agent.id().valeur());
        var lues = lignes.lister(filtre(filtre), limite, saut, choisies);
        if (!choisies.contains(Colonne.NUMERO)) {
            return lues;
        }
        var dernier = compter(filtre) - saut;
        return IntStream.range(0, lues.size())
                .mapToObj(rang -> lues.get(rang).numerotee(dernier - rang))
                .toList();
    }

    /** Latest first, with all that a hand-over keeps, whatever the caller looks at. */
    public List<Ligne> listerPourFiger(FiltreDuTableau filtre, int limite) {
        return lignes.lister(filtre(filtre), limite, 0, Colonne.FIGEES);
    }

    /** The same lines with what is typed in and nothing more: enough to show and to count them, and quicker. */
    public List<Ligne> listerEnBref(FiltreDuTableau filtre, int limite) {
        return lignes.lister(filtre(filtre), limite, 0, Set.of());
    }

    /** Counts exactly what {@link #lister} lists. */
    public int compter(FiltreDuTableau filtre) {
        return fil.compter(filtre(filtre));
    }

    public Filtre filtre(FiltreDuTableau filtre) {
        return filtre.filtre(LocalDate.now(horloge), agent.id(), voitLesAutres());
    }

    /** The type that the filter keeps, in words. */
    public Optional<String> libelleDuType(Filtre filtre) {
        var code = filtre.natures().equals(Set.of(Nature.ACCUEIL)) ? Optional.of(Nomenclatures.ACCUEIL) : filtre.code();
        return code.map(choisi -> nomenclatures.lire().getOrDefault(Colonne.TYPE, List.of()).stream()
                .filter(type -> type.id().equals(choisi))
                .findFirst()
                .map(Choix::libelle)
                .orElse(choisi));
    }

    public boolean voitLesAutres() {
        return agent.exiger().peut(Droit.SUIVRE_TRANSMISSIONS);
    }

    public boolean tient() {
        return agent.exiger().peut(Droit.TENIR_TABLEAU);
    }

    /** Whether lines are typed in what the filter shows: one's own tableau, or all of them with one's own. */
    public boolean ecrit(FiltreDuTableau filtre) {
        var agent = filtre.agent();
        return tient() && (!voitLesAutres() || agent == null || agent.isEmpty() || agent.equals("tous"));
    }

    /** All columns in order, with the caller's choice. */
    public List<ColonneMontree> colonnes() {
        return affichage.colonnes(agent.id().valeur());
    }

    public List<ColonneMontree> colonnesMontrees() {
        return colonnes().stream().filter(ColonneMontree::montree).toList();
    }

    @Transactional
    public void choisirLesColonnes(List<Colonne> choisies) {
        affichage.choisir(agent.id().valeur(), choisies);
    }

    /** Why a line that was handed over may change, by code. */
    public Map<String, String> motifs() {
        return choix.motifs().stream()
                .collect(Collectors.toMap(Choix::id, Choix::libelle, (a, b) -> a, LinkedHashMap::new));
    }

    /** What each column with a closed list offers. */
    public Map<String, List<String>> listes() {
        return nomenclatures.lire().entrySet().stream()
                .collect(Collectors.toMap(
                        liste -> liste.getKey().name(),
                        liste -> liste.getValue().stream().map(Choix::libelle).toList()));
    }
}
