package fr.raccroche.lettres.redaction;

import fr.raccroche.agents.AgentId;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import java.util.Optional;

/** The head of the letter, as the form holds it. */
record EnTete(Periode periode, int quotite, Optional<Uai> rattachement, Optional<AgentId> responsable, String lieu) {

    static EnTete de(Contenu contenu) {
        return new EnTete(
                contenu.periode(), contenu.quotite(), contenu.rattachement(), contenu.responsable(), contenu.lieu());
    }

    Contenu dans(Contenu contenu) {
        return new Contenu(
                contenu.agent(),
                contenu.fonction(),
                periode,
                quotite,
                rattachement,
                responsable,
                lieu,
                contenu.interventions(),
                contenu.actions(),
                contenu.territoires());
    }
}
