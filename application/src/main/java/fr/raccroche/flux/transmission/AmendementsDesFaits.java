package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.flux.Amendement;
import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Reference;
import fr.raccroche.flux.Reference.Source;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever corrects a line that was handed over, from the tableau or from the file, leaves an amendment that stays visible. */
@Component
class AmendementsDesFaits {

    private final TransmissionRepository transmissions;
    private final Lignes lignes;
    private final AgentCourant agent;

    AmendementsDesFaits(TransmissionRepository transmissions, Lignes lignes, AgentCourant agent) {
        this.transmissions = transmissions;
        this.lignes = lignes;
        this.agent = agent;
    }

    /** What the young person's file says beside the line may change without the line being corrected. */
    private static boolean differe(Map<Colonne, String> avant, Map<Colonne, String> apres) {
        return Arrays.stream(Colonne.values())
                .filter(Colonne::transmissible)
                .anyMatch(colonne -> !avant.getOrDefault(colonne, "").equals(apres.getOrDefault(colonne, "")));
    }

    /** After the thread has copied the fact. */
    @EventListener
    @Order(100)
    void amender(ConsigneAuFil fait) {
        var source = Arrays.stream(Source.values())
                .filter(connue -> connue.schema().equals(fait.source()))
                .findFirst();
        if (source.isEmpty() || agent.connecte().isEmpty()) {
            return;
        }
        var reference = new Reference(source.get(), fait.sourceId());
        transmissions.dernierEtat(fait.source(), fait.sourceId()).ifPresent(avant -> {
            var apres =
                    lignes.trouverPourFiger(reference).map(Ligne::contenuFige).orElse(Map.of());
            if (apres.isEmpty() || differe(avant.contenu(), apres)) {
                transmissions.amender(avant, reference, agent.id(), Amendement.motif(), apres);
            }
        });
    }
}
