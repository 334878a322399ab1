package fr.raccroche.reperage;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.APropos;
import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.feuilles.Tableau;
import fr.raccroche.presentation.fichiers.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A list of the repérage handed over as a sheet, which says what it holds, from which day and for whom. */
@Component
public class FeuilleAEmporter {

    /** What it holds: the list it was made from in words, and what else is worth knowing. */
    public record Contenu<T>(
            String nom, String titre, List<Rubrique> rubriques, List<Colonne<T>> colonnes, List<T> lignes) {}

    private final AgentCourant agent;
    private final Clock horloge;

    FeuilleAEmporter(AgentCourant agent, Clock horloge) {
        this.agent = agent;
        this.horloge = horloge;
    }

    /** @param fichier what the file is called, before the day and the ending */
    public <T> void envoyer(Contenu<T> contenu, String fichier, FormatDeFeuille format, HttpServletResponse reponse)
            throws IOException {
        var aPropos = new APropos(
                contenu.titre(),
                contenu.rubriques(),
                LocalDateTime.now(horloge),
                agent.exiger().getNomComplet());
        var nom = "%s-%s.%s".formatted(fichier, LocalDate.now(horloge), format.extension());
        new Tableau<>(contenu.nom(), contenu.colonnes(), Optional.of(aPropos))
                .ecrire(format, contenu.lignes().stream(), Telechargement.ouvrir(reponse, nom, format.typeMime()));
    }
}
