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
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of letters: one of the académie when it has sent one, otherwise ours (seed 002 for formateurs). */
@Service
@Transactional(readOnly = true)
class Gabarits {

    /** A field that a template may use, as the page of templates lists it. */
    record Champ(String nom, String description) {}

    static final List<Champ> CHAMPS = List.of(
            new Champ("agent.civilite", "« M. », « Mme », ou « M. ou Mme » si elle n’est pas connue"),
            new Champ("agent.nom", "Prénom et nom de l’agent"),
            new Champ(
                    "agent.civilite-et-nom",
                    "« Mme » ou « M. » et le nom ; le nom seul si la civilité n’est pas connue"),
            new Champ("agent.il", "« il », « elle », ou « l’agent » si la civilité n’est pas connue"),
            new Champ("agent.il-majuscule", "Le même, au début d’une phrase"),
            new Champ("agent.formateur", "« formateur », « formatrice », ou les deux"),
            new Champ("agent.le-formateur", "« Le formateur », « La formatrice » ou « L’agent »"),
            new Champ("agent.le-formateur-minuscule", "Le même, dans une phrase"),
            new Champ("agent.fonction", "Titre de la fonction"),
            new Champ("annee.libelle", "Année scolaire, par exemple 2026-2027"),
            new Champ("lettre.du", "Premier jour de la mission"),
            new Champ("lettre.au", "Dernier jour de la mission"),
            new Champ("lettre.quotite", "Quotité, par exemple 100 %"),
            new Champ("lettre.territoires", "Territoires, séparés par des virgules"),
            new Champ("territoires.noms", "Les mêmes ; le paragraphe ou la ligne disparaît quand il n’y en a pas"),
            new Champ("territoires.titre", "« Territoire » ou « Territoires » ; disparaît de même"),
            new Champ("lettre.lieu", "Lieu de signature"),
            new Champ("lettre.date", "Date de la dernière signature"),
            new Champ("rattachement.nom", "Établissement de rattachement"),
            new Champ("rattachement.commune", "Sa commune"),
            new Champ("rattachement.nom-et-commune", "Les deux, ou des points s’il n’est pas encore choisi"),
            new Champ("responsable.nom", "Coordonnateur de l’agent"),
            new Champ("colleges.nom", "Collèges : une ligne par établissement"),
            new Champ("colleges.commune", "Commune du collège"),
            new Champ("colleges.lien", "Lien de l’agent avec le collège"),
            new Champ("lgt.nom", "Lycées généraux, technologiques et polyvalents : une ligne par établissement"),
            new Champ("lgt.commune", "Commune du lycée"),
            new Champ("lgt.lien", "Lien de l’agent avec le lycée"),
            new Champ("lp.nom", "Lycées professionnels et EREA : une ligne par établissement"),
            new Champ("lp.commune", "Commune du lycée professionnel"),
            new Champ("lp.lien", "Lien de l’agent avec le lycée professionnel"),
            new Champ(
                    "colleges-referent.referent",
                    "« référent » ou « référente » ; le paragraphe disparaît si l’agent ne l’est d’aucun collège"),
            new Champ(
                    "colleges-referent.etablissements",
                    "« l’établissement » ou « les établissements » ; disparaît de même"),
            new Champ(
                    "colleges-referent.des-etablissements",
                    "« de l’établissement » ou « des établissements » ; disparaît de même"),
            new Champ(
                    "en-college.chefs",
                    "« du chef d’établissement » ou « des chefs d’établissement » ; le paragraphe disparaît sans collège"),
            new Champ(
                    "lycees-gpds.de-l-etablissement",
                    "« de l’établissement » ou « des établissements » ; le paragraphe disparaît si l’agent n’est d’aucun GPDS de lycée"),
            new Champ(
                    "en-lycee.le-formateur",
                    "« Le formateur », « La formatrice » ou « L’agent » ; le paragraphe disparaît sans lycée"),
            new Champ(
                    "en-lycee.ainsi",
                    "« ainsi » quand l’agent est d’un GPDS de lycée ; le paragraphe disparaît sans lycée"),
            new Champ("actions.type", "Actions : une ligne par action, ici son type"),
            new Champ("actions.intitule", "Intitulé de l’action"),
            new Champ("actions.etablissement", "Nom et type de l’EPLE d’accueil"),
            new Champ("actions.commune", "Commune de l’EPLE d’accueil"),
            new Champ("signature.agent.nom", "Nom de l’agent, une fois signé"),
            new Champ("signature.agent.mention", "« Signé le … », une fois signé"),
            new Champ("signature.chef.nom", "Nom du chef d’établissement, une fois signé"),
            new Champ("signature.chef.mention", "« Signé le … », une fois signé"),
            new Champ("signature.coordonnateur.nom", "Nom du coordonnateur, une fois signé"),
            new Champ("signature.coordonnateur.mention", "« Signé le … », une fois signé"),
            new Champ("signature.charge.nom", "Nom du chargé de mission, une fois signé"),
            new Champ("signature.charge.mention", "« Signé le … », une fois signé"));

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
        Gabarit.ouvrir(contenu, fichier)
                .verifier(CHAMPS.stream().map(Champ::nom).collect(Collectors.toUnmodifiableSet()));
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
