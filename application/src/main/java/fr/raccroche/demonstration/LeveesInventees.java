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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the team has begun to do of the campaign: pairs read, lines taken, calls, a few doubts cleared, one line shared. */
@Component
@Profile("demonstration")
class LeveesInventees {

    private static final List<String> EQUIPE = List.of("formateur@exemple.fr", "coordonnateur@exemple.fr");
    private static final int LIGNES = 12;
    private static final int PAIRES = 8;
    private static final List<String> RESULTATS = List.of("SANS_REPONSE", "MESSAGE_LAISSE", "A_RAPPELER");
    private static final List<String> CANAUX = List.of("TELEPHONE", "SMS", "COURRIEL");
    private static final List<String> LEVEES = List.of("APPRENTI", "EN_EMPLOI", "NE_SOUHAITE_PAS", "A_L_ETRANGER");

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
                relire(campagne);
                var miennes = prendre(campagne, agent.id());
                appeler(miennes);
                partager(miennes);
            });
        }
    }

    /** The likeliest come first; now and then a reader does not know. */
    private void relire(Campagne campagne) {
        for (int rang = 0; rang < PAIRES; rang++) {
            var verdict = rang % 4 == 3 ? Verdict.NE_SAIT_PAS : rang % 4 == 2 ? Verdict.DIFFERENTS : Verdict.MEME;
            revues.suivante(campagne.id(), null).ifPresent(paire -> revues.dire(campagne.id(), paire, verdict));
        }
    }

    private List<LigneId> prendre(Campagne campagne, AgentId moi) {
        var libres = listes.premieres(FiltreDeLignes.libres(campagne.id().valeur()), LIGNES);
        if (!libres.isEmpty()) {
            lignes.attribuer(libres.stream().map(LigneId::valeur).toList(), moi);
        }
        return libres;
    }

    /** Two lines in three were called, one in three is cleared. */
    private void appeler(List<LigneId> miennes) {
        var jour = LocalDate.now(horloge);
        for (int rang = 0; rang < miennes.size(); rang++) {
            var ligne = miennes.get(rang);
            if (rang % 3 > 0) {
                essais.consigner(
                        ligne,
                        new Essai.Saisie(
                                jour,
                                Optional.empty(),
                                CANAUX.get(rang % CANAUX.size()),
                                RESULTATS.get(rang % RESULTATS.size())));
            }
            if (rang % 3 == 2) {
                levees.lever(
                        ligne,
                        lignes.find(ligne).version(),
                        new Levees.Saisie(LEVEES.get(rang / 3 % LEVEES.size()), Preuve.DECLARATION, Optional.empty()));
            }
        }
    }

    private void partager(List<LigneId> miennes) {
        var choisies = miennes.stream().limit(2).map(LigneId::valeur).toList();
        partages.structures().stream()
                .filter(structure -> structure.libelle().startsWith("Mission locale"))
                .findFirst()
                .filter(structure -> !choisies.isEmpty())
                .ifPresent(structure -> partager(choisies, new CercleId(Integer.parseInt(structure.valeur()))));
    }

    private void partager(List<UUID> choisies, CercleId structure) {
        partages.confier(choisies, structure, Partenaire.MISSION_LOCALE);
    }
}
