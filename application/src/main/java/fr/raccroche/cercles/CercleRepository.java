package fr.raccroche.cercles;

import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CercleRepository {

    private final JdbcClient jdbc;

    CercleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CercleId ouvrir(TypeCercle type, String cle, String libelle) {
        return new CercleId(jdbc.sql("""
                insert into cercles.cercle (type, cle, libelle) values (:type, :cle, :libelle)
                on conflict (type, cle) do update set libelle = excluded.libelle returning id
                """)
                .param("type", type.name())
                .param("cle", cle)
                .param("libelle", libelle)
                .query(Integer.class)
                .single());
    }

    CercleId ouvrirEnEtablissement(TypeCercle type, Uai uai, String qui) {
        return new CercleId(jdbc.sql("""
                insert into cercles.cercle (type, cle, libelle)
                select :type, e.uai, e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') || ' : ' || :qui
                from territoire.v_etablissement e where e.uai = :uai
                on conflict (type, cle) do update set libelle = excluded.libelle returning id
                """)
                .param("type", type.name())
                .param("uai", uai.valeur())
                .param("qui", qui)
                .query(Integer.class)
                .single());
    }

    CercleId tousLesEleves(Uai uai) {
        return ouvrirEnEtablissement(TypeCercle.ETABLISSEMENT_TOUS, uai, "tous les élèves");
    }

    CercleId jeunesSuivis(Uai uai) {
        return ouvrirEnEtablissement(TypeCercle.ETABLISSEMENT_SUIVIS, uai, "jeunes suivis");
    }

    CercleId jeunesSuivis(TerritoireId territoire) {
        return new CercleId(jdbc.sql("""
                insert into cercles.cercle (type, cle, libelle)
                select 'TERRITOIRE_SUIVIS', t.id::text, t.nom_complet || ' : jeunes suivis' from territoire.v_territoire t where t.id = :id
                on conflict (type, cle) do update set libelle = excluded.libelle returning id
                """)
                .param("id", territoire.valeur())
                .query(Integer.class)
                .single());
    }

    /** The cercles of every school and of every territory that have none yet; labels follow renamings. */
    void ouvrirPourLAnnuaire() {
        jdbc.sql("""
                insert into cercles.cercle as c (type, cle, libelle)
                select t.type, e.uai, e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') || t.suffixe
                from territoire.v_etablissement e
                cross join (values ('ETABLISSEMENT_TOUS', ' : tous les élèves'), ('ETABLISSEMENT_SUIVIS', ' : jeunes suivis')) as t (type, suffixe)
                where e.genre <> 'SERVICE'
                union all
                select 'TERRITOIRE_SUIVIS', t.id::text, t.nom_complet || ' : jeunes suivis'
                from territoire.v_territoire t
                on conflict (type, cle) do update set libelle = excluded.libelle where c.libelle <> excluded.libelle
                """).update();
    }

    void inscrire(Set<CercleId> ensemble, AgentId agent, Acte acte, LocalDate du, @Nullable LocalDate au) {
        jdbc.sql("""
                insert into cercles.membre (cercle_id, agent_id, acte_type, acte_id, acte_libelle, du, au)
                select cercle, :agent, :type, :acte, :libelle, :du, :au from unnest(:cercles::int[]) as t (cercle)
                on conflict (cercle_id, agent_id, acte_type, acte_id)
                do update set acte_libelle = excluded.acte_libelle, du = excluded.du, au = excluded.au
                """)
                .param("cercles", ids(ensemble))
                .param("agent", agent.valeur())
                .param("type", acte.type().name())
                .param("acte", acte.id())
                .param("libelle", acte.libelle())
                .param("du", du)
                .param("au", au)
                .update();
    }

    void retirer(CercleId cercle, AgentId agent, Acte acte) {
        jdbc.sql("""
                delete from cercles.membre where cercle_id = :cercle and agent_id = :agent and acte_type = :type and acte_id = :acte
                """)
                .param("cercle", cercle.valeur())
                .param("agent", agent.valeur())
                .param("type", acte.type().name())
                .param("acte", acte.id())
                .update();
    }

    void clore(Acte.Type type, UUID acte, LocalDate au) {
        jdbc.sql("delete from cercles.membre where acte_type = :type and acte_id = :acte and du > :au")
                .param("type", type.name())
                .param("acte", acte)
                .param("au", au)
                .update();
        jdbc.sql("""
                update cercles.membre set au = :au where acte_type = :type and acte_id = :acte and (au is null or au > :au)
                """)
                .param("type", type.name())
                .param("acte", acte)
                .param("au", au)
                .update();
    }

    static Integer[] ids(Set<CercleId> ensemble) {
        return ensemble.stream().map(CercleId::valeur).toArray(Integer[]::new);
    }
}
