package fr.raccroche.fil;

import fr.raccroche.agents.AgentId;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.jeunes.FichesFusionnees;
import fr.raccroche.jeunes.FusionDefaite;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.referentiels.ReferentielChange;
import fr.raccroche.socle.ConsigneAuFil;
import fr.raccroche.socle.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and reads the thread. */
@Service
public class Fil {

    private final FaitRepository faits;
    private final FaitQuery lecture;
    private final AuNomDuSysteme systeme;

    Fil(FaitRepository faits, FaitQuery lecture, AuNomDuSysteme systeme) {
        this.faits = faits;
        this.lecture = lecture;
        this.systeme = systeme;
    }

    /** Copies what the owner shows of this fact now, and forgets what it no longer shows; before anybody else reads it. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void recopier(ConsigneAuFil evenement) {
        faits.recopier(SourceDeFaits.de(evenement.source()), evenement.sourceId());
    }

    /** After every owner has moved its rows from one file to the other. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void suivre(FichesFusionnees fusion) {
        faits.recopierLesFiches(fusion.gardee().valeur(), fusion.absorbee().valeur());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void suivre(FusionDefaite fusion) {
        faits.recopierLesFiches(fusion.gardee().valeur(), fusion.absorbee().valeur());
    }

    /** Every fact of the file, latest first. */
    @Transactional(readOnly = true)
    public List<Fait> deLaFiche(JeuneId jeune) {
        return lecture.deLaFiche(jeune);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public Page<Fait> lister(Filtre filtre, int page) {
        return Page.de(lecture.lister(filtre, Page.TAILLE + 1, page * Page.TAILLE), page, Page.TAILLE);
    }

    @Transactional(readOnly = true)
    public int compter(Filtre filtre) {
        return lecture.compter(filtre);
    }

    /** The last act that somebody did for each file (files without any are absent). */
    @Transactional(readOnly = true)
    public Map<JeuneId, Fait> derniersActes(Collection<JeuneId> jeunes) {
        return lecture.derniersActes(jeunes).stream().collect(Collectors.toMap(Fait::jeune, Function.identity()));
    }

    /** For each author of facts within the filter. */
    @Transactional(readOnly = true)
    public Map<AgentId, Fraicheur> fraicheurs(Filtre filtre) {
        return lecture.fraicheurs(filtre).stream().collect(Collectors.toMap(Fraicheur::auteur, Function.identity()));
    }

    /** The thread copies labels: when one changes, what the owner shows now replaces them. */
    @EventListener
    void relibeller(ReferentielChange changement) {
        var source = SourceDeFaits.de(changement.schema());
        systeme.executer(Optional.empty(), () -> faits.relibeller(source));
    }

    /** Copies everything again from the owners, in one transaction. @return how many facts the thread now holds */
    public int rebuild(Optional<UUID> demandeur) {
        return systeme.executer(demandeur, faits::rebatir);
    }
}
