package fr.raccroche.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.imports.DecisionRepository.Correction;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the zip of a school to its files, and back again with the next export. */
class LivraisonsIT extends EssaiDImport {

    static final LocalDate NEE_LE = LocalDate.of(2010, 2, 3);

    @BeforeEach
    void setUp() {
        ecole = new Ecole(lycee).eleve(numero(1), "LE GOFF", "Maëlle").eleve(numero(2), "RIOU", "Tom");
    }

    @Test
    @Exigence("C6")
    void announcesThenCreatesFilesWithClassFormationAddressAndGuardian() {
        var id = deposer(ecole.zip());

        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.NOUVEAU, 2));
        assertThat(nombre("select count(*) from jeunes.scolarite where uai = '" + lycee + "'"))
                .isZero();

        appliquer(id);

        var fiche = ligne(
                "select j.*, s.classe, s.formation, s.annee, s.eleve_id from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai and j.prenom = 'Maëlle'");
        assertThat(fiche)
                .containsEntry("nom", "LE GOFF")
                .containsEntry("provenance", "SIECLE")
                .containsEntry("portable", "+33612345678")
                .containsEntry("adresse", numero(1) + " RUE DE L'EXEMPLE, BAT B")
                .containsEntry("classe", "2GT1")
                .containsEntry("formation", "SECONDE GENERALE ET TECHNOLOGIQUE")
                .containsEntry("annee", 2026);
        assertThat(ligne(
                        "select r.* from jeunes.responsable r join jeunes.scolarite s using (jeune_id) where s.uai = :uai and r.personne_id = '8"
                                + numero(1) + "'"))
                .containsEntry("prenom", "Anne")
                .containsEntry("parente", "10")
                .containsEntry("niveau", 1)
                .containsEntry("telephone", "+33299112233");
        assertThat(registre(() -> registre.find(id)).etat()).isEqualTo(Etat.APPLIQUE);
    }

    @Test
    void givesNewFilesTheCerclesThatTheirSchoolingGives() {
        importer(ecole.zip());

        var avant = cercles();
        jeu.sql()
                .sql("select jeunes.recalculer_cercles(array(select jeune_id from jeunes.scolarite))")
                .query((l, r) -> true)
                .list();
        assertThat(cercles()).isEqualTo(avant).isNotEmpty();
        assertThat(
                        nombre(
                                "select count(*) from jeunes.responsable r join jeunes.jeune j on j.id = r.jeune_id where r.cercles <> j.cercles"))
                .isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        var zip = ecole.zip();
        importer(zip);
        var avant = photo();

        var id = deposer(zip);

        assertThat(rapport(id).rienNeChange()).isTrue();
        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.IDENTIQUE, 2));
        assertThat(registre(() -> registre.dejaAppliquee(registre.find(id)))).isPresent();
        appliquer(id);
        assertThat(photo()).isEqualTo(avant);
    }

    @Test
    void tellsWhatChangesInKnownFiles() {
        importer(ecole.zip());

        var id = deposer(
                ecole.nom(numero(1), "LE GOFF-RIOU").classe(numero(1), "2GT4").zip());

        var constat = seul(id, Constat.Etat.MODIFIE);
        assertThat(constat.ecarts())
                .contains(
                        new Constat.Changement("nom", "LE GOFF", "LE GOFF-RIOU"),
                        new Constat.Changement("classe", "2GT1", "2GT4"));
        appliquer(id);
        assertThat(
                        ligne(
                                "select j.nom, s.classe from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai and prenom = 'Maëlle'"))
                .containsEntry("nom", "LE GOFF-RIOU")
                .containsEntry("classe", "2GT4");
        assertThat(nombre("select count(*) from jeunes.scolarite where uai = '" + lycee + "'"))
                .isEqualTo(2);
    }

    @Test
    void keepsLeaversAndDatesTheAbsent() {
        for (int i = 3; i < 20; i++) {
            ecole.eleve(numero(i), "NOM" + i, "Prénom");
        }
        importer(ecole.zip());

        var id = deposer(ecole.parti(numero(1), LocalDate.of(2026, 11, 20), "12")
                .sans(numero(2))
                .zip());

        assertThat(seul(id, Constat.Etat.PARTI).prenom()).isEqualTo("Maëlle");
        assertThat(seul(id, Constat.Etat.ABSENT).prenom()).isEqualTo("Tom");
        appliquer(id);
        assertThat(
                        ligne(
                                "select s.* from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id where s.uai = :uai and j.prenom = 'Maëlle'"))
                .containsEntry("sortie", java.sql.Date.valueOf("2026-11-20"))
                .containsEntry("motif_sortie", "12");
        assertThat(
                        ligne(
                                "select s.* from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id where s.uai = :uai and j.prenom = 'Tom'"))
                .containsEntry("sortie", java.sql.Date.valueOf("2026-12-14"));
        assertThat(nombre(
                        "select count(*) from jeunes.statut t join jeunes.scolarite s using (jeune_id) where s.uai = '"
                                + lycee + "'"))
                .isPositive();
    }

    @Test
    void takesNobodyForAbsentWhenTheFileForgetsAThirdOfTheSchool() {
        for (int i = 3; i < 33; i++) {
            ecole.eleve(numero(i), "NOM" + i, "Prénom");
        }
        importer(ecole.zip());
        for (int i = 3; i < 18; i++) {
            ecole.sans(numero(i));
        }

        var id = deposer(ecole.zip());

        assertThat(rapport(id).comptes())
                .containsEntry(Compte.ABSENT_ECARTE, 15)
                .doesNotContainKey(Compte.ABSENT);
        appliquer(id);
        assertThat(nombre("select count(*) from jeunes.scolarite where sortie is not null and uai = '" + lycee + "'"))
                .isZero();
    }

    @Test
    void leavesOutWhoIsUntickedAndWhoHasNoClass() {
        var id = deposer(ecole.classe(numero(2), "INACTIFS").zip());
        var maelle = seul(id, Constat.Etat.NOUVEAU);
        assertThat(seul(id, Constat.Etat.INACTIF).retenu()).isFalse();

        registre(() -> {
            registre.retenir(id, List.of(maelle.id()), Set.of());
            return id;
        });
        appliquer(id);

        assertThat(nombre("select count(*) from jeunes.scolarite where uai = '" + lycee + "'"))
                .isZero();
        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.ECARTE, 1, Compte.INACTIF, 1));
    }

    @Test
    void refusesARowWithItsLineThenTakesItOnceCorrected() {
        var id = deposer(ecole.naissance(numero(2), LocalDate.of(1900, 1, 1)).zip());
        var refus = seul(id, Constat.Etat.REFUSE);
        assertThat(refus.motif()).isEqualTo("naissance-fictive");
        assertThat(refus.ligne()).isGreaterThan(20);
        assertThat(refus.valeur()).isEqualTo("01/01/1900");
        assertThat(rapport(id).refus()).isEqualTo(Map.of("naissance-fictive", 1));

        registre(() -> {
            livraisons.corriger(
                    new AgentId(formatrice),
                    id,
                    refus.id(),
                    new Correction("", "", NEE_LE, "", null, null, null, false));
            return id;
        });

        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.NOUVEAU, 2));
        appliquer(id);
        assertThat(
                        ligne(
                                "select j.naissance from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai and prenom = 'Tom'"))
                .containsEntry("naissance", java.sql.Date.valueOf(NEE_LE));
    }

    @Test
    void keepsOnlyReasonsOnceApplied() {
        var id = deposer(ecole.naissance(numero(2), LocalDate.of(1900, 1, 1)).zip());
        appliquer(id);

        assertThat(jeu.sql()
                        .sql(
                                "select nom || prenom || coalesce(naissance::text, '') || code_postal || commune || valeur from imports.constat where livraison_id = :id")
                        .param("id", id.valeur())
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(rapport(id).refus()).containsEntry("naissance-fictive", 1);
        assertThat(rapport(id).interdites())
                .containsKeys(DonneeInterdite.CODE_PAYS_NAT, DonneeInterdite.CODE_PROFESSION);
        assertThat(jeu.sql()
                        .sql("select rapport::text from imports.livraison where id = :id")
                        .param("id", id.valeur())
                        .query(String.class)
                        .single())
                .doesNotContain("RIOU", "Maëlle", "2010");
    }

    @Test
    void knowsAPupilTypedByHandAndKeepsWhatTheMissionTyped() {
        var suivi = jeu.suivi("Le Goff", "Maëlle", NEE_LE, lycee, LocalDate.of(2026, 10, 1));
        jeu.sql()
                .sql("update jeunes.jeune set portable = '+33700000000', provenance = 'SAISIE' where id = :id")
                .param("id", suivi)
                .update();

        var id = deposer(ecole.zip());
        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.NOUVEAU, 1, Compte.MODIFIE, 1));
        appliquer(id);

        assertThat(ligne("select * from jeunes.jeune where id = '" + suivi + "' and :uai <> ''"))
                .containsEntry("nom", "Le Goff")
                .containsEntry("portable", "+33700000000")
                .containsEntry("code_postal", "35000");
        assertThat(nombre(
                        "select count(*) from jeunes.jeune where base.cle(nom) = 'le goff' and id in (select jeune_id from jeunes.scolarite where uai = '"
                                + lycee + "')"))
                .isEqualTo(1);
    }

    @Test
    void neverMergesOnALikeness() {
        importer(ecole.zip());
        var homonymes = new Ecole(lycee)
                .eleve(numero(1), "LE GOFF", "Maëlle")
                .eleve(numero(2), "RIOU", "Tom")
                .eleve(numero(3), "LE GOFF", "Maëlle");

        var id = deposer(homonymes.zip());

        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.IDENTIQUE, 2, Compte.NOUVEAU, 1));
    }

    @Test
    void refusesAnIneThatBelongsToSomebodyElseUntilAPersonDecides() {
        importer(ecole.zip());
        var autre = new Ecole(lycee)
                .eleve(numero(1), "LE GOFF", "Maëlle")
                .eleve(numero(9), "TANGUY", "Enzo")
                .ine(numero(9), ine(numero(2)))
                .naissance(numero(9), LocalDate.of(2009, 5, 6));

        var id = deposer(autre.zip());
        var refus = seul(id, Constat.Etat.REFUSE);
        assertThat(refus.motif()).isEqualTo("ine-autre-dossier");

        registre(() -> {
            livraisons.corriger(
                    new AgentId(formatrice), id, refus.id(), new Correction("", "", null, "", null, null, null, true));
            return id;
        });
        appliquer(id);

        assertThat(nombre("select count(*) from jeunes.jeune where ine = '" + ine(numero(2)) + "'"))
                .isEqualTo(1);
        assertThat(nombre("select count(*) from jeunes.jeune where nom = 'TANGUY' and ine is null"))
                .isEqualTo(1);
    }

    @Test
    void knowsAPupilByTheFormerIneOfItsFile() {
        importer(ecole.zip());
        jeu.sql()
                .sql("update jeunes.jeune set ine = '0123456789M' where ine = :ine")
                .param("ine", ine(numero(1)))
                .update();
        // The school's base gives the new number: same file, the former number kept beside it.
        importer(ecole.ine(numero(1), ine(numero(1))).zip());
        assertThat(nombre("select count(*) from jeunes.jeune where ine_ancien = '0123456789M' and ine = '"
                        + ine(numero(1)) + "'"))
                .isEqualTo(1);
        var autre = jeu.etablissement("Lycée d'arrivée " + rang, "LGT", "Rennes");
        var la = agent(autre);

        // An old base elsewhere knows the former number only, and another given name.
        var id = deposer(
                la,
                new Ecole(autre)
                        .eleve(numero(700), "LE GOFF", "Maela")
                        .ine(numero(700), "0123456789M")
                        .zip(),
                Attendu.LIBRE);
        assertThat(jeu.enTantQue(la, () -> registre.constats(id, Constat.Etat.MODIFIE, 1))
                        .lignes())
                .hasSize(1);
        appliquer(la, id);

        assertThat(nombre("select count(*) from jeunes.jeune where prenom = 'Maela' and ine_ancien = '0123456789M'"))
                .isEqualTo(1);
        assertThat(nombre("select count(*) from jeunes.jeune where ine_ancien = '0123456789M' and ine = '"
                        + ine(numero(1)) + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAFormerIneThatLeadsToSomebodyElseUntilItIsMended() {
        importer(ecole.zip());
        jeu.sql()
                .sql("update jeunes.jeune set ine_ancien = '1301112223S' where ine = :ine")
                .param("ine", ine(numero(2)))
                .update();
        var autre = new Ecole(lycee)
                .eleve(numero(1), "LE GOFF", "Maëlle")
                .eleve(numero(2), "RIOU", "Tom")
                .eleve(numero(9), "KERNEIS", "Enzo")
                .ineAncien(numero(9), "1301112223S")
                .naissance(numero(9), LocalDate.of(2009, 5, 6));

        var id = deposer(autre.zip());
        var refus = seul(id, Constat.Etat.REFUSE);
        assertThat(refus.motif()).isEqualTo("ine-autre-dossier");
        assertThat(refus.ineAncien()).isEqualTo("1301112223S");

        registre(() -> {
            livraisons.corriger(
                    new AgentId(formatrice),
                    id,
                    refus.id(),
                    new Correction("", "", null, "", refus.ine(), "", null, false));
            return id;
        });
        assertThat(rapport(id).comptes()).containsEntry(Compte.NOUVEAU, 1).doesNotContainKey(Compte.REFUSE);
        appliquer(id);

        assertThat(nombre("select count(*) from jeunes.jeune where ine_ancien = '1301112223S'"))
                .isEqualTo(1);
        assertThat(nombre("select count(*) from jeunes.jeune where nom = 'KERNEIS' and ine = '" + refus.ine() + "'"))
                .isEqualTo(1);
    }

    @Test
    void knowsAPupilByTheIneOfAFileMergedIntoItsOwn() {
        importer(ecole.zip());
        jeu.sql()
                .sql("""
                update jeunes.jeune a set fusionne_dans = g.id, cercles = '{}' from jeunes.jeune g where a.ine = :absorbee and g.ine = :gardee
                """)
                .param("absorbee", ine(numero(2)))
                .param("gardee", ine(numero(1)))
                .update();
        var retour = new Ecole(lycee).eleve(numero(9), "LE GOFF", "Maëlle").ine(numero(9), ine(numero(2)));

        var id = deposer(retour.zip());

        assertThat(rapport(id).comptes()).doesNotContainKey(Compte.NOUVEAU).containsKey(Compte.MODIFIE);
        appliquer(id);
        assertThat(nombre("select count(*) from jeunes.jeune where fusionne_dans is null and ine = '" + ine(numero(1))
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void followsAPupilWhoMovesToAnotherSchool() {
        importer(ecole.zip());
        var autre = jeu.etablissement("Lycée d'arrivée " + rang, "LGT", "Rennes");
        var la = agent(autre);
        var arrivee = new Ecole(autre).eleve(numero(700), "LE GOFF", "Maëlle").ine(numero(700), ine(numero(1)));

        var id = deposer(la, arrivee.zip(), Attendu.LIBRE);
        var constat = jeu.enTantQue(la, () -> registre.constats(id, Constat.Etat.MODIFIE, 1))
                .lignes()
                .getFirst();
        assertThat(constat.ecarts())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.avant()).isEmpty());
        appliquer(la, id);

        assertThat(nombre(
                        "select count(*) from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id where j.ine = '"
                                + ine(numero(1)) + "'"))
                .isEqualTo(2);
        assertThat(rapport(deposer(ecole.parti(numero(1), LocalDate.of(2026, 11, 1), "")
                                .zip()))
                        .comptes())
                .isEqualTo(Map.of(Compte.PARTI, 1, Compte.IDENTIQUE, 1));
    }

    @Test
    void refusesTheWrongSchoolTheWrongYearAndStrangers() {
        var autre = jeu.etablissement("Autre lycée " + rang, "LGT", "Rennes");

        assertRefus(
                "imports.uai.autre",
                () -> deposer(formatrice, ecole.zip(), new Attendu(Optional.of(new Uai(autre)), Optional.empty())));
        assertRefus(
                "imports.annee.autre",
                () -> deposer(
                        formatrice, ecole.zip(), new Attendu(Optional.empty(), Optional.of(new AnneeScolaire(2025)))));
        assertRefus("imports.hors-perimetre", () -> deposer(agent(autre), ecole.zip(), Attendu.LIBRE));
        assertRefus(
                "imports.uai.inconnue",
                () -> deposer(
                        formatrice, new Ecole("0139999Y").eleve(1, "A", "B").zip(), Attendu.LIBRE));
        assertThat(nombre("select count(*) from imports.livraison where '" + lycee + "' = any (uais)"))
                .isZero();
    }

    @Test
    void asksBeforeImportingAnotherYear() {
        var id = deposer(
                new Ecole(lycee, 2025).eleve(numero(1), "LE GOFF", "Maëlle").zip());

        assertRefus("imports.annee.a-confirmer", () -> {
            appliquer(id);
            return id;
        });
        registre(() -> {
            livraisons.appliquer(new AgentId(formatrice), id, true);
            return id;
        });
        assertThat(ligne("select annee from jeunes.scolarite where uai = :uai")).containsEntry("annee", 2025);
    }

    @Test
    void hidesTheDeliveryFromTheOutsider() {
        var id = deposer(ecole.zip());
        var constat = seul(id, Constat.Etat.NOUVEAU, 2);
        var etranger = agent(jeu.etablissement("Lycée étranger " + rang, "LGT", "Rennes"));

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> registre.find(id)));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> registre.constat(id, constat.id())));
        assertThat(jeu.enTantQue(etranger, () -> registre.dernieres(1)).lignes())
                .isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> registre.constats(id, Constat.Etat.NOUVEAU, 1))
                        .lignes())
                .isEmpty();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> {
                    livraisons.appliquer(new AgentId(etranger), id, true);
                    return id;
                }));
        assertThat(nombre("select count(*) from jeunes.scolarite where uai = '" + lycee + "'"))
                .isZero();
    }

    @Test
    void keepsNothingOfAFileThatCannotBeRead() {
        var zip = ecole.zip();

        assertThatExceptionOfType(SiecleException.class).isThrownBy(() -> deposer(Arrays.copyOf(zip, zip.length - 40)));
        assertThat(nombre("select count(*) from imports.livraison where '" + lycee + "' = any (uais)"))
                .isZero();
    }

    @Test
    void readsGuardiansAloneOncePupilsAreKnown() {
        importer(ecole.zip());
        jeu.sql()
                .sql(
                        "delete from jeunes.responsable where jeune_id in (select jeune_id from jeunes.scolarite where uai = :uai)")
                .param("uai", lycee)
                .update();
        var octets = new java.io.ByteArrayOutputStream();
        new fr.raccroche.siecle.ecriture.EcrivainSiecle(ecole.export()).responsables(octets);

        var id = deposer(octets.toByteArray());

        assertThat(rapport(id).comptes()).isEqualTo(Map.of(Compte.RESPONSABLES, 2));
        appliquer(id);
        assertThat(nombre(
                        "select count(*) from jeunes.responsable r join jeunes.scolarite s using (jeune_id) where s.uai = '"
                                + lycee + "'"))
                .isEqualTo(2);
    }

    private static String ine(int numero) {
        return fr.raccroche.socle.Ine.invente(numero).valeur();
    }

    private void importer(byte[] octets) {
        appliquer(deposer(octets));
    }

    private Rapport rapport(LivraisonId id) {
        return registre(() -> registre.find(id)).rapport();
    }

    private Constat seul(LivraisonId id, Constat.Etat etat) {
        return seul(id, etat, 1);
    }

    private Constat seul(LivraisonId id, Constat.Etat etat, int nombre) {
        var lignes = registre(() -> registre.constats(id, etat, 1)).lignes();
        assertThat(lignes).hasSize(nombre);
        return lignes.getFirst();
    }

    private int nombre(String sql) {
        return jeu.sql().sql(sql).query(Integer.class).single();
    }

    private Map<String, @Nullable Object> ligne(String sql) {
        return jeu.sql().sql(sql).param("uai", lycee).query().singleRow();
    }

    private List<@Nullable String> cercles() {
        return jeu.sql()
                .sql(
                        "select j.id || j.cercles::text from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai order by 1")
                .param("uai", lycee)
                .query(String.class)
                .list();
    }

    private List<@Nullable String> photo() {
        return jeu.sql().sql("""
                select j::text || s::text || coalesce(r::text, '') from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id
                left join jeunes.responsable r on r.jeune_id = j.id where s.uai = :uai order by 1
                """).param("uai", lycee).query(String.class).list();
    }

    private static void assertRefus(String cle, java.util.function.Supplier<?> travail) {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(travail::get)
                .extracting(RegleMetierException::cle)
                .isEqualTo(cle);
    }
}
