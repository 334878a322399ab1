package fr.raccroche.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.demonstration.population.Ecole;
import fr.raccroche.demonstration.population.Population;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.calcul.RapprochementsDeCampagne;
import fr.raccroche.reperage.lignes.Essais;
import fr.raccroche.reperage.lignes.Levees;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.reperage.listes.ListesDeCampagne;
import fr.raccroche.reperage.partage.Partages;
import fr.raccroche.reperage.revue.Revues;
import fr.raccroche.reperage.travail.ListesDeTravail;
import fr.raccroche.socle.AnneeScolaire;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The campaign of the demonstration, through the services themselves: something to look at for everybody. */
@EssaiComplet
class ReperageInventeIT {

    private static final List<String> GENRES = List.of("COLLEGE", "COLLEGE", "LGT", "LPO", "LP");

    @Autowired
    Jeu jeu;

    @Autowired
    UserDetailsService comptes;

    @Autowired
    Campagnes campagnes;

    @Autowired
    ListesDeCampagne listes;

    @Autowired
    RapprochementsDeCampagne rapprochements;

    @Autowired
    Revues revues;

    @Autowired
    ListesDeTravail travail;

    @Autowired
    LignesDeReperage lignes;

    @Autowired
    Essais essais;

    @Autowired
    Levees levees;

    @Autowired
    Partages partages;

    @Autowired
    Clock horloge;

    @Test
    void leavesPairsToReviewSomeReadersWhoDisagreeAndLinesAtEveryStage() {
        inventer();

        assertThat(compter("select etat, count(*) from reperage.paire group by etat"))
                .hasEntrySatisfying("A_REVOIR", nombre -> assertThat(nombre).isBetween(5L, 200L))
                .containsKeys("SECONDE_LECTURE", "DESACCORD", "MEME", "DIFFERENTS");
        assertThat(compter("select verdict, count(*) from reperage.lecture group by verdict"))
                .containsKeys("MEME", "DIFFERENTS", "NE_SAIT_PAS");
        assertThat(compter("select etat, count(*) from reperage.ligne group by etat"))
                .containsKeys("A_VERIFIER", "ECARTE", "CONFIRME", "INCONNU");
        assertThat(compter("""
                select case when preuve = 'RAPPROCHEMENT' and levee_par is null then 'by a list' when preuve = 'RAPPROCHEMENT' then 'by a reader'
                            else 'by hand' end, count(*) from reperage.ligne where levee is not null group by 1
                """)).containsKeys("by a list", "by hand");
        assertThat(
                        compter(
                                "select case when tentatives > 1 then 'many' else 'one' end, count(*) from reperage.ligne where tentatives > 0 group by 1"))
                .containsKeys("many", "one");
        assertThat(compter("select coalesce(reponse, 'none'), count(*) from reperage.partage group by 1"))
                .containsKeys("none", "DEJA_ACCOMPAGNE");
        assertThat(compter("select etat, count(*) from reperage.calcul group by etat"))
                .containsEntry("TERMINE", 2L);
    }

    private void inventer() {
        var ecoles = new ArrayList<Ecole>();
        for (int rang = 0; rang < 20; rang++) {
            var genre = GENRES.get(rang % GENRES.size());
            var uai = jeu.etablissement("Établissement " + rang, genre, "Commune" + rang);
            ecoles.add(new Ecole(
                    uai,
                    "Établissement " + rang,
                    genre,
                    "Commune" + rang,
                    "35%03d".formatted(10 * rang),
                    "35%03d".formatted(rang),
                    600));
        }
        jeu.territoire(
                "DEPARTEMENT", "Émeraude", ecoles.stream().map(Ecole::uai).toArray(String[]::new));
        var conseiller = jeu.agent("Malo", "Conseil", "MISSION_LOCALE", null);
        jeu.cercle("PARTENAIRE", AgentsDeDemonstration.MISSION_LOCALE, AgentsDeDemonstration.MISSION_LOCALE);
        jeu.membre(conseiller, "PARTENAIRE", AgentsDeDemonstration.MISSION_LOCALE);
        var agents = Map.of(
                "charge.de.mission@exemple.fr", jeu.agent("Rose", "Pilote", "CHARGE_DE_MISSION", null),
                "departemental@exemple.fr", jeu.agent("Yann", "Depart", "COORDONNATEUR_DEPARTEMENTAL", null),
                "coordonnateur@exemple.fr", jeu.agent("Cora", "Bassin", "COORDONNATEUR", null),
                "formateur@exemple.fr", jeu.agent("Anne", "Classe", "FORMATEUR", null),
                "mission.locale@exemple.fr", conseiller);
        var session =
                new Session(compte -> comptes.loadUserByUsername(identifiant(agents.getOrDefault(compte, conseiller))));
        var eleves = new Population(ecoles, Demonstration.GRAINE, 4_000).inventer(2024, 2026);

        new ReperageInvente(session, campagnes, listes, rapprochements, horloge)
                .ecrire(eleves, new AnneeScolaire(2026));
        new LeveesInventees(session, campagnes, revues, travail, lignes, essais, levees, partages, horloge).ecrire();
    }

    private String identifiant(UUID agent) {
        return jeu.sql()
                .sql("select identifiant from comptes.compte where agent_id = :id")
                .param("id", agent)
                .query(String.class)
                .single();
    }

    private Map<String, Long> compter(String sql) {
        return jeu
                .sql()
                .sql(sql)
                .query((ligne, rang) -> Map.entry(ligne.getString(1), ligne.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
