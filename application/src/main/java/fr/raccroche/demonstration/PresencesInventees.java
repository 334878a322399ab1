package fr.raccroche.demonstration;

import fr.raccroche.actions.ActionId;
import fr.raccroche.documents.Numerisation;
import fr.raccroche.presences.Demande;
import fr.raccroche.presences.DocumentDePresence;
import fr.raccroche.presences.FeuilleId;
import fr.raccroche.presences.Feuilles;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sheets of presence of an invented formateur: two come back signed, this week's of the action is still to be signed. */
@Component
@Profile("demonstration")
class PresencesInventees {

    private static final int SIGNEES = 2;

    private final Feuilles feuilles;
    private final DocumentDePresence documents;
    private final Clock horloge;

    PresencesInventees(Feuilles feuilles, DocumentDePresence documents, Clock horloge) {
        this.feuilles = feuilles;
        this.documents = documents;
        this.horloge = horloge;
    }

    /** The paper itself stands in for its scan: nobody's signature is invented. */
    private record Papier(String nom, byte[] octets) implements Fichier {

        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    /** To be run as the formateur. */
    void justifier() {
        feuilles.demandes().stream().limit(SIGNEES).map(feuilles::preparer).forEach(this::signer);
    }

    /** To be run as the formateur. */
    void preparerLaSemaine(Optional<ActionId> action) {
        action.ifPresent(id -> {
            try {
                feuilles.preparer(Demande.SemaineDAction.de(id, LocalDate.now(horloge)));
            } catch (RegleMetierException personne) {
                // Nobody is in the action this week: no sheet.
            }
        });
    }

    private void signer(FeuilleId feuille) {
        var papier = new ByteArrayOutputStream();
        documents.de(feuille).ecrirePdf(papier);
        feuilles.joindre(feuille, Numerisation.de(List.of(new Papier("feuille.pdf", papier.toByteArray()))));
    }
}
