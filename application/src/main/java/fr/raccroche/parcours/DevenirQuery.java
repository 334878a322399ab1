package fr.raccroche.parcours;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.parcours.DevenirsAttendus.Attendu;
import fr.raccroche.parcours.DevenirsAttendus.Bilan;
import fr.raccroche.parcours.DevenirsAttendus.Efface;
import fr.raccroche.parcours.DevenirsAttendus.Filtre;
import fr.raccroche.socle.AnneeScolaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devenirs awaited, known or not; list and counts share one definition. */
@Repository
class DevenirQuery {

    static final int TAILLE = 25;

    private static final String LIGNES = """
            select d.jeune_id, j.nom_complet as nom, d.annee, d.terme, d.attendu_du, d.echeance,
                   d.devenir_id, d.code, d.libelle, d.classe, d.le
            from parcours.v_devenir_attendu d join jeunes.v_identite j on j.id = d.jeune_id
            """;
    /** Young people whom the agent interviewed, or received in an action of theirs, that year. */
    private static final String MIENS = """
            where d.jeune_id = any(array(
                    select e.jeune_id from entretiens.v_entretien e where e.auteur_id = :qui
                    union select a.jeune_id from actions.v_accueil a where a.auteur_id = :qui
                    union select a.jeune_id from actions.v_accueil a join actions.v_equipier q on q.action_id = a.action_id
                          where q.agent_id = :qui and q.du <= coalesce(a.sortie, :jour) and (q.au is null or q.au >= a.entree)))
              and d.attendu_du <= :jour
              and (:annee::int is null or d.annee = :annee)
              and (:terme::text is null or d.terme = :terme)
            """;

    private final JdbcClient jdbc;

    DevenirQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendu> lister(AgentId qui, Filtre filtre, LocalDate jour, int page) {
        return filtrer(LIGNES + MIENS + """
                  and (not :inconnus or d.devenir_id is null)
                order by d.devenir_id is not null, d.echeance, nom, d.jeune_id, d.terme limit :limite offset :depart
                """, qui, filtre, jour)
                .param("inconnus", filtre.inconnus())
                .param("limite", TAILLE + 1)
                .param("depart", (page - 1) * TAILLE)
                .query(DevenirQuery::map)
                .list();
    }

    Bilan bilan(AgentId qui, Filtre filtre, LocalDate jour) {
        return filtrer("""
                select count(*) as attendus, count(*) filter (where d.classe <> 'INCONNUE') as connus,
                       count(*) filter (where d.devenir_id is not null and d.classe = 'INCONNUE') as perdus,
                       count(*) filter (where d.devenir_id is null) as a_saisir,
                       count(*) filter (where d.classe = 'POSITIVE') as positifs, count(*) filter (where d.classe = 'EXCLUE') as exclus
                from parcours.v_devenir_attendu d join jeunes.v_identite j on j.id = d.jeune_id
                """ + MIENS, qui, filtre, jour)
                .query((ligne, rang) -> new Bilan(
                        ligne.getInt("attendus"),
                        ligne.getInt("connus"),
                        ligne.getInt("perdus"),
                        ligne.getInt("a_saisir"),
                        ligne.getInt("positifs"),
                        ligne.getInt("exclus")))
                .single();
    }

    List<Attendu> findByJeune(JeuneId jeune) {
        return jdbc.sql(LIGNES + "where d.jeune_id = :jeune order by d.annee desc, d.terme")
                .param("jeune", jeune.valeur())
                .query(DevenirQuery::map)
                .list();
    }

    List<Efface> effaces(JeuneId jeune) {
        return jdbc.sql("""
                select distinct on (d.annee, d.terme) d.id, d.annee, d.terme, c.libelle, d.le, d.version
                from parcours.devenir d join parcours.code_devenir c on c.code = d.code
                where d.jeune_id = :jeune and d.annule_le is not null
                  and not exists (select 1 from parcours.devenir a
                                  where a.jeune_id = d.jeune_id and a.annee = d.annee and a.terme = d.terme and a.annule_le is null)
                order by d.annee desc, d.terme, d.annule_le desc
                """)
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Efface(
                        new DevenirId(ligne.getObject("id", UUID.class)),
                        new AnneeScolaire(ligne.getInt("annee")),
                        Terme.valueOf(ligne.getString("terme")),
                        ligne.getString("libelle"),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getInt("version")))
                .list();
    }

    private JdbcClient.StatementSpec filtrer(String requete, AgentId qui, Filtre filtre, LocalDate jour) {
        return jdbc.sql(requete)
                .param("qui", qui.valeur())
                .param("jour", jour)
                .param("annee", filtre.annee().map(AnneeScolaire::debut).orElse(null))
                .param("terme", filtre.terme().map(Terme::name).orElse(null));
    }

    private static Attendu map(ResultSet ligne, int rang) throws SQLException {
        return new Attendu(
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                ligne.getString("nom"),
                new AnneeScolaire(ligne.getInt("annee")),
                Terme.valueOf(ligne.getString("terme")),
                ligne.getObject("attendu_du", LocalDate.class),
                ligne.getObject("echeance", LocalDate.class),
                Optional.ofNullable(ligne.getObject("devenir_id", UUID.class)).map(DevenirId::new),
                ligne.getString("code"),
                ligne.getString("libelle"),
                Classe.valueOf(ligne.getString("classe")),
                Optional.ofNullable(ligne.getObject("le", LocalDate.class)));
    }
}
