package fr.raccroche.cercles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who sees what, by which act, and until which day. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CerclesIT {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    private static final LocalDate JOUR = HorlogeDEssai.AUJOURD_HUI;

    @Autowired
    Cercles cercles;

    @Autowired
    Exercices exercices;

    @Autowired
    ApplicationEventPublisher evenements;

    @Autowired
    AuNomDuSysteme systeme;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    int bassin;

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        bassin = jeu.bassin("LITTORAL", lycee);
    }

    @Test
    void opensTheCerclesOfEverySchoolAndTerritoryOnceTheDirectoryIsImported() {
        jeu.sql()
                .sql(
                        "insert into territoire.etablissement (uai, nom, genre, commune) values ('0359990A', 'Collège neuf', 'COLLEGE', 'Dinard')")
                .update();
        var annuaire = new AnnuaireImporte(UUID.randomUUID(), Set.of(), Set.of());

        systeme.executer(Optional.empty(), () -> evenements.publishEvent(annuaire));
        systeme.executer(Optional.empty(), () -> evenements.publishEvent(annuaire));

        assertThat(jeu.sql()
                        .sql("select type || ' ' || libelle from cercles.cercle where cle = '0359990A' order by type")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ETABLISSEMENT_SUIVIS Collège neuf (Dinard) : jeunes suivis",
                        "ETABLISSEMENT_TOUS Collège neuf (Dinard) : tous les élèves");
        assertThat(jeu.sql()
                        .sql("select count(*) from cercles.cercle where type = 'TERRITOIRE_SUIVIS' and cle = :cle")
                        .param("cle", Integer.toString(bassin))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysTheLevelOfATerritoryOnce() {
        var reseau = new TerritoireId(jeu.sql()
                .sql(
                        "insert into territoire.territoire (niveau, code, libelle) values ('RESEAU', 'COTE', 'Réseau de la Côte') returning id")
                .query(Integer.class)
                .single());

        cercles.jeunesSuivis(reseau);
        assertThat(libelle("TERRITOIRE_SUIVIS", Integer.toString(reseau.valeur())))
                .isEqualTo("Réseau de la Côte : jeunes suivis");

        systeme.executer(
                Optional.empty(),
                () -> evenements.publishEvent(new AnnuaireImporte(UUID.randomUUID(), Set.of(), Set.of())));
        assertThat(libelle("TERRITOIRE_SUIVIS", Integer.toString(reseau.valeur())))
                .isEqualTo("Réseau de la Côte : jeunes suivis");
        assertThat(libelle("TERRITOIRE_SUIVIS", Integer.toString(bassin)))
                .isEqualTo("LITTORAL (bassin) : jeunes suivis");
    }

    private String libelle(String type, String cle) {
        return jeu.sql()
                .sql("select libelle from cercles.cercle where type = :type and cle = :cle")
                .param("type", type)
                .param("cle", cle)
                .query(String.class)
                .single();
    }

    @Test
    @Exigence("F4")
    void givesEachFunctionTheCerclesThatTheContractNames() {
        assertThat(typesDe(Fonction.CHEF_ETABLISSEMENT))
                .containsExactlyInAnyOrder("ETABLISSEMENT_TOUS", "ETABLISSEMENT_SUIVIS");
        assertThat(typesDe(Fonction.ADJOINT)).containsExactlyInAnyOrder("ETABLISSEMENT_TOUS", "ETABLISSEMENT_SUIVIS");
        assertThat(typesDe(Fonction.REFERENT_DECROCHAGE)).containsExactly("ETABLISSEMENT_SUIVIS");
        assertThat(typesDe(Fonction.CPE)).containsExactly("ETABLISSEMENT_SUIVIS");
        assertThat(typesDe(Fonction.DCIO)).containsExactly("PARTENAIRE");
        for (var sans : List.of(Fonction.FORMATEUR, Fonction.GESTIONNAIRE)) {
            assertThat(typesDe(sans)).as(sans.name()).isEmpty();
        }
        for (var sans : List.of(Fonction.COORDONNATEUR, Fonction.IA_DASEN, Fonction.IEN_IO)) {
            var agent = personne();
            exercices.ouvrir(agent, Mandat.surTerritoire(sans, new TerritoireId(bassin), RENTREE, "arrêté"));
            assertThat(cercles.actesDe(agent)).as(sans.name()).isEmpty();
        }
    }

    @Test
    void endsTheRightsTheDayAfterTheActEnds() {
        var agent = personne();
        var exercice =
                exercices.ouvrir(agent, Mandat.enEtablissement(Fonction.CPE, new Uai(lycee), RENTREE, "nomination"));
        assertThat(cerclesLe(agent, JOUR)).hasSize(1);

        exercices.clore(exercice.id(), JOUR);

        assertThat(cerclesLe(agent, JOUR)).hasSize(1);
        assertThat(cercles.actesDe(agent)).hasSize(1);
        assertThat(cerclesLe(agent, JOUR.plusDays(1))).isEmpty();
        exercices.clore(exercice.id(), JOUR.minusDays(1));
        assertThat(cercles.actesDe(agent)).isEmpty();
    }

    @Test
    void beginsNoRightBeforeTheFirstDay() {
        var agent = personne();
        exercices.ouvrir(agent, Mandat.enEtablissement(Fonction.CPE, new Uai(lycee), JOUR.plusDays(1), "nomination"));

        assertThat(cercles.actesDe(agent)).isEmpty();
        assertThat(cerclesLe(agent, JOUR.plusDays(1))).hasSize(1);
    }

    @Test
    void saysWhyIAndWhoElseSeesAFile() {
        var cpe = jeu.agent("Paul", "Cercle", "CPE", lycee);
        var chef = personne();
        exercices.ouvrir(chef, Mandat.enEtablissement(Fonction.CHEF_ETABLISSEMENT, new Uai(lycee), RENTREE, "arrêté"));
        var suivis =
                cercles.ouvrir(TypeCercle.ETABLISSEMENT_SUIVIS, lycee, "Lycée du Phare (Saint-Malo) : jeunes suivis");
        var lettre = new Acte(Acte.Type.LETTRE, UUID.randomUUID(), "Lettre de mission 2026-2027");
        cercles.inscrire(suivis, new AgentId(cpe), lettre, RENTREE, LocalDate.of(2027, 8, 31));

        assertThat(cercles.pourquoi(new AgentId(cpe), Set.of(suivis)))
                .extracting(Cercles.Membre::acte, Cercles.Membre::libelle, Cercles.Membre::titres)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Lettre de mission 2026-2027",
                        "Lycée du Phare (Saint-Malo) : jeunes suivis",
                        "Conseiller principal d’éducation"));
        assertThat(cercles.membres(Set.of(suivis)))
                .extracting(Cercles.Membre::agent)
                .contains(chef, new AgentId(cpe));
        assertThat(cercles.pourquoi(personne(), Set.of(suivis))).isEmpty();

        cercles.clore(Acte.Type.LETTRE, lettre.id(), JOUR.minusDays(1));
        assertThat(cercles.pourquoi(new AgentId(cpe), Set.of(suivis))).isEmpty();
    }

    @Test
    void showsOnesCerclesWithTheirActs() {
        var agent = jeu.agent("Rose", "Cercle", "CPE", lycee);
        assertThat(mvc.get().uri("/cercles/moi").with(jeu.connecte(agent)))
                .hasStatusOk()
                .bodyText()
                .contains("membre d’aucun cercle");
        jeu.membre(agent, "ETABLISSEMENT_SUIVIS", lycee);

        assertThat(mvc.get().uri("/cercles/moi").with(jeu.connecte(agent)))
                .hasStatusOk()
                .bodyText()
                .contains("Lycée du Phare", "nomination", "01/09/2026");
    }

    private List<@Nullable String> typesDe(Fonction fonction) {
        var agent = personne();
        exercices.ouvrir(agent, Mandat.enEtablissement(fonction, new Uai(lycee), RENTREE, "nomination"));
        return jeu.sql()
                .sql(
                        "select c.type from cercles.membre m join cercles.cercle c on c.id = m.cercle_id where m.agent_id = :agent")
                .param("agent", agent.valeur())
                .query(String.class)
                .list();
    }

    /** What the row policies would compare that day. */
    private List<@Nullable Integer> cerclesLe(AgentId agent, LocalDate jour) {
        return jeu.sql()
                .sql("select unnest(base.cercles_de(:agent, :jour))")
                .param("agent", agent.valeur())
                .param("jour", jour)
                .query(Integer.class)
                .list();
    }

    private AgentId personne() {
        return new AgentId(jeu.sql().sql("""
                insert into agents.agent (nom, prenom, courriel) values ('Cercle', 'Agent', gen_random_uuid() || '@exemple.fr') returning id
                """).query(UUID.class).single());
    }
}
