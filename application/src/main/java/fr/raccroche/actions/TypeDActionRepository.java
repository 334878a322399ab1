package fr.raccroche.actions;

import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TypeDActionRepository {

    private final JdbcClient jdbc;

    TypeDActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TypeDAction> findAll() {
        return jdbc.sql(
                        "select code, libelle, axe, territoire_id, du, au, rang from actions.type_action order by rang, libelle")
                .query((ligne, rang) -> new TypeDAction(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getString("axe"),
                        ligne.getObject("territoire_id", Integer.class),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getInt("rang")))
                .list();
    }

    /** In use that day in the school: the common ones, and those of a territory that the school belongs to. */
    boolean estEnUsage(String code, Uai uai, LocalDate jour) {
        return jdbc.sql("""
                        select exists (
                            select 1 from actions.type_action t
                            where t.code = :code and t.du <= :jour and (t.au is null or t.au >= :jour)
                              and (t.territoire_id is null or exists (
                                   select 1 from territoire.v_rattachement r
                                   where r.uai = :uai and r.territoire_id = t.territoire_id and r.du <= :jour and (r.au is null or r.au >= :jour))))
                        """)
                .param("code", code)
                .param("uai", uai.valeur())
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    void enregistrer(TypeDAction type) {
        jdbc.sql("""
                insert into actions.type_action (code, libelle, axe, territoire_id, du, au, rang)
                values (:code, :libelle, :axe, :territoire, :du, :au, :rang)
                on conflict (code) do update set libelle = excluded.libelle, axe = excluded.axe, territoire_id = excluded.territoire_id,
                    du = excluded.du, au = excluded.au, rang = excluded.rang
                """)
                .param("code", type.code())
                .param("libelle", type.libelle())
                .param("axe", type.axe())
                .param("territoire", type.territoireId())
                .param("du", type.du())
                .param("au", type.au())
                .param("rang", type.rang())
                .update();
    }
}
