package fr.raccroche.lettres.gabarits;

import fr.raccroche.agents.Fonction;
import fr.raccroche.documents.Gabarit;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.gabarits.GabaritRepository.Depot;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import fr.raccroche.territoire.Territoires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of letters: one of the académie when it has sent one, otherwise ours (seed 002 for formateurs). */
@Service
@Transactional(readOnly = true)
public class Gabarits {

    private final GabaritRepository gabarits;
    private final Territoires territoires;
    private final Journal journal;
    private final Clock horloge;

    Gabarits(GabaritRepository gabarits, Territoires territoires, Journal journal, Clock horloge) {
        this.gabarits = gabarits;
        this.territoires = territoires;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** For a letter of that function which begins on the day, of the académie of the school when it has its own. */
    public Gabarit pour(Fonction fonction, Optional<Uai> rattachement, LocalDate du) {
        var modele = fonction == Fonction.FORMATEUR ? Modele.FORMATEUR : Modele.AUTRE;
        return rattachement
                .flatMap(uai -> gabarits.pour(modele, uai, du))
                .or(() -> gabarits.commun(modele))
                .map(depot -> Gabarit.ouvrir(depot.contenu(), depot.fichier()))
                .orElseGet(() -> Gabarit.ouvrir(parDefaut(modele), modele.ressource()));
    }

    List<Depot> enUsage() {
        return gabarits.enUsage();
    }

    /** Those that may have their own. */
    List<Option> academies() {
        return territoires.choix(
                LocalDate.now(horloge), territoire -> territoire.niveau().code().equals("ACADEMIE"));
    }

    byte[] telecharger(UUID id) {
        return gabarits.find(id).map(Depot::contenu).orElseThrow(() -> new IntrouvableException("gabarit", id));
    }

    byte[] parDefaut(Modele modele) {
        try (var flux = Objects.requireNonNull(Gabarits.class.getResourceAsStream(modele.ressource()))) {
            return flux.readAllBytes();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Checked before it takes the place of the former one: plain Word, known fields only. */
    @Transactional
    public void deposer(Modele modele, Optional<TerritoireId> academie, String fichier, byte[] contenu) {
        Gabarit.ouvrir(contenu, fichier)
                .verifier(Champ.TOUS.stream().map(Champ::nom).collect(Collectors.toUnmodifiableSet()));
        gabarits.retirer(modele, academie);
        gabarits.insert(modele, academie, fichier, contenu);
        journal.consigner(Geste.ADMINISTRATION, "GABARIT", modele.name(), "DEPOT");
    }

    /** Back to the template of the académie above, or to ours. */
    @Transactional
    public void retirer(UUID id) {
        gabarits.retirer(id);
        journal.consigner(Geste.ADMINISTRATION, "GABARIT", id.toString(), "RETRAIT");
    }
}
