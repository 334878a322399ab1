package fr.raccroche.reperage.lignes;

import fr.raccroche.jeunes.Preuve;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Levées de doute: what became of a presumed décrocheur, on what grounds (requirement B34; domaine 4.3 and 6.3). */
@Service
@Transactional
public class Levees {

    static final String INJOIGNABLE = "INJOIGNABLE";
    static final String INSCRIT_AILLEURS = "INSCRIT_AILLEURS";
    static final String A_ACCOMPAGNER = "A_ACCOMPAGNER";

    /** Codes that the program itself uses. */
    public static final Set<String> INDISPENSABLES = Set.of(INJOIGNABLE, INSCRIT_AILLEURS, A_ACCOMPAGNER);

    private final LigneRepository lignes;
    private final LeveeQuery codes;
    private final LignesDeReperage service;
    private final Essais essais;
    private final Etablissements etablissements;
    private final SituationsDesLignes situations;
    private final Clock horloge;

    Levees(
            LigneRepository lignes,
            LeveeQuery codes,
            LignesDeReperage service,
            Essais essais,
            Etablissements etablissements,
            SituationsDesLignes situations,
            Clock horloge) {
        this.lignes = lignes;
        this.codes = codes;
        this.service = service;
        this.essais = essais;
        this.etablissements = etablissements;
        this.situations = situations;
        this.horloge = horloge;
    }

    /** What is said of the line: what became of the person, on what grounds, and where when they are enrolled elsewhere. */
    public record Saisie(String code, Preuve preuve, Optional<Uai> uai) {}

    /** Codes in use today, in order. */
    @Transactional(readOnly = true)
    public List<CodeDeLevee> codes() {
        return codes.enUsage(LocalDate.now(horloge));
    }

    /** Those of the past as well. */
    @Transactional(readOnly = true)
    public List<CodeDeLevee> toutes() {
        return codes.toutes();
    }

    /** All that the rules refuse of the levée. */
    @Transactional(readOnly = true)
    Refus refus(Ligne ligne, Saisie saisie) {
        var reste = essais.reste(ligne);
        var ailleurs = saisie.code().equals(INSCRIT_AILLEURS);
        return service.refusDEcrire(ligne)
                .si(
                        codes().stream().noneMatch(code -> code.code().equals(saisie.code())),
                        "code",
                        "reperage.levee.inconnue")
                .si(
                        saisie.code().equals(INJOIGNABLE) && !reste.suffit(),
                        "code",
                        "reperage.levee.pas-encore-injoignable",
                        reste.reglages().tentativesMin(),
                        reste.reglages().canauxMin(),
                        reste.tentatives(),
                        reste.canaux())
                .si(saisie.preuve() == Preuve.RAPPROCHEMENT, "preuve", "reperage.levee.preuve")
                .si(
                        ailleurs
                                && saisie.uai()
                                        .flatMap(etablissements::chercher)
                                        .isEmpty(),
                        "uai",
                        "reperage.levee.etablissement");
    }

    /** @throws VersionPerimeeException when somebody else said something of the line meanwhile */
    public void lever(LigneId id, int version, Saisie saisie) {
        var ligne = service.find(id);
        refus(ligne, saisie).lever();
        var ou = saisie.code().equals(INSCRIT_AILLEURS) ? saisie.uai() : Optional.<Uai>empty();
        if (!lignes.lever(id, version, new Saisie(saisie.code(), saisie.preuve(), ou))) {
            throw new VersionPerimeeException("ligne", id.valeur());
        }
        service.tracer(id, "LEVEE_" + saisie.code());
        suivre(id);
    }

    /** The line is to be cleared again; what was said of it stays in its history. */
    void reprendre(LigneId id, int version) {
        service.refusDEcrire(service.find(id)).lever();
        if (!lignes.reprendre(id, version)) {
            throw new VersionPerimeeException("ligne", id.valeur());
        }
        service.tracer(id, "LEVEE_REPRISE");
        suivre(id);
    }

    /** The thread and the situation of the young person say what the line says, whoever sees their file. */
    public void suivre(LigneId id) {
        situations.suivre(id);
        service.dire(id);
    }
}
