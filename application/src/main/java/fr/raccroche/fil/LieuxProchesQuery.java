package fr.raccroche.fil;

import fr.raccroche.socle.Uai;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools where a fact most likely took place: those of the young person, then those of the agent. */
@Repository
class LieuxProchesQuery {

    private final JdbcClient jdbc;

    LieuxProchesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a school is near, nearest first. */
    enum Proximite {
        JEUNE("Son établissement"),
        AGENT("Un de vos établissements"),
        TERRITOIRE("Sur votre territoire");

        private final String libelle;

        Proximite(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    record Lieu(Uai uai, Proximite proximite) {}

    /** Those whose name or commune has all the words typed; without a word, the territory is left out: it is no help. */
    List<Lieu> chercher(String texte, Optional<UUID> jeune, int limite) {
        return jdbc.sql("""
                select e.uai, min(p.rang) as rang
                from (select t.uai, 0 as rang from jeunes.v_tableau t where t.id = :jeune
                      union all
                      select f.uai, 0 from fil.v_fait f where f.jeune_id = :jeune
                      union all
                      select c.cle, 1 from cercles.cercle c
                      where c.id = any (base.cercles()) and c.type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS')
                      union all
                      select r.uai, 2 from cercles.cercle c join territoire.v_rattachement r on r.territoire_id::text = c.cle
                      where base.cle(:texte) <> '' and c.id = any (base.cercles()) and c.type = 'TERRITOIRE_SUIVIS'
                        and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui())) p
                join territoire.v_etablissement e on e.uai = p.uai
                where not exists (select 1 from unnest(string_to_array(base.cle(:texte), ' ')) as m (mot)
                                  where position(m.mot in e.recherche) = 0)
                  and (e.ferme_le is null or e.ferme_le > base.aujourdhui())
                group by e.uai, e.nom order by 2, e.nom limit :limite
                """)
                .param("texte", texte)
                .param("jeune", jeune.orElse(null))
                .param("limite", limite)
                .query((ligne, rang) ->
                        new Lieu(new Uai(ligne.getString("uai")), Proximite.values()[ligne.getInt("rang")]))
                .list();
    }
}
