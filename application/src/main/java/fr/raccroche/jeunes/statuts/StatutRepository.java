package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of many files at once, and keeps the statuses computed from them. */
@Repository
class StatutRepository {

    private final JdbcClient jdbc;

    StatutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<JeuneId, Faits> faits(Collection<JeuneId> jeunes) {
        var ids = ids(jeunes);
        var inscriptions = new HashMap<UUID, List<Faits.Inscription>>();
        jdbc.sql(
                        "select jeune_id, annee, entree, sortie, coalesce(doublement, false) as doublement from jeunes.scolarite where jeune_id = any (:ids)")
                .param("ids", ids)
                .query(ligne -> {
                    ajouter(
                            inscriptions,
                            ligne.getObject("jeune_id", UUID.class),
                            new Faits.Inscription(
                                    new AnneeScolaire(ligne.getInt("annee")),
                                    ligne.getObject("entree", LocalDate.class),
                                    ligne.getObject("sortie", LocalDate.class),
                                    ligne.getBoolean("doublement")));
                });
        var situations = new HashMap<UUID, List<Faits.Situation>>();
        jdbc.sql("select jeune_id, code, du, au from jeunes.situation where jeune_id = any (:ids) order by du desc, id")
                .param("ids", ids)
                .query(ligne -> {
                    ajouter(
                            situations,
                            ligne.getObject("jeune_id", UUID.class),
                            new Faits.Situation(
                                    CodeSituation.valueOf(ligne.getString("code")),
                                    ligne.getObject("du", LocalDate.class),
                                    ligne.getObject("au", LocalDate.class)));
                });
        var alertes = new HashMap<UUID, List<Faits.Alerte>>();
        jdbc.sql(
                        "select jeune_id, code, le, levee_le from jeunes.alerte where jeune_id = any (:ids) order by le desc, id")
                .param("ids", ids)
                .query(ligne -> {
                    ajouter(
                            alertes,
                            ligne.getObject("jeune_id", UUID.class),
                            new Faits.Alerte(
                                    CodeAlerte.valueOf(ligne.getString("code")),
                                    ligne.getObject("le", LocalDate.class),
                                    ligne.getObject("levee_le", LocalDate.class)));
                });
        var faits = new LinkedHashMap<JeuneId, Faits>();
        jdbc.sql(
                        "select id, naissance, diplome, diplome_le from jeunes.jeune where id = any (:ids) and fusionne_dans is null")
                .param("ids", ids)
                .query(ligne -> {
                    var id = ligne.getObject("id", UUID.class);
                    faits.put(
                            new JeuneId(id),
                            new Faits(
                                    ligne.getObject("naissance", LocalDate.class),
                                    Diplome.valueOf(ligne.getString("diplome")),
                                    ligne.getObject("diplome_le", LocalDate.class),
                                    inscriptions.getOrDefault(id, List.of()),
                                    situations.getOrDefault(id, List.of()),
                                    alertes.getOrDefault(id, List.of())));
                });
        return faits;
    }

    void remplacer(Collection<JeuneId> jeunes, Map<JeuneId, List<PeriodeDeStatut>> periodes) {
        jdbc.sql("delete from jeunes.statut where jeune_id = any (:ids)")
                .param("ids", ids(jeunes))
                .update();
        var lignes = periodes.entrySet().stream()
                .flatMap(entree -> entree.getValue().stream().map(periode -> new Ligne(entree.getKey(), periode)))
                .toList();
        if (lignes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into jeunes.statut (jeune_id, du, au, code, obligation, sans_solution)
                select * from unnest(:jeunes::uuid[], :du::date[], :au::date[], :codes::text[], :obligations::text[], :sans::boolean[])
                """)
                .param("jeunes", lignes.stream().map(l -> l.jeune().valeur()).toArray(UUID[]::new))
                .param(
                        "du",
                        lignes.stream().map(l -> l.periode().du().toString()).toArray(String[]::new))
                .param("au", lignes.stream().map(Ligne::fin).toArray(String[]::new))
                .param(
                        "codes",
                        lignes.stream().map(l -> l.etat().statut().name()).toArray(String[]::new))
                .param(
                        "obligations",
                        lignes.stream().map(l -> l.etat().obligation().name()).toArray(String[]::new))
                .param("sans", lignes.stream().map(l -> l.etat().sansSolution()).toArray(Boolean[]::new))
                .update();
    }

    private static UUID[] ids(Collection<JeuneId> jeunes) {
        return jeunes.stream().map(JeuneId::valeur).toArray(UUID[]::new);
    }

    private static <T> void ajouter(Map<UUID, List<T>> parJeune, UUID jeune, T fait) {
        parJeune.computeIfAbsent(jeune, cle -> new ArrayList<>()).add(fait);
    }

    private record Ligne(JeuneId jeune, PeriodeDeStatut periode) {

        PeriodeDeStatut.Etat etat() {
            return periode.etat();
        }

        @org.jspecify.annotations.Nullable
        String fin() {
            var au = periode.au();
            return au == null ? null : au.toString();
        }
    }
}
