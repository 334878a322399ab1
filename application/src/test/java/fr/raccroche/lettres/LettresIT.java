package fr.raccroche.lettres;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.lettres.Lettre.Etat;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@EssaiComplet
class LettresIT {

    private static final LocalDate AUJOURD_HUI = HorlogeDEssai.AUJOURD_HUI;

    @Autowired
    Jeu jeu;

    @Autowired
    Lettres lettres;

    JeuDeLettres scene;

    @BeforeEach
    void setUp() {
        scene = JeuDeLettres.poser(jeu, lettres);
    }

    @Test
    @Exigence({"C27", "F1", "X57", "X73", "X75"})
    void opensTheCerclesWhenTheFourthHasSigned() {
        var id = scene.aSigner();
        scene.signer(id, scene.formatrice());
        scene.signer(id, scene.chef());
        scene.signer(id, scene.coordonnateur());
        assertThat(scene.cercles(scene.formatrice(), AUJOURD_HUI)).isEmpty();

        scene.signer(id, scene.chargee());

        assertThat(lettre(id).statut(AUJOURD_HUI)).isEqualTo("En vigueur");
        assertThat(lettre(id).signatures()).extracting(Signature::role).containsExactly(Role.values());
        assertThat(scene.cercles(scene.formatrice(), AUJOURD_HUI))
                .containsExactlyInAnyOrder(
                        "ACTION " + scene.action(),
                        "ETABLISSEMENT_SUIVIS " + scene.college(),
                        "ETABLISSEMENT_SUIVIS " + scene.lycee(),
                        "ETABLISSEMENT_TOUS " + scene.college(),
                        "ETABLISSEMENT_TOUS " + scene.lycee(),
                        "TERRITOIRE_SUIVIS " + scene.bassin());
    }

    @Test
    @Exigence({"C26", "C35", "X10", "X11", "X32", "X71"})
    void opensEachTerritoryOfTheLetterWhateverItsLevelAndNothingOfTheSchoolOfAttachment() {
        var territoires = Stream.of("RESEAU", "RESEAU", "RESEAU", "RESEAU", "DISTRICT", "DEPARTEMENT")
                .map(this::territoire)
                .toList();
        jeu.enTantQue(
                scene.chargee(),
                () -> lettres.reprendre(
                        new Contenu(
                                new AgentId(scene.coordonnateur()),
                                Fonction.COORDONNATEUR,
                                new AnneeScolaire(2026).periode(),
                                100,
                                Optional.of(new Uai(scene.lycee())),
                                Optional.of(new AgentId(scene.chargee())),
                                "",
                                List.of(),
                                List.of(),
                                territoires),
                        Stream.of(scene.coordonnateur(), scene.chef(), scene.chargee(), scene.etranger())
                                .map(AgentId::new)
                                .toList(),
                        Instant.parse("2026-09-02T08:00:00Z")));

        assertThat(scene.cercles(scene.coordonnateur(), AUJOURD_HUI))
                .containsExactlyInAnyOrderElementsOf(territoires.stream()
                        .map(territoire -> "TERRITOIRE_SUIVIS " + territoire.valeur())
                        .toList());
    }

    private TerritoireId territoire(String niveau) {
        var code = niveau + System.nanoTime();
        var id = jeu.sql()
                .sql(
                        "insert into territoire.territoire (niveau, code, libelle) values (:niveau, :code, :code) returning id")
                .param("niveau", niveau)
                .param("code", code)
                .query(Integer.class)
                .single();
        jeu.cercle("TERRITOIRE_SUIVIS", Integer.toString(id), code + " : jeunes suivis");
        return new TerritoireId(id);
    }

    @Test
    @Exigence({"X57", "X73"})
    void endsOnThirtyFirstAugust() {
        scene.signee();

        assertThat(scene.cercles(scene.formatrice(), LocalDate.of(2027, 8, 31))).isNotEmpty();
        assertThat(scene.cercles(scene.formatrice(), LocalDate.of(2027, 9, 1))).isEmpty();
    }

    @Test
    @Exigence("F54")
    void isSignedInOrderByThoseItNames() {
        var id = scene.aSigner();

        assertRefused("lettre.pas-votre-signature", () -> scene.signer(id, scene.chef()));
        assertRefused("lettre.pas-votre-signature", () -> scene.signer(id, scene.chargee()));
        scene.signer(id, scene.formatrice());
        assertRefused("lettre.pas-votre-signature", () -> scene.signer(id, scene.formatrice()));
        var autreChef = jeu.agent("Jean", "Autre" + id.valeur(), "CHEF_ETABLISSEMENT", scene.college());
        assertRefused("lettre.pas-votre-signature", () -> scene.signer(id, autreChef));
        scene.signer(id, scene.chef());
        assertThat(lettre(id).prochaine()).contains(Role.COORDONNATEUR);
    }

