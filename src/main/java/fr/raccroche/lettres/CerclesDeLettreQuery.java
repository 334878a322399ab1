package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the cercles of a letter are named after, and which letters answer for a school. */
@Repository
class CerclesDeLettreQuery {

    private static final String ACTION = """
            select a.id::text as cle,
                   case when lower(a.intitule) = lower(a.type_libelle) then a.type_libelle else a.type_libelle || ' — ' || a.intitule end as nom
            from actions.v_action a
            """;

    private final JdbcClient jdbc;

    CerclesDeLettreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a cercle, and the name of the thing it stands for. */
    record Nom(String cle, String nom) {}

    /** A letter that answers for a territory. */
    record Coordination(UUID id, UUID agent, String annee, LocalDate du, LocalDate au) {}

    List<Nom> etablissements(LettreId lettre) {
        return noms("""
                select e.uai as cle, e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') as nom
                from lettres.intervention i join territoire.v_etablissement e on e.uai = i.uai where i.lettre_id = :id
                """, lettre);
    }

    List<Nom> territoires(LettreId lettre) {
        return noms("""
                select t.id::text as cle, t.niveau_libelle || ' ' || t.libelle as nom
                from lettres.territoire l join territoire.v_territoire t on t.id = l.territoire_id where l.lettre_id = :id
                """, lettre);
    }

    List<Nom> actions(LettreId lettre) {
        return noms(ACTION + " join lettres.action l on l.action_id = a.id where l.lettre_id = :id", lettre);
    }

    /** Those of the lists, and every other one hosted in the territories of the letter during it. */
    List<Nom> actionsDuTerritoire(LettreId lettre) {
        return noms(ACTION + """
                join lettres.v_lettre l on l.id = :id
                where a.id in (select action_id from lettres.action where lettre_id = :id)
                   or a.du <= l.au and a.au >= l.du and a.uai in (
                      select r.uai from lettres.territoire t join territoire.v_rattachement r on r.territoire_id = t.territoire_id
                      where t.lettre_id = :id and r.du <= l.au and (r.au is null or r.au >= l.du))
                """, lettre);
    }

    String action(ActionId action) {
        return jdbc.sql(ACTION + " where a.id = :id")
                .param("id", action.valeur())
                .query((ligne, rang) -> ligne.getString("nom"))
                .single();
    }

    /** Letters of coordonnateurs in force whose territories hold the school: read whoever acts. */
    List<Coordination> coordonnant(Uai uai, LocalDate jour) {
        return jdbc.sql("select id, agent_id, annee, du, au from lettres.coordinations(:uai, :jour)")
                .param("uai", uai.valeur())
                .param("jour", jour)
                .query((ligne, rang) -> new Coordination(
                        ligne.getObject("id", UUID.class),
                        ligne.getObject("agent_id", UUID.class),
                        new AnneeScolaire(ligne.getInt("annee")).libelle(),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    private List<Nom> noms(String requete, LettreId lettre) {
        return jdbc.sql(requete)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new Nom(ligne.getString("cle"), ligne.getString("nom")))
                .list();
    }
}
