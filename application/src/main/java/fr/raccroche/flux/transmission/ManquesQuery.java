package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.flux.transmission.Manques.Genre;
import fr.raccroche.flux.transmission.Manques.Manque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is missing in an agent's lines of this school year; devenirs are owed for the year before as well. The lists and their
 * counts are the same queries.
 */
@Repository
class ManquesQuery {

    private static final String QUI = """
            l.auteur_id, (select i.nom_complet
                          from jeunes.v_identite i where i.id = l.jeune_id) as qui,
            """;

    /** Lines of the period, and among them those that are still to be handed over. */
    private static final String LIGNES = """
            with lignes as (
                select f.auteur_id, f.jeune_id, f.source, f.source_id, f.le, f.cree_le, f.uai, f.action_id, x.id is not null as transmise
                from fil.v_fait f left join flux.transmission_ligne x on x.source = f.source and x.source_id = f.source_id
                where f.auteur_id = any (:agents) and f.le >= base.rentree(0) and f.le < base.rentree(1) and f.nature in ('ENTRETIEN', 'ACCUEIL')),
            a_transmettre as (select * from lignes where not transmise)
            """;

    /** Owed from its day on for each young person of one's lines of that year and of the one before, handed over or not. */
    private static final String DUS = """
            from (select distinct f.auteur_id, f.jeune_id, base.annee_scolaire(f.le) as annee
                  from fil.v_fait f where f.auteur_id = any (:agents) and f.le >= base.rentree(-1) and f.le < base.rentree(1) and f.nature in ('ENTRETIEN', 'ACCUEIL')) l
            cross join parcours.v_terme t
            where make_date(l.annee + 1, t.mois, 1) <= base.aujourdhui()
              and not exists (select 1 from parcours.v_devenir d where d.jeune_id = l.jeune_id and d.annee = l.annee and d.terme = t.terme)
            """;

    /** What the list shows beside the name, and where its rows come from: counted or listed, they are the same. */
    private record Requete(Genre genre, String colonnes, String depuis) {

        String liste() {
            return "select '" + genre + "' as genre, " + QUI + colonnes + depuis;
        }

        String compte() {
            return "select l.auteur_id, '" + genre + "' as genre, count(*) as nombre " + depuis
                    + " group by l.auteur_id";
        }
    }

    private static final List<Requete> DES_LIGNES = List.of(
            new Requete(
                    Genre.SORTIE,
                    "'action terminée le ' || to_char(ac.au, 'DD/MM/YYYY') as quoi, '/tableau/ligne?ref=A-' || l.source_id as lien ",
                    """
                    from a_transmettre l
                    join actions.v_accueil a on l.source = 'actions' and a.id = l.source_id and a.sortie is null
                    join actions.v_action ac on ac.id = a.action_id and ac.au < base.aujourdhui()
                    """),
            new Requete(
                    Genre.BILAN,
                    "'sorti le ' || to_char(a.sortie, 'DD/MM/YYYY') as quoi, '/accueils/' || l.source_id as lien ",
                    """
                    from a_transmettre l
                    join actions.v_accueil a on l.source = 'actions' and a.id = l.source_id and a.sortie is not null
                        and a.heures_realisees is null and a.demi_journees_absence is null
                    """),
            new Requete(
                    Genre.LIEU,
                    "'entretien du ' || to_char(l.le, 'DD/MM/YYYY') as quoi, '/tableau/ligne?ref=E-' || l.source_id as lien ",
                    "from a_transmettre l where l.source = 'entretiens' and l.uai is null and l.action_id is null"),
            // The last entretien of somebody still followed, when nothing is planned after it.
            new Requete(
                    Genre.SUITE,
                    "'entretien du ' || to_char(l.le, 'DD/MM/YYYY') as quoi, '/entretiens/' || l.source_id || '/modifier' as lien ",
                    """
                    from a_transmettre l
                    join jeunes.v_suivi s on s.id = l.jeune_id and s.suivi_au is null
                    where l.source = 'entretiens'
                      and not exists (select 1 from fil.v_fait g where g.jeune_id = l.jeune_id and g.nature in ('ENTRETIEN', 'ACCUEIL')
                                        and (g.le, g.cree_le) > (l.le, l.cree_le))
                      and not exists (select 1 from entretiens.v_prochaine_action p where p.jeune_id = l.jeune_id and (p.fait_le is null or p.entretien_id = l.source_id))
                      and not exists (select 1 from entretiens.v_rendez_vous r where r.jeune_id = l.jeune_id and r.etat = 'PREVU' and r.le >= base.aujourdhui())
                    """),
            // Handed over or not: a hand-over proves nothing, a signed sheet does (F49).
            new Requete(Genre.PRESENCE, """
                    case l.source when 'actions' then 'accueil du ' else 'entretien du ' end || to_char(l.le, 'DD/MM/YYYY')
                        || case when l.transmise then ', ligne déjà transmise' else '' end as quoi, '/presences' as lien
                    """, """
                    from lignes l
                    left join entretiens.v_entretien e on l.source = 'entretiens' and e.id = l.source_id and e.le >= base.rentree(0) and e.le < base.rentree(1)
                    where (l.source = 'actions' or e.canal = 'PRESENTIEL')
                      and not exists (select 1 from presences.v_justificatif j where j.source = l.source and j.source_id = l.source_id and j.signee_le is not null)
                    """));

