package fr.raccroche.jeunes.recherche;

import fr.raccroche.presentation.Option;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the caller may create a file: the schools and actions where they intervene; for those who have a territory and no
 * school of their own, the schools of the territory. Services and closed schools receive no pupil.
 */
@Repository
class DepartQuery {

    private static final String DEPARTS = """
            with miens as (
                select distinct c.cle as uai from cercles.cercle c
                where c.id = any (base.cercles()) and c.type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS')),
            ouverts as (
                select uai from miens
                union
                select r.uai from cercles.cercle c join territoire.v_rattachement r on r.territoire_id::text = c.cle
                where c.id = any (base.cercles()) and c.type = 'TERRITOIRE_SUIVIS' and not exists (select 1 from miens)
                  and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui())),
            departs as (
                select 'E:' || e.uai as valeur, e.nom || case when e.commune = '' then '' else ', ' || e.commune end as libelle,
                       base.cle(e.nom || ' ' || e.commune) || ' ' || e.recherche as recherche, 1 as rang
                from ouverts o join territoire.v_etablissement e on e.uai = o.uai
                where e.genre not in ('CIO', 'SERVICE') and (e.ferme_le is null or e.ferme_le > base.aujourdhui())
                union all
                select 'C:' || c.id, c.libelle, base.cle(c.libelle), 2
                from cercles.cercle c where c.id = any (base.cercles()) and c.type in ('ACTION', 'PARTENAIRE'))
            """;

    private final JdbcClient jdbc;

    DepartQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools first; as many as the limit, in case there are more. */
    List<Option> lister(int limite) {
        return chercher("", limite);
    }

    /** Each word typed is somewhere in the name, the commune, the kind or the UAI; names that begin so come first. */
    List<Option> chercher(String texte, int limite) {
        return jdbc.sql(DEPARTS + """
                select valeur, libelle from departs
                where not exists (select 1 from unnest(string_to_array(base.cle(:texte), ' ')) mot where position(mot in recherche) = 0)
                order by rang, not starts_with(base.cle(libelle), base.cle(:texte)), libelle limit :limite
                """)
                .param("texte", texte)
                .param("limite", limite)
                .query((ligne, rang) -> Option.de(ligne.getString("valeur"), ligne.getString("libelle")))
                .list();
    }

    /** The name of what was chosen; nothing when the caller may not choose it. */
    List<Option> nommer(String valeur) {
        return jdbc.sql(DEPARTS + "select valeur, libelle from departs where valeur = :valeur")
                .param("valeur", valeur)
                .query((ligne, rang) -> Option.de(ligne.getString("valeur"), ligne.getString("libelle")))
                .list();
    }
}
