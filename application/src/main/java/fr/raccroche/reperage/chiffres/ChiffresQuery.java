package fr.raccroche.reperage.chiffres;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.travail.FiltreDeLignes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of the lines of a campaign, by the one definition of the filters: each is that of the list it opens. */
@Repository
class ChiffresQuery {

    private static final String DE = " from reperage.ligne l join reperage.campagne c on c.id = l.campagne_id ";

    private final JdbcClient jdbc;

    ChiffresQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value of an axis: its level or group, its key in the filters, its name. */
    record Valeur(String groupe, String cle, String libelle) {}

    /** A levée and how many lines bear it. */
    record Raison(String code, String libelle, EtatDeLigne etat, int nombre) {}

    /** What happened in a week. */
    record Semaine(LocalDate lundi, int ouvertes, int confirmees, int ecartees, int injoignables) {}

    /** A list of the campaign, the day it speaks of, how old that is. */
    record Fraicheur(
            String liste,
            String couverture,
            int personnes,
            @Nullable LocalDate arreteeLe,
            @Nullable Integer jours) {}

    Map<EtatDeLigne, Integer> parEtat(FiltreDeLignes filtre) {
        var comptes = new EnumMap<EtatDeLigne, Integer>(EtatDeLigne.class);
        jdbc.sql("select l.etat, count(*) as nombre" + DE + "where " + filtre.conditionSansEtat() + " group by l.etat")
                .params(filtre.parametres())
                .query((l, rang) -> comptes.put(EtatDeLigne.valueOf(l.getString("etat")), l.getInt("nombre")))
                .list();
        return comptes;
    }

    Map<Valeur, Map<EtatDeLigne, Integer>> parTerritoire(FiltreDeLignes filtre) {
        return repartir(
                "t.niveau_libelle as groupe, t.id::text as cle, t.libelle as libelle, t.rang::text || t.niveau_libelle as ordre",
                """
                join territoire.v_rattachement r on r.uai = l.uai and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui())
                join territoire.v_territoire t on t.id = r.territoire_id
                """,
                filtre);
    }

    Map<Valeur, Map<EtatDeLigne, Integer>> parEtablissement(FiltreDeLignes filtre) {
        return repartir(
                "'' as groupe, l.uai as cle, coalesce(e.nom || coalesce(', ' || nullif(e.commune, ''), ''), l.uai) as libelle, '' as ordre",
                "left join territoire.v_etablissement e on e.uai = l.uai",
                filtre,
                " and l.uai is not null");
    }

    Map<Valeur, Map<EtatDeLigne, Integer>> parObligation(FiltreDeLignes filtre) {
        return repartir(
                "'' as groupe, l.obligation::text as cle, case when l.obligation then 'Obligation de formation' else 'Hors obligation de formation' end as libelle,"
                        + " (not l.obligation)::text as ordre",
                "",
                filtre);
    }

    private Map<Valeur, Map<EtatDeLigne, Integer>> repartir(String axe, String jointures, FiltreDeLignes filtre) {
        return repartir(axe, jointures, filtre, "");
    }

    private Map<Valeur, Map<EtatDeLigne, Integer>> repartir(
            String axe, String jointures, FiltreDeLignes filtre, String plus) {
        var valeurs = new LinkedHashMap<Valeur, Map<EtatDeLigne, Integer>>();
        jdbc.sql(
                        "select %s, l.etat, count(*) as nombre %s %s where %s %s group by 1, 2, 3, 4, 5 order by ordre, libelle"
                                .formatted(axe, DE, jointures, filtre.conditionSansEtat(), plus))
                .params(filtre.parametres())
                .query((l, rang) -> valeurs.computeIfAbsent(
                                new Valeur(
                                        l.getString("groupe"),
                                        l.getString("cle").strip(),
                                        l.getString("libelle")),
                                nouvelle -> new EnumMap<>(EtatDeLigne.class))
                        .merge(EtatDeLigne.valueOf(l.getString("etat")), l.getInt("nombre"), Integer::sum))
                .list();
        return valeurs;
    }

    List<Raison> raisons(FiltreDeLignes filtre) {
        return jdbc.sql("select v.code, v.libelle, l.etat, count(*)::int as nombre" + DE
                        + " join reperage.levee v on v.code = l.levee where " + filtre.conditionSansEtat()
                        + " group by v.code, v.libelle, v.rang, l.etat order by l.etat, v.rang")
                .params(filtre.parametres())
                .query(DataClassRowMapper.newInstance(Raison.class))
                .list();
    }

    /** The last twelve weeks in which something happened, latest first. */
    List<Semaine> semaines(Campagne campagne) {
        return jdbc.sql("""
                select s.lundi, sum(s.ouvertes)::int as ouvertes, sum(s.confirmees)::int as confirmees, sum(s.ecartees)::int as ecartees,
                       sum(s.injoignables)::int as injoignables
                from (select date_trunc('week', l.ouverte_le)::date as lundi, 1 as ouvertes, 0 as confirmees, 0 as ecartees, 0 as injoignables
                      from reperage.ligne l where l.campagne_id = :campagne
                      union all
                      select date_trunc('week', l.levee_le at time zone 'Europe/Paris')::date, 0, (l.etat = 'CONFIRME')::int, (l.etat = 'ECARTE')::int,
                             (l.etat = 'INCONNU')::int
                      from reperage.ligne l where l.campagne_id = :campagne and l.levee_le is not null) s
                group by s.lundi order by s.lundi desc limit 12
                """)
                .param("campagne", campagne.id().valeur())
                .query(DataClassRowMapper.newInstance(Semaine.class))
                .list();
    }

    List<Fraicheur> fraicheurs(Campagne campagne) {
        return jdbc.sql("""
                select t.libelle as liste, s.couverture, s.lignes as personnes, d.arretee_le, base.aujourdhui() - d.arretee_le as jours
                from reperage.liste s
                join reperage.type_de_liste t on t.code = s.type
                left join lateral (select x.arretee_le from reperage.depot x where x.liste_id = s.id order by x.le desc limit 1) d on true
                where s.campagne_id = :campagne and s.retiree_le is null
                order by t.rang, s.couverture
                """)
                .param("campagne", campagne.id().valeur())
                .query(DataClassRowMapper.newInstance(Fraicheur.class))
                .list();
    }
}
