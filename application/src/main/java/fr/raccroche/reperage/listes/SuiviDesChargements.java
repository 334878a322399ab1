package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Atelier.Avancement;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads files behind the pages, and keeps how each ended until somebody has read it. */
@Component
class SuiviDesChargements {

    private static final Logger LOG = LoggerFactory.getLogger(SuiviDesChargements.class);

    private static final int RETENUES = 500;

    private final ListesDeCampagne listes;
    private final RegistreDesEnvois envois;
    private final Atelier atelier;
    private final Phrases phrases;
    private final Map<UUID, Fin> fins = new ConcurrentHashMap<>();

    SuiviDesChargements(ListesDeCampagne listes, RegistreDesEnvois envois, Atelier atelier, Phrases phrases) {
        this.listes = listes;
        this.envois = envois;
        this.atelier = atelier;
        this.phrases = phrases;
    }

    /** How a loading ended: with a report, or with the sentence that refused the file. */
    record Fin(Envoi envoi, Optional<RapportDeChargement> rapport, String refus) {}

    void lancer(Envoi envoi, Map<Integer, ChampDeListe> choix) {
        lancer(envoi, temoin -> listes.charger(envoi, choix, temoin));
    }

    /** Whatever brings the people of the list. */
    void lancer(Envoi envoi, Function<Atelier.Temoin, RapportDeChargement> chargement) {
        if (fins.size() > RETENUES) {
            fins.clear();
        }
        atelier.confier(envoi.id(), temoin -> charger(envoi, chargement, temoin));
    }

    Optional<Avancement> enCours(UUID envoi) {
        return atelier.avancement(envoi);
    }

    Optional<Fin> fin(UUID envoi) {
        return Optional.ofNullable(fins.get(envoi));
    }

    private void charger(Envoi envoi, Function<Atelier.Temoin, RapportDeChargement> chargement, Atelier.Temoin temoin) {
        try {
            fins.put(envoi.id(), new Fin(envoi, Optional.of(chargement.apply(temoin)), ""));
        } catch (RegleMetierException refus) {
            fins.put(envoi.id(), new Fin(envoi, Optional.empty(), phrases.de(refus)));
        } catch (RuntimeException panne) {
            LOG.error("Loading {} stopped", envoi.id(), panne);
            fins.put(envoi.id(), new Fin(envoi, Optional.empty(), phrases.dire("reperage.liste.panne")));
        } finally {
            envois.oublier(envoi.id());
        }
    }
}
