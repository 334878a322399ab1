package fr.raccroche.lettres;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.territoire.Territoires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be chosen among, as of today: letters in their lists, territories that a letter may name. */
@Service
@Transactional(readOnly = true)
public class ListesDeLettres {

    /** A letter of the same agent in the same year; {@code lisible} when the reader may open it. */
    public record Autre(UUID id, String fonction, LocalDate du, LocalDate au, String statut, boolean lisible) {}

    private final LettreQuery lettres;
    private final SignaturesAttenduesQuery attendues;
    private final Territoires territoires;
    private final Signataires signataires;
    private final Clock horloge;

    ListesDeLettres(
            LettreQuery lettres,
            SignaturesAttenduesQuery attendues,
            Territoires territoires,
            Signataires signataires,
            Clock horloge) {
        this.lettres = lettres;
        this.attendues = attendues;
        this.territoires = territoires;
        this.signataires = signataires;
        this.horloge = horloge;
    }

    /** Those that wait for the signature of the reader. */
    List<SignaturesAttenduesQuery.ASigner> aSigner(AgentConnecte lecteur) {
        return attendues.de(lecteur.id(), signataires.qualites(lecteur.id()));
    }

    List<LettreQuery.Ligne> lister(LettreQuery.Filtre filtre, int page) {
        return lettres.lister(filtre, LocalDate.now(horloge), page);
    }

    int compter(LettreQuery.Filtre filtre) {
        return lettres.compter(filtre, LocalDate.now(horloge));
    }

    /** What else covers the agent in that year, without the letter given. */
    public List<Autre> autres(AgentId agent, AnneeScolaire annee, @Nullable LettreId sauf) {
        return lettres.autres(agent, annee, sauf == null ? null : sauf.valeur(), LocalDate.now(horloge));
    }

    /** Those that a letter for the function may name. */
    public List<Option> territoires(Fonction fonction) {
        var exclus = Contenu.niveauxExclus(fonction);
        return territoires.choix(
                LocalDate.now(horloge),
                territoire -> !exclus.contains(territoire.niveau().code()));
    }
}
