package fr.raccroche.reperage.calcul;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.listes.TypeDeListe.Role;
import fr.raccroche.reperage.regles.TableDeDecision;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Runs the matching of a campaign, behind the pages or at once: all of a run is kept, or nothing of it. */
@Service
public class RapprochementsDeCampagne {

    private final Campagnes campagnes;
    private final CalculRepository calculs;
    private final PersonnesQuery personnes;
    private final LiensRepository liens;
    private final OuvertureDesLignesRepository lignes;
    private final TableDeDecision table;
    private final Atelier atelier;
    private final AuNomDuSysteme systeme;
    private final Journal journal;
    private final Clock horloge;

    RapprochementsDeCampagne(
            Campagnes campagnes,
            CalculRepository calculs,
            PersonnesQuery personnes,
            LiensRepository liens,
            OuvertureDesLignesRepository lignes,
            TableDeDecision table,
            Atelier atelier,
            AuNomDuSysteme systeme,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.calculs = calculs;
        this.personnes = personnes;
        this.liens = liens;
        this.lignes = lignes;
        this.table = table;
        this.atelier = atelier;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Asked for from a page; {@code entier} forgets what earlier runs taught. */
    void lancer(CampagneId id, boolean entier) {
        var calcul = preparer(id);
        atelier.confier(calcul, temoin -> mener(id, calcul, entier, temoin));
    }

    /** Runs to its end before it returns: for demonstration and measures. */
    public Bilan executer(CampagneId id, boolean entier) {
        return mener(id, preparer(id), entier, (etape, fait, total) -> {});
    }

    private UUID preparer(CampagneId id) {
        var campagne = campagnes.find(id).exigerOuverte();
        return systeme.executer(() -> {
            if (calculs.enCours(id)) {
                throw new RegleMetierException("reperage.calcul.en-cours");
            }
            var roles =
                    personnes.listes(id.valeur()).stream().map(ListeLue::role).toList();
            if (!roles.contains(Role.PRESENTS) || roles.stream().allMatch(role -> role == Role.PRESENTS)) {
                throw new RegleMetierException("reperage.calcul.sans-listes");
            }
            return calculs.ouvrir(campagne);
        });
    }

    private Bilan mener(CampagneId id, UUID calcul, boolean entier, Atelier.Temoin temoin) {
        try {
            return systeme.executer(() -> calculer(campagnes.lire(id).exigerOuverte(), calcul, entier, temoin));
        } finally {
            systeme.executer(() -> {
                calculs.interrompre(calcul);
                return true;
            });
        }
    }

    private Bilan calculer(Campagne campagne, UUID calcul, boolean entier, Atelier.Temoin temoin) {
        var id = campagne.id();
        calculs.compter();
        if (entier || !memesSeuils(campagne)) {
            liens.oublierLesAcquis(id.valeur());
        }
        var listes = personnes.listes(id.valeur());
        var confrontation = new Confrontation(campagne, personnes, liens, atelier);
        var paires = paires(listes);
        for (int i = 0; i < paires.size(); i++) {
            temoin.dire(
                    "%s : %s"
                            .formatted(
                                    paires.get(i).a().libelle(),
                                    paires.get(i).b().libelle()),
                    i,
                    paires.size());
            confrontation.confronter(paires.get(i).a(), paires.get(i).b());
        }
        temoin.dire("Lignes à vérifier", paires.size(), paires.size());
        var chronometre = confrontation.chronometre();
        calculs.compter();
        chronometre.executer("Revues", () -> liens.accorderAvecLesRevues(campagne));
        var comptes =
                chronometre.mesurer("Lignes", () -> lignes.ouvrir(campagne, table.enVigueur(LocalDate.now(horloge))));
        liens.clore(id.valeur());
        var bilan = confrontation.bilan(comptes);
        calculs.terminer(calcul, bilan, confrontation.poids());
        journal.consigner(Geste.ECRITURE, "CAMPAGNE", id.valeur().toString(), "ouvertes=" + comptes.ouvertes());
        return bilan;
    }

    private boolean memesSeuils(Campagne campagne) {
        return calculs.derniers(campagne.id(), 5).stream()
                .flatMap(calcul -> calcul.bilan().stream())
                .findFirst()
                .filter(bilan -> bilan.seuilMeme() == campagne.reglages().seuilMeme()
                        && bilan.seuilARevoir() == campagne.reglages().seuilARevoir())
                .isPresent();
    }

    /** Two lists to compare. */
    private record Paire(ListeLue a, ListeLue b) {}

    /** People named by others are looked for among the expected first. */
    private static List<Paire> paires(List<ListeLue> listes) {
        return java.util.stream.Stream.of(
                        croiser(listes, Role.ATTENDUS, Set.of(Role.PRESENTS)),
                        croiser(listes, Role.SIGNALES, Set.of(Role.ATTENDUS)),
                        croiser(listes, Role.SIGNALES, Set.of(Role.PRESENTS)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Paire> croiser(List<ListeLue> listes, Role role, Set<Role> contre) {
        return listes.stream()
                .filter(a -> a.role() == role)
                .flatMap(a ->
                        listes.stream().filter(b -> contre.contains(b.role())).map(b -> new Paire(a, b)))
                .toList();
    }
}
