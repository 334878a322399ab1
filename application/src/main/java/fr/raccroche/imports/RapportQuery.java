package fr.raccroche.imports;

import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.siecle.Bilan;
import fr.raccroche.siecle.DonneeInterdite;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the pouring of the current transaction would do. */
@Repository
class RapportQuery {

    private static final String COMPTES = """
            select case when etat in ('REFUSE', 'IDENTIQUE') or retenu then etat when inactif then 'INACTIF' else 'ECARTE' end as compte, count(*) as nombre
            from verse_sort group by 1
            union all select case when retenu then 'ABSENT' else 'ABSENT_ECARTE' end, count(*) from verse_absent group by retenu
            union all select 'RESSEMBLANT', count(*) from verse_proche p join verse_sort s using (rang) where p.ordre = 1 and s.retenu
            union all select 'RESPONSABLES', count(distinct jeune_id) from (
                select jeune_id from verse_responsable_apres where rang is null union all select jeune_id from verse_responsable_retire where rang is null) r
            """;

    private static final String REFUS = """
            select motif, count(*) as nombre from (
                select coalesce(a.motif, s.motif) as motif from verse_sort s join lu_eleve e using (rang)
                left join lateral (select motif from lu_anomalie a where s.motif = 'incomplet' and a.refus and a.nature = 'ELEVE' and a.uai = e.uai and a.ligne = e.ligne limit 1) a on true
                where s.etat = 'REFUSE'
                union all select motif from lu_anomalie where refus and nature <> 'ELEVE') m
            group by motif
            """;

    private static final String AVERTISSEMENTS =
            "select motif, count(*) as nombre from lu_anomalie where not refus group by motif";

    private final JdbcClient jdbc;

    RapportQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rapport rapport(List<Bilan> bilans) {
        var comptes = new EnumMap<Compte, Integer>(Compte.class);
        nombres(COMPTES).forEach((compte, nombre) -> comptes.put(Compte.valueOf(compte), nombre));
        var interdites = new EnumMap<DonneeInterdite, Long>(DonneeInterdite.class);
        bilans.forEach(b -> b.interdites().forEach((donnee, fois) -> interdites.merge(donnee, fois, Long::sum)));
        return new Rapport(
                bilans.stream().map(RapportQuery::fichier).toList(),
                comptes,
                nombres(REFUS),
                nombres(AVERTISSEMENTS),
                interdites);
    }

    private Map<String, Integer> nombres(String sql) {
        var nombres = new HashMap<String, Integer>();
        jdbc.sql(sql).query(ligne -> {
            if (ligne.getInt("nombre") > 0) {
                nombres.put(ligne.getString(1), ligne.getInt("nombre"));
            }
        });
        return nombres;
    }

    private static Rapport.Fichier fichier(Bilan bilan) {
        var enTete = bilan.enTete();
        return new Rapport.Fichier(
                enTete.fichier(),
                enTete.type(),
                enTete.uaj(),
                enTete.anneeScolaire().map(a -> a.debut()).orElse(0),
                enTete.exporteLe().orElse(null),
                bilan.lignes(),
                bilan.refus(),
                bilan.avertissements());
    }
}