    @Test
    void isNotOfferedForSignatureBeforeItIsComplete() {
        var id = jeu.enTantQue(
                scene.coordonnateur(),
                () -> lettres.rediger(
                        new AgentId(scene.formatrice()),
                        fr.raccroche.agents.Fonction.FORMATEUR,
                        new fr.raccroche.socle.AnneeScolaire(2026)));

        assertRefused(
                "lettre.manque.rattachement",
                () -> jeu.enTantQue(scene.coordonnateur(), () -> {
                    lettres.mettreALaSignature(id);
                    return id;
                }));
    }

    @Test
    void neverChangesOnceOfferedForSignature() {
        var id = scene.aSigner();

        assertRefused(
                "lettre.etat",
                () -> jeu.enTantQue(scene.coordonnateur(), () -> {
                    lettres.corriger(id, 2, scene.contenu(LocalDate.of(2026, 10, 1)));
                    return id;
                }));
        for (var fraude : List.of(
                "update lettres.lettre set quotite = 10 where id = :id",
                "update lettres.lettre set au = au + 1 where id = :id",
                "delete from lettres.intervention where lettre_id = :id",
                "insert into lettres.signature (lettre_id, rang, role, signataire_id, titre, le, empreinte)"
                        + " select id, 3, 'COORDONNATEUR', responsable_id, '', now(), repeat('0', 64) from lettres.lettre where id = :id")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(fraude)
                    .isThrownBy(
                            () -> jeu.sql().sql(fraude).param("id", id.valeur()).update());
        }
    }

    @Test
    @Exigence("C27")
    void isReplacedByANewLetterWhenTheAgentChangesSchools() {
        var ancienne = scene.signee();
        var janvier = LocalDate.of(2027, 1, 4);
        var suite = jeu.enTantQue(scene.coordonnateur(), () -> {
            var id = lettres.remplacer(ancienne, janvier);
            var contenu = lettres.find(id).contenu();
            lettres.corriger(
                    id,
                    0,
                    new Contenu(
                            contenu.agent(),
                            contenu.fonction(),
                            contenu.periode(),
                            50,
                            contenu.rattachement(),
                            contenu.responsable(),
                            "",
                            contenu.interventions().subList(0, 1),
                            List.of(),
                            List.of()));
            lettres.mettreALaSignature(id);
            return id;
        });
        assertThat(scene.cercles(scene.formatrice(), janvier)).hasSize(6);

        scene.signer(suite);

        assertThat(scene.cercles(scene.formatrice(), janvier.minusDays(1))).hasSize(6);
        assertThat(scene.cercles(scene.formatrice(), janvier)).hasSize(2);
        assertThat(lettre(ancienne).contenu().periode().au()).isEqualTo(janvier.minusDays(1));
        assertThat(lettre(ancienne).statut(janvier)).isEqualTo("Remplacée");
        assertThat(lettre(ancienne).contenu().quotite()).isEqualTo(80);
    }

    @Test
    void refusesTwoLettersForTheSameDays() {
        scene.signee();
        assertRefused("lettre.chevauchement", scene::aSigner);
    }

    @Test
    void closesTheFilesTheDayTheMissionEnds() {
        var id = scene.signee();

        jeu.enTantQue(scene.chargee(), () -> {
            lettres.clore(id, AUJOURD_HUI.minusDays(1));
            return id;
        });

        assertThat(scene.cercles(scene.formatrice(), AUJOURD_HUI)).isEmpty();
        assertThat(lettre(id).statut(AUJOURD_HUI)).isEqualTo("Terminée");
    }

    @Test
    void abandonsWhatIsNotInForce() {
        var id = scene.aSigner();
        jeu.enTantQue(scene.coordonnateur(), () -> {
            lettres.abandonner(id);
            return id;
        });

        assertThat(lettre(id).etat()).isEqualTo(Etat.ABANDONNEE);
        assertRefused("lettre.etat", () -> scene.signer(id, scene.formatrice()));
    }

    @Test
    void isHiddenFromAnOutsider() {
        var id = scene.signee();

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(scene.etranger(), () -> lettres.find(id)));
        assertThat(jeu.enTantQue(
                        scene.etranger(), () -> lettres.enVigueur(new AgentId(scene.formatrice()), AUJOURD_HUI)))
                .isEmpty();
        var chefDuCollege = jeu.agent("Jean", "Voisin" + id.valeur(), "CHEF_ETABLISSEMENT", scene.college());
        assertThat(jeu.enTantQue(chefDuCollege, () -> lettres.find(id)).id()).isEqualTo(id);
    }

    private Lettre lettre(LettreId id) {
        return jeu.enTantQue(scene.formatrice(), () -> lettres.find(id));
    }
}
