package fr.raccroche.lettres.redaction;

import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Lettre;
import fr.raccroche.lettres.LettreId;
import fr.raccroche.lettres.Lettres;
import fr.raccroche.socle.Refus;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves a draft: its head and its lists, all that the page holds in one gesture. */
@Service
@Transactional
class Redaction {

    private final Lettres lettres;

    Redaction(Lettres lettres) {
        this.lettres = lettres;
    }

    /** All that is refused of the draft as the form would make it; for the signature, what it lacks as well. */
    @Transactional(readOnly = true)
    Refus refus(LettreId id, EnTete enTete, UnaryOperator<Contenu> changement, boolean signature) {
        var apres = changement.apply(enTete.dans(lettres.find(id).contenu()));
        return lettres.refus(apres).et(signature ? apres.refusDeSignature() : new Refus());
    }

    /**
     * {@code changement} of the lists never collides: it is one line. False when somebody else saved the head in
     * between: the lists are saved, the head is left for its author to compare.
     */
    boolean enregistrer(LettreId id, int version, EnTete enTete, UnaryOperator<Contenu> changement) {
        var lettre = lettres.find(id);
        lettre.exiger(Lettre.Etat.BROUILLON);
        var avant = lettre.contenu();
        var heurte = version != lettre.version() && !enTete.equals(EnTete.de(avant));
        var apres = changement.apply(heurte ? avant : enTete.dans(avant));
        if (!apres.equals(avant)) {
            lettres.corriger(id, lettre.version(), apres);
        }
        return !heurte;
    }
}
