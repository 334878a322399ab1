package fr.raccroche.flux.transmission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of presence that go with a hand-over (F49): those that name the young people of its lines. */
@Repository
class JustificatifsQuery {

    private final JdbcClient jdbc;

    JustificatifsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param lignes how many lines of the hand-over it proves, among those that the reader may see
     * @param lisible whether the reader may open it
     */
    record Justificatif(
            UUID feuille, int numero, LocalDate du, LocalDate au, boolean signee, int lignes, boolean lisible) {}

    List<Justificatif> lister(UUID transmission, UUID lecteur) {
        return jdbc.sql("""
                select j.feuille_id, j.numero, j.du, j.au, j.signee_le is not null as signee, count(*) as nombre,
                       j.agent_id = :lecteur or j.lignes = (select count(*) from presences.v_justificatif x where x.feuille_id = j.feuille_id) as lisible
                from flux.transmission_ligne l join presences.v_justificatif j on j.source = l.source and j.source_id = l.source_id
                where l.transmission_id = :transmission
                group by j.feuille_id, j.numero, j.du, j.au, j.signee_le, j.agent_id, j.lignes
                order by j.numero
                """)
                .param("transmission", transmission)
                .param("lecteur", lecteur)
                .query((ligne, rang) -> new Justificatif(
                        ligne.getObject("feuille_id", UUID.class),
                        ligne.getInt("numero"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getBoolean("signee"),
                        ligne.getInt("nombre"),
                        ligne.getBoolean("lisible")))
                .list();
    }
}
