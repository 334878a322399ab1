package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schooling by year. Each change computes cercles and statuses again. */
@Service
@Transactional
public class Scolarites {

    private final ScolariteRepository scolarites;
    private final Jeunes jeunes;

    Scolarites(ScolariteRepository scolarites, Jeunes jeunes) {
        this.scolarites = scolarites;
        this.jeunes = jeunes;
    }

    /** Latest year first. */
    @Transactional(readOnly = true)
    public List<Scolarite> de(JeuneId jeune) {
        return scolarites.findByJeune(jeune);
    }

    @Transactional(readOnly = true)
    public Scolarite find(JeuneId jeune, UUID id) {
        return de(jeune).stream()
                .filter(scolarite -> scolarite.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("scolarite", id));
    }

    /** What the rules refuse of the dates; those of a file that was imported are shown as they are. */
    public Refus refus(AnneeScolaire annee, @Nullable LocalDate entree, @Nullable LocalDate sortie) {
        return new Refus()
                .si(entree != null && sortie != null && sortie.isBefore(entree), "sortie", "jeunes.periode.inversee")
                .si(
                        sortie != null && !annee.periode().contient(sortie),
                        "sortie",
                        "jeunes.scolarite.sortie-hors-annee",
                        annee.libelle());
    }

    public void ajouter(JeuneId jeune, Scolarite.Saisie saisie) {
        controler(saisie);
        jeunes.find(jeune);
        scolarites.insert(jeune, saisie);
        jeunes.appartenanceChangee(jeune, "SCOLARITE");
    }

    public void corriger(JeuneId jeune, UUID id, Scolarite.Saisie saisie, int version) {
        controler(saisie);
        find(jeune, id);
        scolarites.update(jeune, id, saisie, version);
        jeunes.appartenanceChangee(jeune, "SCOLARITE");
    }

    private void controler(Scolarite.Saisie saisie) {
        refus(saisie.annee(), saisie.entree(), saisie.sortie()).lever();
    }
}
