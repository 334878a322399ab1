package fr.raccroche.fil;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.PanneauDeFiche;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.JourEnLettres;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The thread of the young person, on the file page: everything that happened, latest first. */
@Component
class PanneauDuFil implements PanneauDeFiche {

    private final FaitQuery lecture;
    private final Agents agents;

    PanneauDuFil(FaitQuery lecture, Agents agents) {
        this.lecture = lecture;
        this.agents = agents;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String titre() {
        return "Le fil";
    }

    @Override
    public String ancre() {
        return "fil";
    }

    @Override
    public String gabarit() {
        return "fil/panneau";
    }

    @Override
    public List<fr.raccroche.presentation.Fait> vue(JeuneId jeune) {
        var faits = lecture.deLaFiche(jeune);
        var noms = agents.noms(faits.stream()
                .map(Fait::auteurId)
                .filter(Objects::nonNull)
                .map(AgentId::new)
                .collect(Collectors.toSet()));
        return faits.stream()
                .map(fait -> new fr.raccroche.presentation.Fait(
                        JourEnLettres.ABREGE.format(fait.le()),
                        fait.libelle().isEmpty() ? fait.nature().libelle() : fait.libelle(),
                        duree(fait),
                        auteur(fait, noms),
                        adresse(fait)))
                .toList();
    }

    private static String auteur(Fait fait, java.util.Map<AgentId, String> noms) {
        var auteur = fait.auteurId();
        return auteur == null ? "" : noms.getOrDefault(new AgentId(auteur), "");
    }

    private static String duree(Fait fait) {
        return fait.dureeMinutes() == null ? "" : new Duree(fait.dureeMinutes()).libelle();
    }

    private static String adresse(Fait fait) {
        return fait.nature() == Nature.ENTRETIEN ? "/entretiens/" + fait.sourceId() : "";
    }
}
