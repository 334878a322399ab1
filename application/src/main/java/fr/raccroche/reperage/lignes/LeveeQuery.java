package fr.raccroche.reperage.lignes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closed list of levées de doute. */
@Repository
class LeveeQuery {

    private final JdbcClient jdbc;

    LeveeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CodeDeLevee> enUsage(LocalDate jour) {
        return jdbc.sql("""
                select code, libelle, effet from reperage.levee where du <= :jour and (au is null or au >= :jour)
                order by case effet when 'ECARTE' then 1 when 'CONFIRME' then 2 else 3 end, rang
                """)
                .param("jour", jour)
                .query(DataClassRowMapper.newInstance(CodeDeLevee.class))
                .list();
    }

    List<CodeDeLevee> toutes() {
        return jdbc.sql("select code, libelle, effet from reperage.levee order by rang")
                .query(DataClassRowMapper.newInstance(CodeDeLevee.class))
                .list();
    }
}
