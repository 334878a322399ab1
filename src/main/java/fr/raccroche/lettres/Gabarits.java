package fr.raccroche.lettres;

import fr.raccroche.agents.Fonction;
import fr.raccroche.documents.Gabarit;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.GabaritRepository.Depot;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.territoire.TerritoireId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of letters: one of the académie when it has sent one, otherwise ours (seed 002 for formateurs). */
@Service
@Transactional(readOnly = true)
class Gabarits {

    /** What a template is for. */
    enum Modele {
        FORMATEUR("Lettre du formateur (cahier des charges, annexe 3.4.2)"),
        AUTRE("Lettre des coordonnateurs et du chargé de mission");

        private final String libelle;

        Modele(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        String ressource() {
            return "/lettres/" + name().toLowerCase(java.util.Locale.ROOT) + ".docx";
        }
    }

    private final GabaritRepository gabarits;
    private final Journal journal;

    Gabarits(GabaritRepository gabarits, Journal journal) {
        this.gabarits = gabarits;
        this.journal = journal;
    }

    Gabarit pour(Contenu contenu) {
        var modele = contenu.fonction() == Fonction.FORMATEUR ? Modele.FORMATEUR : Modele.AUTRE;
        return contenu.rattachement()
                .flatMap(uai -> gabarits.pour(modele, uai, contenu.periode().du()))
                .or(() -> gabarits.commun(modele))
                .map(depot -> Gabarit.ouvrir(depot.contenu(), depot.fichier()))
                .orElseGet(() -> Gabarit.ouvrir(parDefaut(modele), modele.ressource()));
    }

    List<Depot> enUsage() {
        return gabarits.enUsage();
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
        Gabarit.ouvrir(contenu, fichier).verifier(DonneesDeLettre.noms());
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
