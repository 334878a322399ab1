package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.demonstration.population.Niveau;
import fr.raccroche.flux.transmission.Transmissions;
import fr.raccroche.socle.AnneeScolaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each formateur wrote about the young people of their schools, and what they handed over of it. */
@Component
@Profile("demonstration")
class SuivisInventes {

    private static final Logger LOG = LoggerFactory.getLogger(SuivisInventes.class);

    private final FaitsInventes faits;
    private final CorrespondanceQuery correspondances;
    private final Transmissions transmissions;
    private final PresencesInventees presences;
    private final Session session;
    private final TransactionTemplate lecture;
    private final Clock horloge;

    SuivisInventes(
            FaitsInventes faits,
            CorrespondanceQuery correspondances,
            Transmissions transmissions,
            PresencesInventees presences,
            Session session,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.faits = faits;
        this.correspondances = correspondances;
        this.transmissions = transmissions;
        this.presences = presences;
        this.session = session;
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
        this.horloge = horloge;
    }

    /** {@code suivis} young people in all, shared out among the formateurs. */
    void ecrire(List<Formateur> formateurs, List<EleveInvente> eleves, int suivis) {
        var parEcole = new TreeMap<String, List<EleveInvente>>();
        eleves.stream()
                .filter(eleve -> eleve.scolarite().stream()
                        .anyMatch(passage -> passage.niveau().ordinal() >= Niveau.QUATRIEME.ordinal()))
                .forEach(eleve -> parEcole.computeIfAbsent(
                                eleve.derniere().ecole().uai(), uai -> new ArrayList<>())
                        .add(eleve));
        var jours = new Jours(LocalDate.now(horloge), new Random(Demonstration.GRAINE));
        int rang = 0;
        for (var formateur : formateurs) {
            var quota = suivis / formateurs.size() + (rang++ < suivis % formateurs.size() ? 1 : 0);
            var choisis = formateur.ecoles().stream()
                    .flatMap(uai -> parEcole.getOrDefault(uai.valeur(), List.of()).stream())
                    .sorted(Comparator.comparing((EleveInvente eleve) ->
                                    eleve.derniere().sortie().isEmpty())
                            .thenComparingInt(eleve -> Integer.reverse(eleve.numero() * 31)))
                    .limit(quota)
                    .toList();
            var dejaVus = choisis.size() * 9 / 10;
            ecrire(formateur, choisis.subList(0, dejaVus), jours);
            if (rang % 4 != 1) {
                transmettre(formateur);
            }
            ecrire(formateur, choisis.subList(dejaVus, choisis.size()), jours);
            session.enTantQue(
                    formateur.identifiant(),
                    agent -> presences.preparerLaSemaine(Optional.ofNullable(formateur
                            .actions()
                            .get(AnneeScolaire.de(LocalDate.now(horloge)).debut()))));
            LOG.info("  {} formateurs sur {}", rang, formateurs.size());
        }
    }

    /** One formateur in four has not handed anything over yet. */
    private void transmettre(Formateur formateur) {
        session.enTantQue(formateur.identifiant(), agent -> {
            if (transmissions.resteATransmettre() > 0) {
                presences.justifier();
                transmissions.transmettre(
                        transmissions.motifs().keySet().iterator().next());
            }
        });
    }

    private void ecrire(Formateur formateur, List<EleveInvente> eleves, Jours jours) {
        session.enTantQue(formateur.identifiant(), agent -> {
            var fichiers = lecture.execute(statut -> correspondances.parIne(
                    eleves.stream().map(eleve -> eleve.ine().valeur()).toList()));
            for (var eleve : eleves) {
                var jeune = fichiers.get(eleve.ine().valeur());
                if (jeune != null) {
                    var hasard = new Random(Demonstration.GRAINE * 1_000_003 + eleve.numero());
                    var passages = eleve.scolarite().stream()
                            .filter(passage -> passage.niveau().ordinal() >= Niveau.QUATRIEME.ordinal())
                            .toList();
                    var passage = eleve.derniere().sortie().isPresent()
                            ? eleve.derniere()
                            : passages.get(hasard.nextInt(passages.size()));
                    faits.ecrire(jeune, passage, formateur, jours, hasard);
                }
            }
        });
    }
}
