package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.flux.transmission.Manques.Genre;
import fr.raccroche.flux.transmission.Manques.Manque;
import fr.raccroche.socle.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is missing in an agent's lines. The lists and their counts are the same queries. */
@Repository
class ManquesQuery {

    private static final String QUI =
            "upper(coalesce(nullif(i.nom_usage, ''), i.nom, '')) || ' ' || coalesce(i.prenom, '') as qui";

    /** Lines of the period that are still to be handed over. */
    private static final String A_TRANSMETTRE = """
            (select f.* from fil.v_fait f where f.auteur_id = :agent and f.le between :du and :au and f.nature in ('ENTRETIEN', 'ACCUEIL')
               and not exists (select 1 from flux.transmission_ligne x where x.source = f.source and x.source_id = f.source_id)) l
            left join jeunes.v_identite i on i.id = l.jeune_id
            """;

    private static final String SORTIES = "select " + QUI + """
            , 'action terminée le ' || to_char(ac.au, 'DD/MM/YYYY') as quoi, '/tableau/ligne?ref=A-' || l.source_id as lien
            from """ + A_TRANSMETTRE + """
            join actions.v_accueil a on l.source = 'actions' and a.id = l.source_id and a.sortie is null
            join actions.v_action ac on ac.id = a.action_id and ac.au < base.aujourdhui()
            """;

    private static final String BILANS = "select " + QUI + """
            , 'sorti le ' || to_char(a.sortie, 'DD/MM/YYYY') as quoi, '/accueils/' || l.source_id as lien
            from """ + A_TRANSMETTRE + """
            join actions.v_accueil a on l.source = 'actions' and a.id = l.source_id and a.sortie is not null
                and a.heures_realisees is null and a.demi_journees_absence is null
            """;

    private static final String LIEUX = "select " + QUI + """
            , 'entretien du ' || to_char(l.le, 'DD/MM/YYYY') as quoi, '/tableau/ligne?ref=E-' || l.source_id as lien
            from """ + A_TRANSMETTRE
            + " where l.source = 'entretiens' and l.uai is null and l.action_id is null";

    /** The last entretien of somebody still followed, when nothing is planned after it. */
    private static final String SUITES = "select " + QUI + """
            , 'entretien du ' || to_char(l.le, 'DD/MM/YYYY') as quoi, '/entretiens/' || l.source_id || '/modifier' as lien
            from """ + A_TRANSMETTRE + """
            join jeunes.v_suivi s on s.id = l.jeune_id and s.suivi_au is null
            where l.source = 'entretiens'
              and not exists (select 1 from fil.v_fait g where g.jeune_id = l.jeune_id and g.nature in ('ENTRETIEN', 'ACCUEIL')
                                and (g.le, g.cree_le) > (l.le, l.cree_le))
              and not exists (select 1 from entretiens.v_prochaine_action p where p.jeune_id = l.jeune_id and (p.fait_le is null or p.entretien_id = l.source_id))
              and not exists (select 1 from entretiens.v_rendez_vous r where r.jeune_id = l.jeune_id and r.etat = 'PREVU' and r.le >= base.aujourdhui())
            """;

    /** Owed from its day on for each young person of one's lines of that year, handed over or not. */
    private static final String DEVENIRS = "select " + QUI + """
            , 'année ' || d.annee || '-' || d.annee + 1 || ', avant le ' || to_char(d.echeance, 'DD/MM/YYYY') as quoi,
              '/jeunes/' || d.jeune_id || '/devenirs/' || d.annee || '/' || d.terme as lien
            from (select distinct f.jeune_id, (extract(year from f.le) - (extract(month from f.le) < 9)::int)::int as annee
                  from fil.v_fait f where f.auteur_id = :agent and f.le between :depuis and :au and f.nature in ('ENTRETIEN', 'ACCUEIL')) l
            join parcours.v_devenir_attendu d on d.jeune_id = l.jeune_id and d.annee = l.annee
            left join jeunes.v_identite i on i.id = l.jeune_id
            where d.devenir_id is null and d.terme = :terme and d.attendu_du <= base.aujourdhui()
            """;

    private final JdbcClient jdbc;

    ManquesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param annee the school year that is handed over; devenirs are owed for the one before as well */
    List<Manque> lister(AgentId agent, Periode annee) {
        return Stream.of(
                        lire(Genre.SORTIE, SORTIES, agent, annee),
                        lire(Genre.BILAN, BILANS, agent, annee),
                        lire(Genre.LIEU, LIEUX, agent, annee),
                        lire(Genre.SUITE, SUITES, agent, annee),
                        devenirs(Genre.DEVENIR_N, "N", agent, annee),
                        devenirs(Genre.DEVENIR_N1, "N1", agent, annee))
                .flatMap(List::stream)
                .toList();
    }

    private List<Manque> lire(Genre genre, String requete, AgentId agent, Periode annee) {
        return lister(genre, jdbc.sql(requete + " order by 1, 2").param("du", annee.du()), agent, annee.au());
    }

    private List<Manque> devenirs(Genre genre, String terme, AgentId agent, Periode annee) {
        return lister(
                genre,
                jdbc.sql(DEVENIRS + " order by 1, 2")
                        .param("depuis", annee.du().minusYears(1))
                        .param("terme", terme),
                agent,
                annee.au());
    }

    private static List<Manque> lister(Genre genre, JdbcClient.StatementSpec requete, AgentId agent, LocalDate au) {
        return requete.param("agent", agent.valeur())
                .param("au", au)
                .query((ligne, rang) ->
                        new Manque(genre, ligne.getString("qui"), ligne.getString("quoi"), ligne.getString("lien")))
                .list();
    }
}
