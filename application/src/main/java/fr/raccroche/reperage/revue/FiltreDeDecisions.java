package fr.raccroche.reperage.revue;

import fr.raccroche.presentation.Formulaire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which decisions a list shows; codes only. */
record FiltreDeDecisions(@Nullable String etat, @Nullable String lecteur) {

    Optional<EtatDePaire> parEtat() {
        return Arrays.stream(EtatDePaire.values())
                .filter(valeur -> valeur.name().equals(etat))
                .findFirst();
    }

    Optional<UUID> parLecteur() {
        return Formulaire.choisi(lecteur).map(UUID::fromString);
    }

    public boolean vide() {
        return parEtat().isEmpty() && parLecteur().isEmpty();
    }

    /** Whatever was read or settled; a filter narrows it. */
    String condition() {
        return "p.campagne_id = :campagne and (p.etat in ('SECONDE_LECTURE', 'DESACCORD', 'MEME', 'DIFFERENTS'))"
                + (parEtat().isPresent() ? " and p.etat = :etat" : "")
                + (parLecteur().isPresent()
                        ? " and exists (select 1 from reperage.lecture x where x.paire_id = p.id and x.agent_id = :lecteur)"
                        : "");
    }

    Map<String, Object> parametres() {
        var valeurs = new LinkedHashMap<String, Object>();
        parEtat().ifPresent(valeur -> valeurs.put("etat", valeur.name()));
        parLecteur().ifPresent(valeur -> valeurs.put("lecteur", valeur));
        return valeurs;
    }

    /** « ?etat=MEME ». */
    public String requete() {
        return parametres().entrySet().stream()
                .map(parametre -> parametre.getKey() + "=" + parametre.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
