package fr.raccroche.reperage.cloture;

import fr.raccroche.reperage.CampagneId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EffacementRepository {

    private static final String FAIT_LE = """
            case e.code when 'PERSONNES_DES_LISTES' then c.personnes_effacees_le when 'IDENTITES_SANS_PROPRIETAIRE' then c.identites_effacees_le end
            """;
    private static final String CONNUS = "e.code in ('PERSONNES_DES_LISTES', 'IDENTITES_SANS_PROPRIETAIRE')";

    private final JdbcClient jdbc;

    EffacementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to erase today. */
    record Du(UUID campagne, String code) {}

    List<Effacement> de(CampagneId campagne) {
        return jdbc.sql("""
                select e.code, e.libelle, e.delai::int as jours, c.close_le + e.delai::int as prevu_le, %s as fait_le
                from reperage.campagne c cross join reperage.effacement e where c.id = :campagne and %s order by e.rang
                """.formatted(FAIT_LE, CONNUS))
                .param("campagne", campagne.valeur())
                .query(DataClassRowMapper.newInstance(Effacement.class))
                .list();
    }

    List<Du> dus(LocalDate jour) {
        return jdbc.sql("""
                select c.id as campagne, e.code from reperage.campagne c cross join reperage.effacement e
                where c.etat = 'CLOSE' and c.close_le + e.delai::int <= :jour and %s and %s is null order by c.id, e.rang
                """.formatted(CONNUS, FAIT_LE))
                .param("jour", jour)
                .query(DataClassRowMapper.newInstance(Du.class))
                .list();
    }

    int effacer(Du du) {
        return jdbc.sql("select reperage.effacer(:campagne, :code)")
                .param("campagne", du.campagne())
                .param("code", du.code())
                .query(Integer.class)
                .single();
    }

    /** What stands in the campaign now; people are read under the caller's cercles. */
    Contenu contenu(CampagneId campagne) {
        return jdbc.sql("""
                select (select count(*) from reperage.personne p join reperage.liste l on l.id = p.liste_id where l.campagne_id = :campagne)::int as personnes,
                       count(*)::int as lignes, count(*) filter (where reperage.retenue(g))::int as retenues,
                       (select count(*) from reperage.paire q where q.campagne_id = :campagne and q.etat in ('MEME', 'DIFFERENTS'))::int as decisions
                from reperage.ligne g where g.campagne_id = :campagne
                """)
                .param("campagne", campagne.valeur())
                .query(DataClassRowMapper.newInstance(Contenu.class))
                .single();
    }

    /** Counts only. */
    record Contenu(int personnes, int lignes, int retenues, int decisions) {

        public int sansProprietaire() {
            return lignes - retenues;
        }
    }
}
