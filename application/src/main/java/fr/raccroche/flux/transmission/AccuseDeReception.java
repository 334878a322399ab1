package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.documents.Donnees;
import fr.raccroche.documents.Gabarit;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.JourEnChiffres;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receipt of a hand-over as a PDF: figures and fingerprint, no name of a young person. */
@Component
class AccuseDeReception {

    private static final String GABARIT = "/flux/accuse.docx";

    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    AccuseDeReception(AgentCourant agent, Journal journal, Clock horloge) {
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public byte[] pdf(Transmission transmission) {
        journal.consigner(Geste.EXPORT, "TRANSMISSION", transmission.id().toString(), "PDF");
        var sortie = new ByteArrayOutputStream();
        Gabarit.fourni(GABARIT)
                .fusionner(
                        new Donnees("Accusé de réception n° " + transmission.numero(), valeurs(transmission), Map.of()))
                .ecrirePdf(sortie);
        return sortie.toByteArray();
    }

    private Map<String, String> valeurs(Transmission transmission) {
        var chiffres = transmission.chiffres();
        return Map.ofEntries(
                Map.entry("transmission.numero", Integer.toString(transmission.numero())),
                Map.entry("agent.nom", transmission.nom()),
                Map.entry("transmission.le", JourEnChiffres.MOMENT.format(transmission.le())),
                Map.entry(
                        "transmission.du",
                        JourEnChiffres.DATE.format(transmission.periode().du())),
                Map.entry(
                        "transmission.au",
                        JourEnChiffres.DATE.format(transmission.periode().au())),
                Map.entry("chiffres.lignes", Integer.toString(chiffres.lignes())),
                Map.entry("chiffres.entretiens", Integer.toString(chiffres.entretiens())),
                Map.entry("chiffres.accueils", Integer.toString(chiffres.accueils())),
                Map.entry("chiffres.sorties", Integer.toString(chiffres.sorties())),
                Map.entry("chiffres.jeunes", Integer.toString(chiffres.jeunes())),
                Map.entry("chiffres.manques", chiffres.manquesEnDetail()),
                Map.entry("transmission.motif", transmission.motif().isEmpty() ? "sans objet" : transmission.motif()),
                Map.entry("transmission.empreinte", transmission.empreinte()),
                Map.entry("document.le", JourEnChiffres.DATE.format(LocalDate.now(horloge))),
                Map.entry("transmission.changees", changees(transmission.changees())),
                Map.entry("lecteur.nom", agent.exiger().getNomComplet()));
    }

    private static String changees(int nombre) {
        return switch (nombre) {
            case 0 -> "aucune ligne amendée";
            case 1 -> "une ligne amendée";
            default -> nombre + " lignes amendées";
        };
    }
}