    private static final List<Requete> DES_DEVENIRS =
            List.of(devenirs(Genre.DEVENIR_N, "N"), devenirs(Genre.DEVENIR_N1, "N1"));

    private static final String LISTES = LIGNES
            + Stream.concat(DES_LIGNES.stream(), DES_DEVENIRS.stream())
                    .map(Requete::liste)
                    .collect(Collectors.joining(" union all "))
            + " order by qui, quoi";

    private static final String COMPTES_DES_LIGNES =
            LIGNES + DES_LIGNES.stream().map(Requete::compte).collect(Collectors.joining(" union all "));

    private static final String COMPTES_DES_DEVENIRS =
            "select l.auteur_id, 'DEVENIR_' || t.terme as genre, count(*) as nombre " + DUS + " group by 1, 2";

    private final JdbcClient jdbc;

    ManquesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Manque> lister(AgentId agent) {
        return lier(LISTES, List.of(agent))
                .query((ligne, rang) -> new Manque(
                        Genre.valueOf(ligne.getString("genre")),
                        ligne.getString("qui"),
                        ligne.getString("quoi"),
                        ligne.getString("lien")))
                .list();
    }

    /** How many of each kind; those without any are absent. */
    Map<AgentId, Map<Genre, Integer>> compter(Collection<AgentId> agents) {
        var comptes = new HashMap<AgentId, Map<Genre, Integer>>();
        for (var requete : List.of(COMPTES_DES_LIGNES, COMPTES_DES_DEVENIRS)) {
            lier(requete, agents).query(ligne -> {
                comptes.computeIfAbsent(
                                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                                agent -> new EnumMap<>(Genre.class))
                        .put(Genre.valueOf(ligne.getString("genre")), ligne.getInt("nombre"));
            });
        }
        return comptes;
    }

    private static Requete devenirs(Genre genre, String terme) {
        return new Requete(genre, """
                'année ' || l.annee || '-' || l.annee + 1 || ', avant le ' || to_char(make_date(l.annee + t.annees, 8, 31), 'DD/MM/YYYY') as quoi,
                '/jeunes/' || l.jeune_id || '/devenirs/' || l.annee || '/' || t.terme as lien
                """, DUS + " and t.terme = '" + terme + "'");
    }

    private JdbcClient.StatementSpec lier(String requete, Collection<AgentId> agents) {
        return jdbc.sql(requete)
                .param("agents", agents.stream().map(AgentId::valeur).toArray(UUID[]::new));
    }
}
