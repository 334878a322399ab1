package fr.raccroche.jeunes;

import fr.raccroche.agents.Fonction;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Why somebody sees no file at all: files come by the school, by the letter, or handed over to a partner. */
public final class SansDossier {

    private static final Set<Fonction> PARTENAIRES = EnumSet.of(Fonction.MISSION_LOCALE, Fonction.DCIO, Fonction.PSYEN);
    private static final Set<Fonction> ETABLISSEMENT =
            EnumSet.of(Fonction.CHEF_ETABLISSEMENT, Fonction.ADJOINT, Fonction.REFERENT_DECROCHAGE, Fonction.CPE);

    private SansDossier() {}

    public static String explication(Collection<Fonction> fonctions) {
        if (fonctions.stream().anyMatch(PARTENAIRES::contains)) {
            return "Aucun dossier n’a encore été transmis à votre structure. Ceux que la mission lui confiera paraîtront ici, et eux seuls.";
        }
        if (fonctions.stream().anyMatch(ETABLISSEMENT::contains)) {
            return "Aucun élève de votre établissement n’est suivi par la mission pour l’instant. Ceux qui le seront paraîtront ici.";
        }
        return "Aucun jeune suivi ne dépend de vous pour l’instant. Les dossiers viennent avec la lettre de mission, une fois signée.";
    }
}
