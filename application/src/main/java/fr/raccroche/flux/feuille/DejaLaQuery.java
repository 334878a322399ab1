package fr.raccroche.flux.feuille;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows of a file are lines of the tableau already, by the rule of {@link CleDeLigne}. */
@Repository
class DejaLaQuery {

    private final JdbcClient jdbc;

    DejaLaQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<CleDeLigne> parmi(Collection<CleDeLigne> cles, UUID agent) {
        return jdbc
                .sql("""
                select f.jeune_id, f.le, case f.nature when 'ACCUEIL' then f.action_id::text else f.code end as objet
                from unnest(:jeunes::uuid[], :jours::date[], :objets::text[]) as c (jeune_id, le, objet)
                join fil.v_fait f on f.jeune_id = c.jeune_id and f.le = c.le
                where (f.nature = 'ACCUEIL' and f.action_id::text = c.objet)
                   or (f.nature = 'ENTRETIEN' and f.code = c.objet and f.auteur_id = :agent)
                """)
                .param("jeunes", cles.stream().map(CleDeLigne::jeune).toArray(UUID[]::new))
                .param("jours", cles.stream().map(cle -> cle.le().toString()).toArray(String[]::new))
                .param("objets", cles.stream().map(CleDeLigne::objet).toArray(String[]::new))
                .param("agent", agent)
                .query((ligne, rang) -> new CleDeLigne(
                        ligne.getObject("jeune_id", UUID.class),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("objet")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
