package fr.raccroche.reperage.partage;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.lignes.Levees;
import fr.raccroche.reperage.lignes.Ligne;
import fr.raccroche.reperage.lignes.LigneId;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines handed to a partner, who reads its fields and answers; the owner takes the answer or not (requirement B32). */
@Service
@Transactional
public class Partages {

    private static final String OBJET = "PARTAGE";

    private final PartageRepository partages;
    private final LignesDeReperage lignes;
    private final Levees levees;
    private final Journal journal;
    private final Clock horloge;

    Partages(PartageRepository partages, LignesDeReperage lignes, Levees levees, Journal journal, Clock horloge) {
        this.partages = partages;
        this.lignes = lignes;
        this.levees = levees;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    List<Ligne> choisies(List<UUID> ids) {
        return ids.stream().map(LigneId::new).map(lignes::find).toList();
    }

    @Transactional(readOnly = true)
    public List<Option> structures() {
        return partages.structures();
    }

    @Transactional(readOnly = true)
    Map<Partenaire, Set<Champ>> champs() {
        return partages.champs(LocalDate.now(horloge));
    }

    /** Whoever may write on a line may share it. */
    @Transactional(readOnly = true)
    Refus refus(List<Ligne> choisies, Optional<CercleId> structure, Optional<Partenaire> partenaire) {
        var cle = structure.flatMap(partages::cle);
        var refus = new Refus()
                .si(choisies.isEmpty(), "", "reperage.partage.aucune")
                .si(cle.isEmpty(), "structure", "reperage.partage.structure")
                .si(partenaire.isEmpty(), "partenaire", "reperage.partage.titre")
                .si(
                        cle.isPresent()
                                && partenaire.isPresent()
                                && Uai.estValide(cle.get()) != (partenaire.get() == Partenaire.CIO),
                        "partenaire",
                        "reperage.partage.genre");
        choisies.forEach(ligne -> refus.et(lignes.refusDEcrire(ligne)));
        if (structure.isPresent() && partenaire.isPresent() && !choisies.isEmpty()) {
            refus.si(
                    nouvelles(choisies, structure.get(), partenaire.get()).isEmpty(),
                    "structure",
                    "reperage.partage.deja",
                    choisies.size());
        }
        return refus;
    }

    /** Those that the structure has already are left as they are; @return how many it receives */
    public int confier(List<UUID> ids, CercleId structure, Partenaire partenaire) {
        var choisies = choisies(ids);
        refus(choisies, Optional.of(structure), Optional.of(partenaire)).lever();
        var nouvelles = nouvelles(choisies, structure, partenaire);
        for (var ligne : nouvelles) {
            partages.confier(ligne.id(), partenaire, structure);
            tracer(ligne.id(), "PARTAGE");
        }
        return nouvelles.size();
    }

    private List<Ligne> nouvelles(List<Ligne> choisies, CercleId structure, Partenaire partenaire) {
        return choisies.stream()
                .filter(ligne -> !partages.estConfiee(ligne.id(), partenaire, structure))
                .toList();
    }

    /** The partner no longer sees the line; what it answered stays. */
    LigneId retirer(UUID partage) {
        var ligne = ligne(partage);
        lignes.refusDEcrire(lignes.find(ligne)).lever();
        partages.retirer(partage);
        tracer(ligne, "PARTAGE_RETIRE");
        return ligne;
    }

    @Transactional(readOnly = true)
    List<PartageRepository.Partage> de(Ligne ligne) {
        return partages.de(ligne);
    }

    /** What was handed to the caller's structures; that it was read is kept. */
    public Page<Confiee> confiees(int numero) {
        var page = Page.de(partages.confiees(Page.TAILLE + 1, (numero - 1) * Page.TAILLE), numero, Page.TAILLE);
        if (!page.lignes().isEmpty()) {
            journal.consigner(
                    Geste.LECTURE, OBJET, "", "lignes=" + page.lignes().size());
        }
        return page;
    }

    List<Confiee> toutesPourExport(int maximum, String format) {
        var confiees = partages.confiees(maximum, 0);
        journal.consigner(Geste.EXPORT, OBJET, "", "%s lignes=%d".formatted(format, confiees.size()));
        return confiees;
    }

    @Transactional(readOnly = true)
    int compter(boolean sansReponse) {
        return partages.compter(sansReponse);
    }

    public void repondre(UUID partage, String code) {
        new Refus()
                .si(
                        levees.codes().stream().noneMatch(levee -> levee.code().equals(code)),
                        "code",
                        "reperage.levee.inconnue")
                .si(partages.estLevee(partage), "code", "reperage.partage.levee")
                .lever();
        if (!partages.repondre(partage, code)) {
            throw new IntrouvableException("partage", partage);
        }
        tracer(ligne(partage), "PARTAGE_REPONSE");
    }

    void reglerLesChamps(Partenaire partenaire, Set<Champ> choisis) {
        var avant = champs().getOrDefault(partenaire, Set.of());
        for (var champ : Champ.values()) {
            if (choisis.contains(champ) && !avant.contains(champ)) {
                partages.ouvrir(partenaire, champ);
            } else if (!choisis.contains(champ) && avant.contains(champ)) {
                partages.fermer(partenaire, champ, LocalDate.now(horloge));
            }
        }
        journal.consigner(Geste.ADMINISTRATION, "NOMENCLATURE", "champs-partages:" + partenaire.name(), "REGLAGES");
    }

    private LigneId ligne(UUID partage) {
        return partages.ligne(partage).orElseThrow(() -> new IntrouvableException("partage", partage));
    }

    private void tracer(LigneId ligne, String geste) {
        journal.consigner(Geste.ECRITURE, "LIGNE_REPERAGE", ligne.valeur().toString(), geste);
    }
}
