package fr.raccroche.reperage.revue;

import fr.raccroche.reperage.CampagneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the review of a campaign shows: the next pair, how far it is, the two people of a pair. */
@Repository
class RevueQuery {

    /**
     * Those of the state that the caller has not read and that nobody else was given in the last ten minutes without answering yet, the likeliest
     * first: the index (campagne_id, etat, chance desc, id) gives them in that order.
     */
    private static final String SUIVANTE = """
            select p.id from reperage.paire p
            where p.campagne_id = :campagne and p.etat = :etat
              and not exists (select 1 from reperage.lecture l where l.paire_id = p.id and l.agent_id = base.agent())
              and not exists (select 1 from reperage.en_lecture e where e.paire_id = p.id and e.agent_id <> base.agent()
                              and not exists (select 1 from reperage.lecture l where l.paire_id = p.id and l.agent_id = e.agent_id)
                              and e.le > clock_timestamp() - interval '10 minutes')
            """;

    private final JdbcClient jdbc;

    RevueQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> suivante(CampagneId campagne, EtatDePaire etat) {
        return jdbc.sql(SUIVANTE + " order by p.chance desc, p.id limit 1")
                .param("campagne", campagne.valeur())
                .param("etat", etat.name())
                .query(UUID.class)
                .optional();
    }

    /** Beyond the one that is left for later. */
    Optional<UUID> suivante(CampagneId campagne, EtatDePaire etat, Paire apres) {
        return jdbc.sql(SUIVANTE + """
                         and (p.chance < (select x.chance from reperage.paire x where x.id = :apres)
                              or p.chance = (select x.chance from reperage.paire x where x.id = :apres) and p.id > :apres)
                        order by p.chance desc, p.id limit 1
                        """)
                .param("campagne", campagne.valeur())
                .param("etat", etat.name())
                .param("apres", apres.id())
                .query(UUID.class)
                .optional();
    }

    /** The pairs of the campaign by state; those that the lists no longer say are left out. */
    Map<EtatDePaire, Integer> comptes(CampagneId campagne) {
        var comptes = new EnumMap<EtatDePaire, Integer>(EtatDePaire.class);
        jdbc.sql("""
                select etat, count(*) as nombre from reperage.paire where campagne_id = :campagne and etat <> 'CADUQUE' group by etat
                """)
                .param("campagne", campagne.valeur())
                .query((ligne, rang) ->
                        comptes.put(EtatDePaire.valueOf(ligne.getString("etat")), ligne.getInt("nombre")))
                .list();
        return comptes;
    }

    /** How many wait for a second reader who is not the caller. */
    int secondesLectures(CampagneId campagne) {
        return jdbc.sql("""
                select count(*) from reperage.paire p where p.campagne_id = :campagne and p.etat = 'SECONDE_LECTURE'
                  and not exists (select 1 from reperage.lecture l where l.paire_id = p.id and l.agent_id = base.agent())
                """)
                .param("campagne", campagne.valeur())
                .query(Integer.class)
                .single();
    }

    /** What the caller read last in the campaign, before that pair if it is among them. */
    Optional<UUID> precedente(CampagneId campagne, @Nullable UUID paire) {
        return jdbc.sql("""
                select l.paire_id from reperage.lecture l join reperage.paire p on p.id = l.paire_id
                where l.agent_id = base.agent() and p.campagne_id = :campagne and p.id is distinct from :paire::uuid
                  and l.le < coalesce((select x.le from reperage.lecture x where x.paire_id = :paire::uuid and x.agent_id = base.agent()), 'infinity')
                order by l.le desc limit 1
                """)
                .param("campagne", campagne.valeur())
                .param("paire", paire)
                .query(UUID.class)
                .optional();
    }

    /** The first of the pair then the second. */
    Optional<PersonneDeListe> personne(Paire.Place place) {
        return jdbc.sql("""
                select p.nom, p.nom_usage, p.prenom, p.naissance, p.sexe, p.commune, p.code_postal, coalesce(nullif(p.ine, ''), p.ine_ancien) as ine,
                       p.uai, coalesce(e.nom || coalesce(', ' || nullif(e.commune, ''), ''), p.uai, '') as etablissement, p.classe,
                       t.libelle as liste, l.couverture,
                       (select d.arretee_le from reperage.depot d where d.liste_id = l.id order by d.le desc limit 1) as arretee_le
                from reperage.personne p
                join reperage.liste l on l.id = p.liste_id
                join reperage.type_de_liste t on t.code = l.type
                left join territoire.v_etablissement e on e.uai = p.uai
                where p.liste_id = :liste and p.rang = :rang
                """)
                .param("liste", place.liste())
                .param("rang", place.rang())
                .query(RevueQuery::map)
                .optional();
    }

    private static PersonneDeListe map(ResultSet ligne, int rang) throws SQLException {
        return new PersonneDeListe(
                ligne.getString("nom"),
                ligne.getString("nom_usage"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                Objects.requireNonNullElse(ligne.getString("sexe"), ""),
                ligne.getString("commune"),
                ligne.getString("code_postal"),
                ligne.getString("ine"),
                Objects.requireNonNullElse(ligne.getString("uai"), ""),
                ligne.getString("etablissement"),
                ligne.getString("classe"),
                ligne.getString("liste"),
                ligne.getString("couverture"),
                ligne.getObject("arretee_le", LocalDate.class));
    }
}
