package fr.raccroche.territoire;

import fr.raccroche.base.Appelant;
import fr.raccroche.base.AppelantCourant;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels, territories and their dated links. Schools hang directly on every territory they belong to: a réseau may cross
 * a département, so no tree is walked. What moves a school runs in a transaction that sees every file, because cercles
 * follow the school.
 */
@Service
public class Territoires {

    /** A link from a day to another, the last day included. */
    public record Lien(
            Territoire territoire, LocalDate du, @Nullable LocalDate au) {

        public boolean vaut(LocalDate jour) {
            return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
        }
    }

    private final TerritoireRepository territoires;
    private final RattachementRepository rattachements;
    private final EtablissementRepository etablissements;
    private final AuNomDuSysteme systeme;
    private final ObjectProvider<AppelantCourant> appelant;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;

    Territoires(
            TerritoireRepository territoires,
            RattachementRepository rattachements,
            EtablissementRepository etablissements,
            AuNomDuSysteme systeme,
            ObjectProvider<AppelantCourant> appelant,
            ApplicationEventPublisher evenements,
            Journal journal) {
        this.territoires = territoires;
        this.rattachements = rattachements;
        this.etablissements = etablissements;
        this.systeme = systeme;
        this.appelant = appelant;
        this.evenements = evenements;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Territoire.Niveau> niveaux() {
        return territoires.niveaux();
    }

    @Transactional(readOnly = true)
    public Territoire find(TerritoireId id) {
        return territoires.find(id).orElseThrow(() -> new IntrouvableException("territoire", id.valeur()));
    }

    /** From the widest level to the narrowest, those of the past included. */
    @Transactional(readOnly = true)
    public List<Territoire> findAll() {
        return territoires.findAll();
    }

    @Transactional(readOnly = true)
    public List<Territoire> territoiresDe(Uai uai, LocalDate jour) {
        return territoires.liensDe(uai).stream()
                .filter(lien -> lien.vaut(jour))
                .map(Lien::territoire)
                .toList();
    }

    /** With the links of the past. */
    @Transactional(readOnly = true)
    public List<Lien> historiqueDe(Uai uai) {
        return territoires.liensDe(uai);
    }

    @Transactional(readOnly = true)
    public List<Etablissement> etablissementsDe(TerritoireId territoire, LocalDate jour) {
        return etablissements.findByTerritoire(territoire, jour);
    }

    /** A school that joins the territory later, or leaves it at a day already known. */
    record Changement(Uai uai, String nom, String commune, boolean arrivee, LocalDate le) {}

    @Transactional(readOnly = true)
    List<Changement> changements(TerritoireId territoire, LocalDate jour) {
        return rattachements.changements(territoire, jour);
    }

    @Transactional(readOnly = true)
    public List<Lien> contenants(TerritoireId territoire) {
        return territoires.contenants(territoire);
    }

    @Transactional(readOnly = true)
    public List<Lien> contenus(TerritoireId territoire) {
        return territoires.contenus(territoire);
    }

    public TerritoireId creer(
            String niveau, String code, String libelle, LocalDate du, Optional<TerritoireId> contenant) {
        return executer(() -> {
            var id = territoires
                    .insert(niveau, code.strip(), libelle.strip(), du)
                    .orElseThrow(() -> new RegleMetierException("territoire.code-pris", code.strip()));
            contenant.ifPresent(autour -> territoires.inclure(id, find(autour).id(), du));
            var ouvert = find(id);
            evenements.publishEvent(new TerritoireOuvert(id, ouvert.nomComplet()));
            journal.consigner(Geste.ADMINISTRATION, "TERRITOIRE", Integer.toString(id.valeur()), "creation");
            return id;
        });
    }

    public void inclure(TerritoireId contenu, TerritoireId contenant, LocalDate du) {
        executer(() -> {
            if (contenu.equals(contenant)) {
                throw new RegleMetierException("territoire.dans-lui-meme");
            }
            territoires.inclure(find(contenu).id(), find(contenant).id(), du);
            return true;
        });
    }

    /** @return the schools that were not already there */
    public Set<Uai> rattacher(TerritoireId id, Collection<Uai> uais, LocalDate du) {
        return executer(() -> {
            var territoire = modifiable(id);
            if (!territoire.existe(du)) {
                throw new RegleMetierException("territoire.hors-dates");
            }
            var connus = etablissements.findAll(uais).stream()
                    .map(Etablissement::uai)
                    .collect(Collectors.toSet());
            var inconnus = uais.stream()
                    .filter(uai -> !connus.contains(uai))
                    .map(Uai::valeur)
                    .sorted()
                    .toList();
            if (!inconnus.isEmpty()) {
                throw new RegleMetierException("territoire.uai-inconnu", String.join(", ", inconnus));
            }
            return annoncer(id, "rattachement", rattachements.rattacher(id, uais, du));
        });
    }

    /** {@code au} is the last day of the link. */
    public Set<Uai> detacher(TerritoireId id, Collection<Uai> uais, LocalDate au) {
        return executer(() -> annoncer(modifiable(id).id(), "detachement", rattachements.detacher(id, uais, au)));
    }

    /** Ends the territory and every link to it on that day; nothing is deleted. */
    public void clore(TerritoireId id, LocalDate au) {
        executer(() -> {
            var territoire = modifiable(id);
            if (au.isBefore(territoire.du())) {
                throw new RegleMetierException("territoire.fin-avant-debut");
            }
            territoires.clore(id, au);
            annoncer(id, "cloture", rattachements.detacherTous(id, au));
            return true;
        });
    }

    private Territoire modifiable(TerritoireId id) {
        var territoire = find(id);
        if (territoire.officiel()) {
            throw new RegleMetierException("territoire.officiel");
        }
        return territoire;
    }

    private Set<Uai> annoncer(TerritoireId id, String geste, Set<Uai> uais) {
        if (!uais.isEmpty()) {
            evenements.publishEvent(new RattachementsChanges(uais));
        }
        journal.consigner(Geste.ADMINISTRATION, "TERRITOIRE", Integer.toString(id.valeur()), geste + " " + uais.size());
        return uais;
    }

    private <T> T executer(Supplier<T> travail) {
        Optional<UUID> demandeur = appelant.stream()
                .findFirst()
                .map(AppelantCourant::get)
                .flatMap(courant ->
                        courant instanceof Appelant.Personne(UUID agent) ? Optional.of(agent) : Optional.empty());
        return systeme.executer(demandeur, travail);
    }
}
