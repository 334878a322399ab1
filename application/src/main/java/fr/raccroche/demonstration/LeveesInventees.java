package fr.raccroche.demonstration;

import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.Essai;
import fr.raccroche.reperage.lignes.Essais;
import fr.raccroche.reperage.lignes.Levees;
import fr.raccroche.reperage.lignes.LigneId;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.reperage.partage.Partages;
import fr.raccroche.reperage.partage.Partenaire;
import fr.raccroche.reperage.revue.Revues;
import fr.raccroche.reperage.revue.Verdict;
import fr.raccroche.reperage.travail.FiltreDeLignes;
import fr.raccroche.reperage.travail.ListesDeTravail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the team has begun to do of the campaign: pairs read, lines taken, calls, doubts cleared, some lines handed to a partner. */
@Component
@Profile("demonstration")
class LeveesInventees {

    private static final List<String> EQUIPE =
            List.of("formateur@exemple.fr", "coordonnateur@exemple.fr", "departemental@exemple.fr");
    private static final String MISSION_LOCALE = "mission.locale@exemple.fr";
    private static final int LIGNES = 16;
    private static final int LUES = 5;
    /** Pairs passed over between two that are read: readers do not all read the same. */
    private static final int PASSEES = 4;

    private static final List<String> RESULTATS = List.of("SANS_REPONSE", "MESSAGE_LAISSE");
    private static final List<String> CANAUX = List.of("TELEPHONE", "SMS", "COURRIEL");
    private static final List<String> ECARTENT = List.of("APPRENTI", "EN_EMPLOI", "A_L_ETRANGER", "FORMATION_PRO");
    private static final List<String> CONFIRMENT = List.of("A_ACCOMPAGNER", "NE_SOUHAITE_PAS");

    private final Session session;
    private final Campagnes campagnes;
    private final Revues revues;
    private final ListesDeTravail listes;
    private final LignesDeReperage lignes;
    private final Essais essais;
    private final Levees levees;
    private final Partages partages;
    private final Clock horloge;

    LeveesInventees(
            Session session,
            Campagnes campagnes,
            Revues revues,
            ListesDeTravail listes,
            LignesDeReperage lignes,
            Essais essais,
            Levees levees,
            Partages partages,
            Clock horloge) {
        this.session = session;
        this.campagnes = campagnes;
        this.revues = revues;
        this.listes = listes;
        this.lignes = lignes;
        this.essais = essais;
        this.levees = levees;
        this.partages = partages;
        this.horloge = horloge;
    }

    void ecrire() {
        for (var compte : EQUIPE) {
            session.enTantQue(compte, agent -> {
                var campagne = campagnes.visibles().getFirst();
                relire(campagne, EQUIPE.indexOf(compte));
                var miennes = prendre(campagne, agent.id());
                for (int rang = 0; rang < miennes.size(); rang++) {
                    travailler(miennes.get(rang), rang);
                }
                partager(miennes.stream().limit(3).map(LigneId::valeur).toList());
            });
        }
        session.enTantQue(
                MISSION_LOCALE,
                conseiller -> partages.confiees(1).lignes().stream()
                        .findFirst()
                        .ifPresent(confiee -> partages.repondre(confiee.id(), "DEJA_ACCOMPAGNE")));
    }

    /**
     * The likeliest come first; the first reader reads down the list, the others what waits for them before. The second one
     * hesitates over it: it is left to the lead.
     */
    private void relire(Campagne campagne, int lecteur) {
        Optional<UUID> paire = Optional.empty();
        for (int rang = 0; rang < LUES; rang++) {
            paire = revues.suivante(campagne.id(), paire.orElse(null));
            for (int passee = 0; (lecteur == 0 || rang > 0) && passee < PASSEES; passee++) {
                paire = revues.suivante(campagne.id(), paire.orElse(null));
            }
            var hesite = rang == (lecteur == 1 ? 0 : LUES - 1);
            paire.ifPresent(id -> revues.dire(
                    campagne.id(), id, hesite ? Verdict.NE_SAIT_PAS : verdict(revues.noms(campagne.id(), id))));
        }
    }

    /** As somebody would who looks at the names alone: the same prénom goes on, another one is a brother or a sister. */
    private static Verdict verdict(List<String> noms) {
        var communs = new HashSet<>(mots(noms.getFirst()));
        communs.retainAll(mots(noms.getLast()));
        return communs.isEmpty()
                ? Verdict.NE_SAIT_PAS
                : communs.stream().allMatch(mot -> mot.equals(mot.toUpperCase(Locale.FRENCH)))
                        ? Verdict.DIFFERENTS
                        : Verdict.MEME;
    }

    private static Set<String> mots(String nom) {
        return Set.copyOf(List.of(nom.split(" ")));
    }

    private List<LigneId> prendre(Campagne campagne, AgentId moi) {
        var libres = listes.premieres(FiltreDeLignes.libres(campagne.id().valeur()), LIGNES);
        if (!libres.isEmpty()) {
            lignes.attribuer(libres.stream().map(LigneId::valeur).toList(), moi);
        }
        return libres;
    }

    /** One line at each stage, then again. */
    private void travailler(LigneId ligne, int rang) {
        switch (rang % 8) {
            case 0 -> {}
            case 1 -> appeler(ligne, rang, 1);
            case 2 -> {
                appeler(ligne, rang, 1);
                lever(ligne, ECARTENT.get(rang / 8 % ECARTENT.size()), Preuve.DECLARATION);
            }
            case 3 -> {
                appeler(ligne, rang, 2);
                lever(ligne, CONFIRMENT.get(rang / 8 % CONFIRMENT.size()), Preuve.DECLARATION);
            }
            case 4 -> {
                appeler(ligne, 0, 4);
                lever(ligne, "INJOIGNABLE", Preuve.DECLARATION);
            }
            case 5 -> lever(ligne, "PRIVE", Preuve.ETABLISSEMENT);
            case 6 -> appeler(ligne, rang, 3);
            default -> lever(ligne, "A_ACCOMPAGNER", Preuve.DOCUMENT);
        }
    }

    /** So many attempts, each by another channel than the one before. */
    private void appeler(LigneId ligne, int premiere, int nombre) {
        for (int essai = premiere; essai < premiere + nombre; essai++) {
            essais.consigner(
                    ligne,
                    new Essai.Saisie(
                            LocalDate.now(horloge),
                            Optional.empty(),
                            CANAUX.get(essai % CANAUX.size()),
                            RESULTATS.get(essai % RESULTATS.size())));
        }
    }

    private void lever(LigneId ligne, String code, Preuve preuve) {
        levees.lever(ligne, lignes.find(ligne).version(), new Levees.Saisie(code, preuve, Optional.empty()));
    }

    private void partager(List<UUID> choisies) {
        partages.structures().stream()
                .filter(structure -> structure.libelle().startsWith("Mission locale"))
                .findFirst()
                .filter(structure -> !choisies.isEmpty())
                .ifPresent(structure -> partages.confier(
                        choisies, new CercleId(Integer.parseInt(structure.valeur())), Partenaire.MISSION_LOCALE));
    }
}
