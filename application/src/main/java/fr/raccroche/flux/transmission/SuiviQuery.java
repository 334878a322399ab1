package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.flux.transmission.Manques.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds a tableau among the agents whom the caller follows, how fresh it is and what was handed over: counts, no file. */
@Repository
class SuiviQuery {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The agents who hold a tableau and work in a territory that the caller answers for (or anywhere, with the académie). */
    private static final String SUIVIS = """
            with titulaires as (
                select distinct e.agent_id from agents.v_exercice e
                where e.fonction in ('FORMATEUR', 'COORDONNATEUR') and e.du <= base.aujourdhui() and (e.au is null or e.au >= base.aujourdhui())),
            mien as (
                select territoire_id::text as cle from agents.v_exercice
                where agent_id = :moi and territoire_id is not null and du <= base.aujourdhui() and (au is null or au >= base.aujourdhui())
                union select cle from cercles.v_membre where agent_id = :moi and type = 'TERRITOIRE_SUIVIS'),
            partout as (
                select 1 from agents.v_exercice where agent_id = :moi and portee = 'ACADEMIE' and du <= base.aujourdhui() and (au is null or au >= base.aujourdhui())),
            suivis as (
                select t.agent_id from titulaires t
                where t.agent_id <> :moi and (exists (select 1 from partout) or exists (
                    select 1 from cercles.v_membre m join territoire.v_rattachement r on r.uai = m.cle
                    where m.agent_id = t.agent_id and m.type = 'ETABLISSEMENT_SUIVIS' and r.territoire_id::text in (select cle from mien)
                      and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))))
            """;

    private final JdbcClient jdbc;

    SuiviQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One agent's tableau, seen by who follows it. */
    record Suivi(
            AgentId agent,
            String nom,
            int lignes,
            int nonTransmises,
            @Nullable LocalDate dernierFait,
            @Nullable LocalDate derniereSaisie,
            @Nullable UUID transmission,
            @Nullable LocalDate transmisLe,
            int brouillons,
            int changees,
            Map<Genre, Integer> manques) {

        /** Days since something was last typed; a tableau never begun has none. */
        public long joursSansSaisie(LocalDate aujourdhui) {
            return derniereSaisie == null
                    ? Long.MAX_VALUE
                    : java.time.temporal.ChronoUnit.DAYS.between(derniereSaisie, aujourdhui);
        }

        /** Begun, and never handed over for that year; whoever has no line owes nothing. */
        public boolean jamaisTransmis() {
            return transmission == null && lignes + brouillons > 0;
        }

        public int totalDesManques() {
            return manques.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** « Devenirs à N dus : 3 ; … ». */
        public String detailDesManques() {
            return Manques.detail(manques);
        }

        Suivi avec(Map<Genre, Integer> connus) {
            var tous = new EnumMap<Genre, Integer>(Genre.class);
            tous.putAll(connus);
            if (brouillons > 0) {
                tous.put(Genre.LIGNE, brouillons);
            }
            return new Suivi(
                    agent,
                    nom,
                    lignes,
                    nonTransmises,
                    dernierFait,
                    derniereSaisie,
                    transmission,
                    transmisLe,
                    brouillons,
                    changees,
                    tous);
        }
    }

    /** To be run in a transaction that sees all files: only counts come out. */
    List<Suivi> lister(AgentId moi) {
        return jdbc.sql(SUIVIS + """
                , faits as (
                    select f.auteur_id, count(*) as lignes, count(l.id) as transmises, max(f.le) as dernier_fait, max(f.cree_le) as derniere_saisie
                    from fil.v_fait f left join flux.transmission_ligne l on l.source = f.source and l.source_id = f.source_id
                    where f.auteur_id in (select agent_id from suivis) and f.le >= base.rentree(0) and f.le < base.rentree(1) and f.nature in ('ENTRETIEN', 'ACCUEIL')
                    group by f.auteur_id)
                select s.agent_id, n.nom_complet, coalesce(f.lignes, 0) as lignes, coalesce(f.lignes, 0) - coalesce(f.transmises, 0) as non_transmises,
                       f.dernier_fait, f.derniere_saisie, t.id as transmission, t.le as transmis_le,
                       (select count(*) from flux.ligne b where b.agent_id = s.agent_id and b.source_id is null and b.contenu <> '{}') as brouillons,
                       (select count(distinct (a.source, a.source_id)) from flux.amendement a join flux.transmission x on x.id = a.transmission_id
                        where x.agent_id = s.agent_id and x.au >= base.rentree(0)) as changees
                from suivis s join agents.v_nom n on n.id = s.agent_id
                left join faits f on f.auteur_id = s.agent_id
                left join lateral (select t.id, t.le from flux.transmission t where t.agent_id = s.agent_id and t.au >= base.rentree(0) order by t.le desc limit 1) t on true
                order by t.le nulls first, n.nom
                """)
                .param("moi", moi.valeur())
                .query((ligne, rang) -> new Suivi(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getInt("lignes"),
                        ligne.getInt("non_transmises"),
                        ligne.getObject("dernier_fait", LocalDate.class),
                        jour(ligne, "derniere_saisie"),
                        ligne.getObject("transmission", UUID.class),
                        jour(ligne, "transmis_le"),
                        ligne.getInt("brouillons"),
                        ligne.getInt("changees"),
                        Map.of()))
                .list();
    }

    boolean suit(AgentId moi, AgentId agent) {
        return jdbc.sql(SUIVIS + " select exists (select 1 from suivis where agent_id = :agent)")
                .param("moi", moi.valeur())
                .param("agent", agent.valeur())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable LocalDate jour(ResultSet ligne, String colonne) throws SQLException {
        var instant = ligne.getObject(colonne, OffsetDateTime.class);
        return instant == null ? null : instant.atZoneSameInstant(PARIS).toLocalDate();
    }
}
