package fr.raccroche.fil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.agents.AgentId;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import fr.raccroche.socle.Periode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The copy of facts, whatever module owns them: an invented owner stands behind {@code parcours.v_fait}. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilIT {

    private static final LocalDate LE_3_DECEMBRE = LocalDate.of(2026, 12, 3);

    record FaitConsigne(String source, UUID sourceId) implements ConsigneAuFil {}

    @Autowired
    Jeu jeu;

    @Autowired
    Fil fil;

    @Autowired
    ApplicationEventPublisher evenements;

    @Autowired
    PlatformTransactionManager transactions;

    UUID formatrice;
    UUID etranger;
    UUID jeune;
    String lycee;

    @BeforeAll
    void setTheScene() {
        jeu.sql().sql("""
                create schema if not exists parcours;
                grant usage on schema parcours to raccroche_app, raccroche_systeme;
                create table parcours.essai (id uuid primary key default gen_random_uuid(), nature text, jeune_id uuid not null references jeunes.jeune,
                    le date, auteur_id uuid, montre boolean not null default true, cercles int[] not null default '{}');
                call jeunes.suivre('parcours.essai');
                drop view if exists parcours.v_fait;
                create view parcours.v_fait with (security_invoker = true) as
                select id as source_id, nature, jeune_id, le, 'CODE' as code, 'Libellé' as libelle, 45 as duree_minutes, null::char(8) as uai,
                       null::uuid as action_id, auteur_id, timestamptz '2026-12-03 10:00+01' as cree_le from parcours.essai where montre;
                grant select on parcours.v_fait to raccroche_app, raccroche_systeme;
                """).update();
        lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        etranger = jeu.agent("Paul", "Ailleurs", "FORMATEUR", null);
        jeune = jeu.suivi("Berthou", "Lina", LocalDate.of(2010, 5, 2), lycee, LocalDate.of(2026, 10, 1));
    }

    @Test
    void copiesAFactInTheTransactionThatTellsIt() {
        var fait = ecrire("ENTRETIEN", LE_3_DECEMBRE);

        var faits = jeu.enTantQue(formatrice, () -> fil.deLaFiche(new JeuneId(jeune)));

        assertThat(faits)
                .filteredOn(f -> f.sourceId().equals(fait))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.nature()).isEqualTo(Nature.ENTRETIEN);
                    assertThat(f.le()).isEqualTo(LE_3_DECEMBRE);
                    assertThat(f.dureeMinutes()).isEqualTo(45);
                });
    }

    @Test
    void forgetsAFactThatItsOwnerNoLongerShows() {
        var fait = ecrire("ENTRETIEN", LE_3_DECEMBRE);
        jeu.sql()
                .sql("update parcours.essai set montre = false where id = :id")
                .param("id", fait)
                .update();

        consigner(new FaitConsigne("parcours", fait));

        assertThat(jeu.enTantQue(formatrice, () -> fil.deLaFiche(new JeuneId(jeune))))
                .noneMatch(f -> f.sourceId().equals(fait));
    }

    @Test
    void refusesAnUnknownSourceAndAFactToldOutsideATransaction() {
        assertThatThrownBy(() -> consigner(new FaitConsigne("pg_catalog", UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evenements.publishEvent(new FaitConsigne("parcours", UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void rebuildsExactlyWhatWasCopiedAlongTheWay() {
        ecrire("ENTRETIEN", LE_3_DECEMBRE);
        ecrire("DEVENIR", LE_3_DECEMBRE.plusDays(1));
        var avant = contenu();

        fil.rebuild(Optional.empty());

        assertThat(avant).isNotEmpty();
        assertThat(contenu()).isEqualTo(avant);
    }

    @Test
    void countsExactlyTheListThatItOpens() {
        ecrire("ENTRETIEN", LE_3_DECEMBRE);
        ecrire("SORTIE", LE_3_DECEMBRE.minusMonths(5));
        var filtre = Filtre.tout()
                .natures(EnumSet.of(Nature.ENTRETIEN))
                .pendant(new Periode(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)))
                .auteur(new AgentId(formatrice));

        var liste = jeu.enTantQue(formatrice, () -> fil.lister(filtre, 0)).lignes();

        assertThat(liste).isNotEmpty().allMatch(f -> f.nature() == Nature.ENTRETIEN);
        assertThat(jeu.enTantQue(formatrice, () -> fil.compter(filtre))).isEqualTo(liste.size());
        assertThat(jeu.enTantQue(formatrice, () -> fil.fraicheurs(filtre)).get(new AgentId(formatrice)))
                .extracting(Fraicheur::faits)
                .isEqualTo(liste.size());
    }

    @Test
    void tellsTheLastActOfEachFile() {
        ecrire("STATUT", LE_3_DECEMBRE.plusDays(9));
        var dernier = ecrire("TENTATIVE", LE_3_DECEMBRE.plusDays(8));

        var actes = jeu.enTantQue(formatrice, () -> fil.derniersActes(List.of(new JeuneId(jeune))));

        assertThat(actes.get(new JeuneId(jeune))).extracting(Fait::sourceId).isEqualTo(dernier);
    }

    @Test
    void showsNothingToAnOutsider() {
        ecrire("ENTRETIEN", LE_3_DECEMBRE);

        assertThat(jeu.enTantQue(etranger, () -> fil.deLaFiche(new JeuneId(jeune))))
                .isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> fil.lister(Filtre.tout(), 0)).lignes())
                .isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> fil.compter(Filtre.tout()))).isZero();
        assertThat(jeu.enTantQue(etranger, () -> fil.fraicheurs(Filtre.tout()))).isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> fil.derniersActes(List.of(new JeuneId(jeune)))))
                .isEmpty();
    }

    private UUID ecrire(String nature, LocalDate le) {
        var id = jeu.sql()
                .sql("""
                insert into parcours.essai (nature, jeune_id, le, auteur_id) values (:nature, :jeune, :le, :auteur) returning id
                """)
                .param("nature", nature)
                .param("jeune", jeune)
                .param("le", le)
                .param("auteur", formatrice)
                .query(UUID.class)
                .single();
        consigner(new FaitConsigne("parcours", id));
        return id;
    }

    private void consigner(FaitConsigne evenement) {
        jeu.enTantQue(formatrice, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(statut -> evenements.publishEvent(evenement));
            return true;
        });
    }

    private List<@Nullable String> contenu() {
        return jeu.sql()
                .sql(
                        "select (to_jsonb(f) - 'id')::text from fil.fait f where source = 'parcours' order by source, source_id, nature")
                .query(String.class)
                .list();
    }
}
