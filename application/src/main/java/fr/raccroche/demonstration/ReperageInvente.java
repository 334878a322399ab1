package fr.raccroche.demonstration;

import fr.raccroche.agents.AgentId;
import fr.raccroche.demonstration.listes.ListesInventees;
import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.calcul.RapprochementsDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Fichier;
import fr.raccroche.territoire.TerritoireId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One campaign of repérage, from its lists to its lines; one list then comes again, fresher. */
@Component
@Profile("demonstration")
class ReperageInvente {

    private static final String PILOTE = "charge.de.mission@exemple.fr";
    private static final List<String> EQUIPE =
            List.of("departemental@exemple.fr", "coordonnateur@exemple.fr", "formateur@exemple.fr");
    /** Comes a second time: the first file lacked the last enrolments. */
    private static final String TARDIVE = "CFA";

    private final Session session;
    private final Campagnes campagnes;
    private final ListesDeCampagne listes;
    private final RapprochementsDeCampagne rapprochements;
    private final Clock horloge;

    ReperageInvente(
            Session session,
            Campagnes campagnes,
            ListesDeCampagne listes,
            RapprochementsDeCampagne rapprochements,
            Clock horloge) {
        this.session = session;
        this.campagnes = campagnes;
        this.listes = listes;
        this.rapprochements = rapprochements;
        this.horloge = horloge;
    }

    private record Feuille(String nom, byte[] octets) implements Fichier {
        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    void ecrire(List<EleveInvente> eleves, AnneeScolaire annee) {
        var membres = new ArrayList<AgentId>();
        EQUIPE.forEach(compte -> session.enTantQue(compte, agent -> membres.add(agent.id())));
        var fichiers = new ListesInventees(eleves, annee, new Random(Demonstration.GRAINE)).inventer();
        session.enTantQue(PILOTE, pilote -> {
            var territoire = new TerritoireId(
                    Integer.parseInt(campagnes.territoires().getFirst().valeur()));
            var id = campagnes.ouvrir(
                    new Projet("Repérage " + annee.libelle(), annee, LocalDate.now(horloge), territoire));
            membres.forEach(membre -> campagnes.ajouter(id, membre));
            fichiers.forEach((type, texte) -> charger(id, type, type.equals(TARDIVE) ? debut(texte) : texte, 10));
            rapprochements.executer(id, false);
            charger(id, TARDIVE, fichiers.getOrDefault(TARDIVE, ""), 3);
            rapprochements.executer(id, false);
        });
    }

    /** Four rows in five. */
    private static String debut(String texte) {
        var lignes = texte.lines().toList();
        return String.join("\n", lignes.subList(0, 1 + (lignes.size() - 1) * 4 / 5)) + "\n";
    }

    private void charger(CampagneId id, String type, String texte, int jours) {
        listes.charger(
                id,
                new Feuille(type.toLowerCase(Locale.ROOT) + ".csv", texte.getBytes(StandardCharsets.UTF_8)),
                new Nature(
                        type,
                        campagnes.find(id).territoireNom(),
                        LocalDate.now(horloge).minusDays(jours)));
    }
}
