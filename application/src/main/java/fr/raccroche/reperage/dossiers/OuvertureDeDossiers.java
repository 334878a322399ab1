package fr.raccroche.reperage.dossiers;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.doublons.Candidats;
import fr.raccroche.jeunes.doublons.Doublons;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.lignes.Levees;
import fr.raccroche.reperage.lignes.Ligne;
import fr.raccroche.reperage.lignes.LigneId;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of a confirmed décrocheur is found or created, its follow-up begins, and the line joins its thread. */
@Service
@Transactional
class OuvertureDeDossiers {

    private final LignesDeReperage lignes;
    private final Levees levees;
    private final Campagnes campagnes;
    private final Doublons doublons;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Clock horloge;

    OuvertureDeDossiers(
            LignesDeReperage lignes,
            Levees levees,
            Campagnes campagnes,
            Doublons doublons,
            Jeunes jeunes,
            AgentCourant agent,
            Clock horloge) {
        this.lignes = lignes;
        this.levees = levees;
        this.campagnes = campagnes;
        this.doublons = doublons;
        this.jeunes = jeunes;
        this.agent = agent;
        this.horloge = horloge;
    }

    /** Files that may be this young person; nobody resembles somebody without a date of birth. */
    @Transactional(readOnly = true)
    Candidats candidats(Ligne ligne) {
        return etatCivil(ligne)
                .map(demande -> doublons.candidats(demande, coordonnees(ligne)))
                .orElse(Candidats.AUCUN);
    }

    /** What is refused whatever the way. */
    @Transactional(readOnly = true)
    Refus refus(Ligne ligne) {
        return lignes.refusDEcrire(ligne)
                .si(ligne.etat() != EtatDeLigne.CONFIRME, "", "reperage.dossier.pas-confirme")
                .si(ligne.jeune().isPresent(), "", "reperage.ligne.deja-un-dossier")
                .si(!agent.exiger().peut(Droit.SUIVRE_JEUNES), "", "reperage.dossier.sans-droit");
    }

    @Transactional(readOnly = true)
    Refus refusDeCreer(Ligne ligne, boolean verifie) {
        var naissance = ligne.qui().naissance();
        return refus(ligne)
                .si(!verifie && !candidats(ligne).lignes().isEmpty(), "verifie", "jeunes.candidats.a-verifier")
                .si(naissance == null, "", "reperage.dossier.sans-naissance")
                .si(depart(ligne).isEmpty(), "", "reperage.dossier.sans-ecole")
                .et(depart(ligne)
                        .map(depart -> jeunes.refus(naissance, Optional.of(depart), LocalDate.now(horloge)))
                        .orElseGet(Refus::new));
    }

    void rejoindre(LigneId id, JeuneId jeune) {
        refus(lignes.find(id)).lever();
        jeunes.prendreEnSuivi(jeune, LocalDate.now(horloge));
        lignes.rattacher(id, jeune);
        levees.suivre(id);
    }

    /** The file was somebody else's: it loses what the line had written on it. Its follow-up, which others see, is left to them. */
    void detacher(LigneId id, int version) {
        lignes.detacher(id, version);
        levees.suivre(id);
    }

    /** Back to the file detached last, seen or not. */
    void rejoindreANouveau(LigneId id) {
        var ligne = lignes.find(id);
        lignes.rattacher(id, ligne.quitte().orElseThrow(() -> new IntrouvableException("dossier quitté", id.valeur())));
        levees.suivre(id);
    }

    JeuneId creer(LigneId id, boolean verifie) {
        var ligne = lignes.find(id);
        refusDeCreer(ligne, verifie).lever();
        var jeune = jeunes.creer(new NouveauJeune(
                etatCivil(ligne).orElseThrow(),
                coordonnees(ligne),
                depart(ligne).orElseThrow(),
                LocalDate.now(horloge),
                "LISTE"));
        lignes.rattacher(id, jeune);
        levees.suivre(id);
        return jeune;
    }

    private static Optional<EtatCivil> etatCivil(Ligne ligne) {
        var qui = ligne.qui();
        return Optional.ofNullable(qui.naissance())
                .map(naissance -> new EtatCivil(
                        qui.nom(),
                        "",
                        qui.prenom(),
                        "",
                        "",
                        Objects.requireNonNull(naissance),
                        sexe(qui.sexe()),
                        null));
    }

    private static @Nullable Sexe sexe(String code) {
        return Arrays.stream(Sexe.values())
                .filter(valeur -> valeur.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** A number or an address that the list writes oddly is left out rather than refused. */
    private static Coordonnees coordonnees(Ligne ligne) {
        var qui = ligne.qui();
        var lues = Coordonnees.saisies("", qui.telephone(), qui.courriel(), "", qui.codePostal(), qui.commune());
        return lues.refus(Coordonnees.AUCUNE).motifs().isEmpty()
                ? lues
                : Coordonnees.saisies("", "", qui.courriel(), "", qui.codePostal(), qui.commune());
    }

    /** The school of last year. */
    private Optional<NouveauJeune.Depart> depart(Ligne ligne) {
        var annee = campagnes.lire(ligne.campagne()).annee();
        return ligne.ecole()
                .uai()
                .map(uai -> new NouveauJeune.Ecole(
                        uai, new AnneeScolaire(annee.debut() - 1), ligne.ecole().classe()));
    }
}
