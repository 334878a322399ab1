package fr.raccroche.flux.saisie;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.saisie.ReglagesDesColonnes.Academie;
import fr.raccroche.flux.saisie.ReglagesDesColonnes.Reglage;
import fr.raccroche.territoire.TerritoireId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wordings, order and first choice of columns: the common ones, and those of an académie that has its own. */
@Repository
class ReglagesRepository {

    private final JdbcClient jdbc;

    ReglagesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Académies where somebody holds a function today. */
    List<Academie> academies() {
        return jdbc.sql("select distinct territoire_id, libelle from flux.v_academie order by libelle")
                .query((ligne, rang) ->
                        new Academie(new TerritoireId(ligne.getInt("territoire_id")), ligne.getString("libelle")))
                .list();
    }

    List<TerritoireId> academiesDe(UUID agent) {
        return jdbc.sql("select territoire_id from flux.v_academie where agent_id = :agent")
                .param("agent", agent)
                .query((ligne, rang) -> new TerritoireId(ligne.getInt("territoire_id")))
                .list();
    }

    /** Those of the académie; the common ones where it has none. */
    List<Reglage> lire(Optional<TerritoireId> academie) {
        return jdbc.sql("""
                select c.code, coalesce(p.libelle, c.libelle) as libelle, c.definition, coalesce(p.rang, c.rang) as rang, coalesce(p.montree, c.montree) as montree
                from flux.colonne c left join flux.colonne_academie p on p.code = c.code and p.territoire_id = :academie
                order by 4, c.code
                """)
                .param("academie", valeur(academie))
                .query((ligne, rang) -> new Reglage(
                        Colonne.valueOf(ligne.getString("code")),
                        ligne.getString("libelle"),
                        ligne.getString("definition"),
                        ligne.getInt("rang"),
                        ligne.getBoolean("montree")))
                .list();
    }

    boolean propres(TerritoireId academie) {
        return jdbc.sql("select exists (select 1 from flux.colonne_academie where territoire_id = :academie)")
                .param("academie", academie.valeur())
                .query(Boolean.class)
                .single();
    }

    void ecrire(Optional<TerritoireId> academie, Reglage reglage) {
        var ordre = academie.isEmpty()
                ? "update flux.colonne set libelle = :libelle, rang = :rang, montree = :montree where code = :code"
                : """
                  insert into flux.colonne_academie (territoire_id, code, libelle, rang, montree) values (:academie, :code, :libelle, :rang, :montree)
                  on conflict (territoire_id, code) do update set libelle = excluded.libelle, rang = excluded.rang, montree = excluded.montree
                  """;
        jdbc.sql(ordre)
                .param("academie", valeur(academie))
                .param("code", reglage.colonne().name())
                .param("libelle", reglage.libelle())
                .param("rang", reglage.rang())
                .param("montree", reglage.montree())
                .update();
    }

    void oublier(TerritoireId academie) {
        jdbc.sql("delete from flux.colonne_academie where territoire_id = :academie")
                .param("academie", academie.valeur())
                .update();
    }

    private static @org.jspecify.annotations.Nullable Integer valeur(Optional<TerritoireId> academie) {
        return academie.map(TerritoireId::valeur).orElse(null);
    }
}
