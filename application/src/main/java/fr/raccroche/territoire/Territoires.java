package fr.raccroche.territoire;

import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels, territories and their dated links. Schools hang directly on every territory they belong to: a réseau may cross
 * a département, so no tree is walked.
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

    Territoires(
            TerritoireRepository territoires,
            RattachementRepository rattachements,
            EtablissementRepository etablissements) {
        this.territoires = territoires;
        this.rattachements = rattachements;
        this.etablissements = etablissements;
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

    /** Those that exist on the day, to choose among, from the widest level to the narrowest. */
    @Transactional(readOnly = true)
    public List<Option> choix(LocalDate jour, Predicate<Territoire> lesquels) {
        return Option.de(
                findAll().stream()
                        .filter(territoire -> territoire.existe(jour))
                        .filter(lesquels)
                        .toList(),
                territoire -> Integer.toString(territoire.id().valeur()),
                Territoire::nomComplet);
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
}
