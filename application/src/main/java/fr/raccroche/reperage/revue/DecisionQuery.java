package fr.raccroche.reperage.revue;

import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.CampagneId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of a campaign, latest first. */
@Repository
class DecisionQuery {

    private final JdbcClient jdbc;

    DecisionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lectures « Anne Le Gall : même personne ; … », in the order in which they were said */
    record Decision(
            UUID id,
            EtatDePaire etat,
            int surCent,
            String personneA,
            String personneB,
            boolean effacee,
            String lectures,
            @Nullable LocalDateTime le,
            boolean mienne) {}

    /** In hundredths. */
    record Doute(int du, int au) {}

    List<Decision> lister(CampagneId campagne, FiltreDeDecisions filtre, int limite, int saut) {
        return jdbc.sql("""
                select p.id, p.etat, greatest(1, least(99, round(p.chance * 100)))::int as sur_cent,
                       coalesce(a.nom || ' ' || a.prenom, 'Personne effacée') as personne_a, coalesce(b.nom || ' ' || b.prenom, 'Personne effacée') as personne_b,
                       a.rang is null or b.rang is null as effacee,
                       coalesce(l.lectures, '') as lectures, (l.le at time zone 'Europe/Paris') as le, coalesce(l.mienne, false) as mienne
                from (select p.* from reperage.paire p
                      left join lateral (select max(x.le) as le from reperage.lecture x where x.paire_id = p.id) d on true
                      where %s order by coalesce(p.reglee_le, d.le) desc nulls last, p.id limit :limite offset :saut) p
                left join reperage.personne a on a.liste_id = p.liste_a and a.rang = p.rang_a
                left join reperage.personne b on b.liste_id = p.liste_b and b.rang = p.rang_b
                left join lateral (
                    select string_agg(n.nom_complet || ' : ' || case x.verdict when 'MEME' then 'même personne' when 'DIFFERENTS' then 'pas la même'
                                      else 'ne sait pas' end || case when x.tranche then ' (tranché)' else '' end, ' ; ' order by x.le) as lectures,
                           max(x.le) as le, bool_or(x.agent_id = base.agent()) as mienne
                    from reperage.lecture x join agents.v_nom n on n.id = x.agent_id where x.paire_id = p.id) l on true
                order by coalesce(p.reglee_le, l.le) desc nulls last, p.id
                """.formatted(filtre.condition()))
                .param("campagne", campagne.valeur())
                .params(filtre.parametres())
                .param("limite", limite)
                .param("saut", saut)
                .query(DataClassRowMapper.newInstance(Decision.class))
                .list();
    }

    int compter(CampagneId campagne, FiltreDeDecisions filtre) {
        return jdbc.sql("select count(*) from reperage.paire p where " + filtre.condition())
                .param("campagne", campagne.valeur())
                .params(filtre.parametres())
                .query(Integer.class)
                .single();
    }

    List<Option> lecteurs(CampagneId campagne) {
        return jdbc.sql("""
                select n.id, n.nom_complet from agents.v_nom n
                where n.id in (select l.agent_id from reperage.lecture l join reperage.paire p on p.id = l.paire_id where p.campagne_id = :campagne)
                order by n.nom, n.prenom
                """)
                .param("campagne", campagne.valeur())
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom_complet")))
                .list();
    }

    Doute doute(CampagneId campagne) {
        return jdbc.sql(
                        "select round(doute_min * 100)::int as du, round(doute_max * 100)::int as au from reperage.campagne where id = :campagne")
                .param("campagne", campagne.valeur())
                .query(Doute.class)
                .single();
    }
}
