package fr.raccroche.flux;

import fr.raccroche.flux.DevenirsDeLigne.Connu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a line needs to know of its young person, from published views. */
@Repository
class JeuneDeLigneQuery {

    private final JdbcClient jdbc;

    JeuneDeLigneQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Connu> devenir(JeuneId jeune, AnneeScolaire annee, Terme terme) {
        return jdbc.sql("""
                select id, code, version from parcours.v_devenir where jeune_id = :jeune and annee = :annee and terme = :terme
                """)
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("terme", terme.name())
                .query((ligne, rang) ->
                        new Connu(ligne.getObject("id", UUID.class), ligne.getString("code"), ligne.getInt("version")))
                .optional();
    }

    Optional<Uai> dernierEtablissement(JeuneId jeune) {
        return jdbc.sql("select uai from jeunes.v_tableau where id = :jeune and uai is not null")
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .optional();
    }
}
