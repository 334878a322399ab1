package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Periode;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is missing in an agent's lines of a period. The lists and their counts are the same queries. */
@Repository
class ManquesQuery {

    private static final String MES_LIGNES = """
            (select f.* from fil.v_fait f where f.auteur_id = :agent and f.le between :du and :au and f.nature in ('ENTRETIEN', 'ACCUEIL'))
            """;

    /** A devenir at N is owed from its day on, for each young person of these lines. */
    private static final String DEVENIRS = """
            select distinct d.jeune_id, coalesce(i.nom, '') || ' ' || coalesce(i.prenom, '') as qui, 'devenir à ' || case d.terme when 'N' then 'N' else 'N+1' end || ' inconnu' as quoi
            from %s l join parcours.v_devenir_attendu d on d.jeune_id = l.jeune_id
            left join jeunes.v_identite i on i.id = d.jeune_id
            where d.code = 'INCONNU' and d.attendu_du <= base.aujourdhui()
              and d.annee between extract(year from :du::date)::int - 1 and extract(year from :au::date)::int
            """.formatted(MES_LIGNES);

    private static final String SORTIES = """
            select l.jeune_id, coalesce(i.nom, '') || ' ' || coalesce(i.prenom, '') as qui, 'sortie à dire, action terminée le ' || to_char(ac.au, 'DD/MM/YYYY') as quoi
            from %s l join actions.v_accueil a on l.source = 'actions' and a.id = l.source_id and a.sortie is null
            join actions.v_action ac on ac.id = a.action_id and ac.au < base.aujourdhui()
            left join jeunes.v_identite i on i.id = l.jeune_id
            """.formatted(MES_LIGNES);

    private static final String SANS_LIEU = """
            select l.jeune_id, coalesce(i.nom, '') || ' ' || coalesce(i.prenom, '') as qui, 'ni établissement ni action, le ' || to_char(l.le, 'DD/MM/YYYY') as quoi
            from %s l left join jeunes.v_identite i on i.id = l.jeune_id
            where l.source = 'entretiens' and l.uai is null and l.action_id is null
            """.formatted(MES_LIGNES);

    private final JdbcClient jdbc;

    ManquesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing missing: about whom, and what. */
    record Manque(UUID jeune, String qui, String quoi) {}

    List<Manque> devenirs(AgentId agent, Periode periode) {
        return lister(DEVENIRS, agent, periode);
    }

    List<Manque> sorties(AgentId agent, Periode periode) {
        return lister(SORTIES, agent, periode);
    }

    List<Manque> sansLieu(AgentId agent, Periode periode) {
        return lister(SANS_LIEU, agent, periode);
    }

    private List<Manque> lister(String requete, AgentId agent, Periode periode) {
        return jdbc.sql(requete + " order by 2, 3")
                .param("agent", agent.valeur())
                .param("du", periode.du())
                .param("au", periode.au())
                .query((ligne, rang) -> new Manque(
                        ligne.getObject("jeune_id", UUID.class), ligne.getString("qui"), ligne.getString("quoi")))
                .list();
    }
}
