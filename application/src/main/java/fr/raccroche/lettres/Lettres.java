package fr.raccroche.lettres;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.Lettre.Etat;
import fr.raccroche.lettres.Lettre.Fin;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Empreinte;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.Territoires;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of letters, from draft to end. Their cercles follow them in the same transaction. */
@Service
@Transactional
public class Lettres {

    private final LettreRepository lettres;
    private final SignatureRepository signatures;
    private final Signataires signataires;
    private final Territoires territoires;
    private final Inscriptions inscriptions;
    private final DocumentsDeLettre documents;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    Lettres(
            LettreRepository lettres,
            SignatureRepository signatures,
            Signataires signataires,
            Territoires territoires,
            Inscriptions inscriptions,
            DocumentsDeLettre documents,
            AgentCourant agent,
            Journal journal,
            Clock horloge) {
        this.lettres = lettres;
        this.signatures = signatures;
        this.signataires = signataires;
        this.territoires = territoires;
        this.inscriptions = inscriptions;
        this.documents = documents;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException when there is none, or when it does not concern the reader */
    @Transactional(readOnly = true)
    public Lettre find(LettreId id) {
        return lettres.find(id).orElseThrow(() -> new IntrouvableException("lettre", id.valeur()));
    }

    /** What the agent is charged with on the day; usually one letter. */
    @Transactional(readOnly = true)
    public List<Lettre> enVigueur(AgentId agent, LocalDate jour) {
        return lettres.enVigueur(agent, jour);
    }

    /** A draft for the rest of the school year. */
    public LettreId rediger(AgentId pour, Fonction fonction, AnneeScolaire annee) {
        var periode = annee.periode();
        var contenu = new Contenu(
                pour, fonction, periode, 100, Optional.empty(), Optional.empty(), "", List.of(), List.of(), List.of());
        return inserer(contenu, Optional.empty());
    }

    public void corriger(LettreId id, int version, Contenu contenu) {
        find(id).exiger(Etat.BROUILLON);
        refus(contenu).lever();
        if (!lettres.update(id, version, contenu)) {
            throw new VersionPerimeeException("lettre", id.valeur());
        }
    }

    /** All that is refused of a draft: who answers for the agent, and territories that the function may not hold. */
    @Transactional(readOnly = true)
    public Refus refus(Contenu contenu) {
        var responsable = contenu.responsable();
        var soi = responsable.equals(Optional.of(contenu.agent()));
        var refus = new Refus()
                .si(soi, "responsable", "lettre.responsable-soi")
                .si(
                        !soi && responsable.isPresent() && !signataires.peutRepondre(responsable.get()),
                        "responsable",
                        "lettre.responsable");
        var exclus = Contenu.niveauxExclus(contenu.fonction());
        contenu.territoires().stream()
                .map(territoires::find)
                .forEach(territoire -> refus.si(
                        exclus.contains(territoire.niveau().code()),
                        "territoire",
                        "lettre.territoire-trop-large",
                        territoire.nomComplet()));
        return refus;
    }

    public void mettreALaSignature(LettreId id) {
        var lettre = find(id).mettreALaSignature();
        refus(lettre.contenu()).lever();
        signataires.exigerUnChef(lettre.contenu());
        if (lettres.chevauche(lettre)) {
            throw new RegleMetierException("lettre.chevauchement").sur("au");
        }
        enregistrer(lettre);
        consigner(id, "MISE_A_LA_SIGNATURE");
    }

    /** The signature of whoever is signed in, in the quality that the letter expects now. */
    public void signer(LettreId id) {
        var lettre = find(id);
        lettre.exiger(Etat.A_SIGNER);
        var personne = agent.exiger();
        var titre = signataires
                .titre(lettre, personne)
                .orElseThrow(() -> new RegleMetierException("lettre.pas-votre-signature"));
        var role = lettre.prochaine().orElseThrow();
        try {
            signatures.insert(
                    id,
                    new Signature(
                            role,
                            personne.id(),
                            personne.getNomComplet(),
                            titre,
                            horloge.instant(),
                            empreinte(lettre)));
        } catch (DataIntegrityViolationException enMemeTemps) {
            throw new VersionPerimeeException("lettre", id.valeur());
        }
        consigner(id, "SIGNATURE " + role.name());
        if (role == Role.CHARGE_DE_MISSION) {
            var complete = find(id);
            documents.figer(complete);
            entrerEnVigueur(complete);
        }
    }

    /** A letter signed on paper or by a former system, with those who signed it: for imports and demonstrations. */
    public LettreId reprendre(Contenu contenu, List<AgentId> signatairesEnOrdre, Instant le) {
        var id = lettres.insert(contenu, Optional.empty(), null);
        var lettre = find(id).mettreALaSignature();
        enregistrer(lettre);
        for (var role : Role.values()) {
            var par = signatairesEnOrdre.get(role.ordinal());
            signatures.insert(id, new Signature(role, par, "", role.libelle(), le, empreinte(lettre)));
        }
        entrerEnVigueur(find(id));
        return id;
    }

    /** Before the last signature only. */
    public void abandonner(LettreId id) {
        enregistrer(find(id).abandonner());
        consigner(id, "ABANDON");
    }

    /** The rights go with the last day. */
    public void clore(LettreId id, LocalDate au) {
        clore(find(id), au, Fin.FIN_DE_MISSION);
    }

    /** A draft that says the same from the day given; once signed it takes the place of the former. */
    public LettreId remplacer(LettreId id, LocalDate du) {
        var ancienne = find(id);
        var contenu = ancienne.contenu();
        if (ancienne.etat() == Etat.SIGNEE && !contenu.periode().contient(du)) {
            throw new RegleMetierException("lettre.fin-hors-periode");
        }
        var suite = contenu.pendant(new Periode(du, AnneeScolaire.de(du).dernierJour()));
        return inserer(suite, ancienne.etat() == Etat.SIGNEE ? Optional.of(id) : Optional.empty());
    }

    private LettreId inserer(Contenu contenu, Optional<LettreId> remplace) {
        var id = lettres.insert(contenu, remplace, agent.id());
        consigner(id, "REDACTION " + contenu.fonction().name());
        return id;
    }

    private void entrerEnVigueur(Lettre complete) {
        complete.remplace().ifPresent(ancienne -> remplacerPar(find(ancienne), complete));
        var signee = complete.signee();
        enregistrer(signee);
        inscriptions.ouvrir(signee);
        consigner(complete.id(), "ENTREE_EN_VIGUEUR");
    }

    private void remplacerPar(Lettre ancienne, Lettre suivante) {
        var du = suivante.contenu().periode().du();
        if (ancienne.contenu().periode().contient(du.minusDays(1))) {
            clore(ancienne, du.minusDays(1), Fin.REMPLACEE);
        } else if (ancienne.contenu().periode().contient(du)) {
            throw new RegleMetierException("lettre.remplacement-le-premier-jour");
        }
    }

    private void clore(Lettre lettre, LocalDate au, Fin motif) {
        enregistrer(lettre.clore(au, motif));
        inscriptions.clore(lettre.id(), au);
        consigner(lettre.id(), "FIN " + motif.name());
    }

    private void enregistrer(Lettre lettre) {
        if (!lettres.changerDEtat(lettre)) {
            throw new VersionPerimeeException("lettre", lettre.id().valeur());
        }
    }

    private static String empreinte(Lettre lettre) {
        return Empreinte.de(lettre.contenu().canonique().getBytes(StandardCharsets.UTF_8));
    }

    private void consigner(LettreId id, String detail) {
        journal.consigner(Geste.ADMINISTRATION, "LETTRE", id.valeur().toString(), detail);
    }
}
