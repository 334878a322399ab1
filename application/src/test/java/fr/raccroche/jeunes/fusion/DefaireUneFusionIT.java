package fr.raccroche.jeunes.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.essai.Catalogue;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.IntrouvableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Undoing a merge gives every column of every table back as it was. Nobody lists the tables: the catalogue does, and each
 * that names a young person, however far, must have rows about both files before the merge, or the test fails.
 */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaireUneFusionIT {

    /** Compared in another way, and why: rows are only added there. */
    static final Map<String, String> QUI_GRANDISSENT = Map.of(
            "journal.trace", "merging and undoing are acts that it keeps",
            "journal.version", "keeps what each changed row was before",
            "jeunes.fusion", "the record of the merge itself, undone or not");

    private static final List<String> FAITS = List.of(
            "entretiens.entretien", "entretiens.tentative", "entretiens.rendez_vous", "entretiens.prochaine_action");

    @Autowired
    Jeu jeu;

    @Autowired
    Fusions fusions;

    @Autowired
    Jeunes jeunes;

    @Autowired
    AutowireCapableBeanFactory fabrique;

    @Autowired
    JsonMapper json;

    Catalogue catalogue;
    DossierPlein dossiers;
    JeuneId gardee;
    JeuneId absorbee;

    /** Each of the two files has itself absorbed another one before. */
    @BeforeAll
    void scene() {
        catalogue = new Catalogue(jeu);
        dossiers = fabrique.createBean(DossierPlein.class);
        dossiers.scene();
        var autour = new AutourDuDossier(jeu, dossiers.formatrice, dossiers.lycee);
        var fiches = new ArrayList<JeuneId>();
        for (int jour = 1; jour <= 4; jour++) {
            fiches.add(dossiers.ecrire("Maelle", jour % 2 == 1 ? dossiers.lycee : dossiers.autre, jour));
            autour.ecrire(fiches.getLast(), jour);
        }
        gardee = fiches.get(0);
        absorbee = fiches.get(1);
        fusionner(gardee, fiches.get(2));
        fusionner(absorbee, fiches.get(3));
    }

    @Test
    void knowsWhatEveryIdentifierOfEveryTableNames() {
        var declares = Catalogue.renvoisDeclares();
        var attendues = catalogue.identifiantsSansCle();
        attendues.addAll(textesQuiDisent(identifiantsAuSujetDe(gardee)));
        attendues.addAll(textesQuiDisent(identifiantsAuSujetDe(absorbee)));

        assertThat(declares).extracting(Catalogue.Renvoi::colonne).containsExactlyInAnyOrderElementsOf(attendues);
        assertThat(catalogue.tables())
                .containsAll(declares.stream()
                        .flatMap(renvoi -> renvoi.tables().stream())
                        .toList());
    }

    @Test
    void hasRowsAboutBothFilesInEveryTableThatNamesAYoungPerson() {
        var attendues = catalogue.quiRenvoientA("jeunes.jeune");
        assertThat(attendues)
                .hasSizeGreaterThan(25)
                .contains("reperage.partage", "entretiens.note_reservee", "flux.depot");

        for (var fiche : List.of(gardee, absorbee)) {
            var trouvees = tablesAuSujetDe(fiche);
            assertThat(trouvees)
                    .as("tables with rows about the file, by what their rows say")
                    .containsAll(attendues);
            trouvees.removeAll(attendues);
            assertThat(trouvees)
                    .as("tables that name a young person without a foreign key nor a line of renvois.csv")
                    .isSubsetOf("cercles.cercle");
        }
    }

    /** What no row fills in, nobody would see left behind; nor an identifier written there. */
    @Test
    void hasWordsInEveryColumnOfEveryTableThatNamesAYoungPerson() {
        var remplies = new TreeSet<String>();
        catalogue
                .photographie()
                .forEach((table, lignes) -> lignes.forEach(ligne -> json.readTree(ligne).properties().stream()
                        .filter(colonne -> !colonne.getValue().asString("").isEmpty()
                                || !colonne.getValue().isEmpty())
                        .forEach(colonne -> remplies.add(table + "." + colonne.getKey()))));
        var tables = catalogue.quiRenvoientA("jeunes.jeune");

        assertThat(catalogue.textesSansCle())
                .filteredOn(colonne -> tables.contains(colonne.substring(0, colonne.lastIndexOf('.'))))
                .isSubsetOf(remplies);
    }

    @Test
    void hasRowsThatClashInEveryUniqueIndexOfAFile() {
        var derivees = jeu.sql()
                .sql("select nom from jeunes.table_suiveuse where derivee")
                .query(String.class)
                .list();
        for (var unique : catalogue.uniquesAvec("jeune_id")) {
            if (!derivees.contains(unique[0])) {
                assertThat(jeu.sql()
                                .sql(
                                        "select count(*) from (select %2$s from %1$s where jeune_id = :gardee and %3$s intersect select %2$s from %1$s where jeune_id = :absorbee and %3$s) x"
                                                .formatted((Object[]) unique))
                                .param("gardee", gardee.valeur())
                                .param("absorbee", absorbee.valeur())
                                .query(Integer.class)
                                .single())
                        .as("rows of both files that %s (%s) does not allow in one", unique[0], unique[1])
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesEveryColumnOfEveryTableBackWhoeverUndoes(boolean voitLesDeux) {
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(dossiers.collegue, () -> jeunes.find(absorbee)));
        var avant = catalogue.photographie();
        showsEveryColumn(avant);

        var fusion = fusionner(gardee, absorbee);

        var fusionnee = catalogue.photographie();
        assertThat(changees(avant, fusionnee))
                .contains(
                        "jeunes.jeune",
                        "jeunes.scolarite",
                        "jeunes.statut",
                        "fil.fait",
                        "reperage.ligne",
                        "presences.ligne",
                        "flux.amendement")
                .containsAll(FAITS);
        for (var table : FAITS) {
            assertThat(lignes(table, absorbee)).as(table).isZero();
        }
        assertThat(lignes("parcours.devenir", absorbee))
                .as("a devenir of the same term waits behind")
                .isPositive();

        jeu.enTantQue(voitLesDeux ? dossiers.formatrice : dossiers.collegue, () -> {
            fusions.defaire(fusion);
            return fusion;
        });

        var apres = catalogue.photographie();
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        avant.forEach((table, lignes) -> {
            var maintenant = apres.getOrDefault(table, List.of());
            assertThat(sans(lignes, maintenant))
                    .as("rows of %s not given back", table)
                    .isEmpty();
            assertThat(QUI_GRANDISSENT.containsKey(table) ? List.of() : sans(maintenant, lignes))
                    .as("rows of %s that were not there", table)
                    .isEmpty();
        });
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.fusion where id = :id and defaite_le is not null")
                        .param("id", fusion)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(apres.get("jeunes.fusion"))
                .hasSize(avant.getOrDefault("jeunes.fusion", List.of()).size() + 1);
    }

    private UUID fusionner(JeuneId celleQuiReste, JeuneId autre) {
        return jeu.enTantQue(
                dossiers.formatrice, () -> fusions.fusionner(celleQuiReste, autre, Set.of("prenom", "portable")));
    }

    /** Nothing is compared by chance only: each row shows all the columns that the catalogue knows. */
    private void showsEveryColumn(TreeMap<String, List<String>> photo) {
        photo.forEach((table, lignes) -> lignes.stream()
                .limit(1)
                .forEach(ligne -> assertThat(json.readTree(ligne).propertyNames())
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(catalogue.colonnes(table))));
    }

    /** Rows are counted: two that say the same are two. */
    private static List<String> sans(List<String> lignes, List<String> autres) {
        var reste = new ArrayList<>(lignes);
        autres.forEach(reste::remove);
        return reste;
    }

    private static Set<String> changees(TreeMap<String, List<String>> avant, TreeMap<String, List<String>> apres) {
        return avant.keySet().stream()
                .filter(table -> !Objects.equals(avant.get(table), apres.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> tablesAuSujetDe(JeuneId fiche) {
        var tables = new TreeSet<String>();
        parmiLesLignes(identifiantsAuSujetDe(fiche), (table, ligne) -> tables.add(table));
        return tables;
    }

    /** Of the file, and of the rows about it: those that say its identifier, or that of a row about it. */
    private Set<String> identifiantsAuSujetDe(JeuneId fiche) {
        var identifiants = new HashSet<>(Set.of(fiche.valeur().toString()));
        int connus;
        do {
            connus = identifiants.size();
            parmiLesLignes(Set.copyOf(identifiants), (table, ligne) -> {
                var id = ligne.path("id").asString("");
                if (id.length() == 36 && !QUI_GRANDISSENT.containsKey(table)) {
                    identifiants.add(id);
                }
            });
        } while (identifiants.size() > connus);
        return identifiants;
    }

    /** Columns of words where one of these identifiers stands, alone or not. */
    private Set<String> textesQuiDisent(Set<String> identifiants) {
        var textes = catalogue.textesSansCle();
        var trouves = new TreeSet<String>();
        parmiLesLignes(
                identifiants,
                (table, ligne) -> ligne.properties().stream()
                        .filter(colonne -> textes.contains(table + "." + colonne.getKey()))
                        .filter(colonne -> dit(colonne.getValue().toString(), identifiants))
                        .forEach(colonne -> trouves.add(table + "." + colonne.getKey())));
        return trouves;
    }

    private void parmiLesLignes(Set<String> identifiants, BiConsumer<String, JsonNode> voir) {
        catalogue
                .photographie()
                .forEach((table, lignes) -> lignes.stream()
                        .filter(ligne -> dit(ligne, identifiants))
                        .forEach(ligne -> voir.accept(table, json.readTree(ligne))));
    }

    private static boolean dit(String texte, Set<String> identifiants) {
        return identifiants.stream().anyMatch(texte::contains);
    }

    private int lignes(String table, JeuneId jeune) {
        return jeu.sql()
                .sql("select count(*) from " + table + " where jeune_id = :id")
                .param("id", jeune.valeur())
                .query(Integer.class)
                .single();
    }
}
