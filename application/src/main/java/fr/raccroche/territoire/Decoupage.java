package fr.raccroche.territoire;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Territories are opened, composed and closed. What moves a school runs in a transaction that sees every file, because
 * cercles follow the school.
 */
@Service
public class Decoupage {

    private final Territoires territoires;
    private final TerritoireRepository ecriture;
    private final RattachementRepository rattachements;
    private final EtablissementRepository etablissements;
    private final AuNomDuSysteme systeme;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;

    Decoupage(
            Territoires territoires,
            TerritoireRepository ecriture,
            RattachementRepository rattachements,
            EtablissementRepository etablissements,
            AuNomDuSysteme systeme,
            ApplicationEventPublisher evenements,
            Journal journal) {
        this.territoires = territoires;
        this.ecriture = ecriture;
        this.rattachements = rattachements;
        this.etablissements = etablissements;
        this.systeme = systeme;
        this.evenements = evenements;
        this.journal = journal;
    }

    public TerritoireId creer(
            String niveau, String code, String libelle, LocalDate du, Optional<TerritoireId> contenant) {
        return systeme.executer(() -> {
            var id = ecriture.insert(niveau, code.strip(), libelle.strip(), du)
                    .orElseThrow(() -> new RegleMetierException("territoire.code-pris", code.strip()));
            contenant.ifPresent(
                    autour -> ecriture.inclure(id, territoires.find(autour).id(), du));
            var ouvert = territoires.find(id);
            evenements.publishEvent(new TerritoireOuvert(id, ouvert.nomComplet()));
            journal.consigner(Geste.ADMINISTRATION, "TERRITOIRE", Integer.toString(id.valeur()), "creation");
            return id;
        });
    }

    public void inclure(TerritoireId contenu, TerritoireId contenant, LocalDate du) {
        systeme.executer(() -> {
            if (contenu.equals(contenant)) {
                throw new RegleMetierException("territoire.dans-lui-meme");
            }
            ecriture.inclure(
                    territoires.find(contenu).id(), territoires.find(contenant).id(), du);
            return true;
        });
    }

    /** @return the schools that were not already there */
    public Set<Uai> rattacher(TerritoireId id, Collection<Uai> uais, LocalDate du) {
        return systeme.executer(() -> {
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
        return systeme.executer(
                () -> annoncer(modifiable(id).id(), "detachement", rattachements.detacher(id, uais, au)));
    }

    /** Ends the territory and every link to it on that day; nothing is deleted. */
    public void clore(TerritoireId id, LocalDate au) {
        systeme.executer(() -> {
            var territoire = modifiable(id);
            if (au.isBefore(territoire.du())) {
                throw new RegleMetierException("territoire.fin-avant-debut");
            }
            ecriture.clore(id, au);
            annoncer(id, "cloture", rattachements.detacherTous(id, au));
            return true;
        });
    }

    private Territoire modifiable(TerritoireId id) {
        var territoire = territoires.find(id);
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
}
