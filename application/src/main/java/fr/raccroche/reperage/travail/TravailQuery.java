package fr.raccroche.reperage.travail;

import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of lines and their counts, under the caller's cercles and the filter of the page. */
@Repository
class TravailQuery {

    private static final String DE = " from reperage.ligne l join reperage.campagne c on c.id = l.campagne_id where ";

    private final JdbcClient jdbc;

    TravailQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Obligation de formation first, then the deadline. */
    List<LigneDeListe> lister(FiltreDeLignes filtre, int limite, int saut) {
        return jdbc.sql("""
                select l.id, c.nom as campagne, l.nom, l.prenom, coalesce(l.age_garde, date_part('year', age(c.observee_le, l.naissance)))::int as age,
                       coalesce(e.nom || coalesce(', ' || nullif(e.commune, ''), ''), l.uai, '') as etablissement, l.classe, l.commune, l.obligation, l.etat,
                       coalesce(v.libelle, '') as levee, n.nom_complet as agent, coalesce(l.agent_id = base.agent(), false) as mienne,
                       l.ouverte_le, base.aujourdhui() - l.ouverte_le as jours, l.echeance,
                       l.etat = 'A_VERIFIER' and l.echeance < base.aujourdhui() as retard, l.tentatives, l.derniere_tentative,
                       exists (select 1 from reperage.paire p where p.campagne_id = l.campagne_id and p.cle_a = l.cle
                               and p.etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD')) as paire,
                       coalesce(l.levee = 'A_ACCOMPAGNER' and l.jeune_id is null, false) as dossier_a_ouvrir
                from (select l.* %s%s order by l.obligation desc, l.echeance, l.id limit :limite offset :saut) l
                join reperage.campagne c on c.id = l.campagne_id
                left join territoire.v_etablissement e on e.uai = l.uai
                left join reperage.levee v on v.code = l.levee
                left join agents.v_nom n on n.id = l.agent_id
                order by l.obligation desc, l.echeance, l.id
                """.formatted(DE, filtre.condition()))
                .params(filtre.parametres())
                .param("limite", limite)
                .param("saut", saut)
                .query(DataClassRowMapper.newInstance(LigneDeListe.class))
                .list();
    }

    int compter(FiltreDeLignes filtre) {
        return jdbc.sql("select count(*)" + DE + filtre.condition())
                .params(filtre.parametres())
                .query(Integer.class)
                .single();
    }

    boolean plusieursCampagnes(FiltreDeLignes filtre) {
        return jdbc.sql("select count(distinct l.campagne_id) > 1" + DE + filtre.condition())
                .params(filtre.parametres())
                .query(Boolean.class)
                .single();
    }

    /** By state, whatever the state that the filter keeps: the other filters hold. */
    Map<EtatDeLigne, Integer> parEtat(FiltreDeLignes filtre) {
        var comptes = new EnumMap<EtatDeLigne, Integer>(EtatDeLigne.class);
        jdbc.sql("select l.etat, count(*) as nombre" + DE + filtre.conditionSansEtat() + " group by l.etat")
                .params(filtre.parametres())
                .query((ligne, rang) ->
                        comptes.put(EtatDeLigne.valueOf(ligne.getString("etat")), ligne.getInt("nombre")))
                .list();
        return comptes;
    }

    List<Option> etablissements(FiltreDeLignes tout) {
        return options("""
                select e.uai as cle, e.nom || coalesce(', ' || nullif(e.commune, ''), '') as libelle from territoire.v_etablissement e
                where e.uai in (select l.uai %s) order by 2
                """, tout);
    }

    List<Option> territoires(FiltreDeLignes tout) {
        return options("""
                select t.id::text as cle, t.nom_complet as libelle from territoire.v_territoire t
                where t.id in (select r.territoire_id from territoire.v_rattachement r where r.uai in (select l.uai %s)
                               and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))
                order by t.rang, t.libelle
                """, tout);
    }

    List<Option> agents(FiltreDeLignes tout) {
        return options("""
                select n.id::text as cle, n.nom_complet as libelle from agents.v_nom n
                where n.id in (select l.agent_id %s) order by n.nom, n.prenom
                """, tout);
    }

    List<Option> levees() {
        return jdbc.sql("select code as cle, libelle from reperage.levee order by rang")
                .query((ligne, rang) -> Option.de(ligne.getString("cle"), ligne.getString("libelle")))
                .list();
    }

    private List<Option> options(String sql, FiltreDeLignes tout) {
        return jdbc.sql(sql.formatted(DE + tout.condition()))
                .params(tout.parametres())
                .query((ligne, rang) -> Option.de(ligne.getString("cle"), ligne.getString("libelle")))
                .list();
    }
}
