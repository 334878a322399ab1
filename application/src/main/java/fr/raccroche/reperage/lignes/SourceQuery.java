package fr.raccroche.reperage.lignes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the person of a line was looked for, and the pairs of it that wait for a reader. */
@Repository
class SourceQuery {

    private final JdbcClient jdbc;

    SourceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list of the campaign, what it covers, and the day it speaks of. */
    record Source(String liste, String couverture, @Nullable LocalDate arreteeLe, boolean trouve) {}

    List<Source> de(Ligne ligne) {
        return jdbc.sql("""
                select t.libelle as liste, s.couverture,
                       (select d.arretee_le from reperage.depot d where d.liste_id = s.id order by d.le desc limit 1) as arretee_le,
                       coalesce(l.preuve = 'RAPPROCHEMENT' and l.levee = t.levee, false)
                           or exists (select 1 from reperage.lien k where k.liste_a = l.liste_id and k.rang_a = l.rang and k.liste_b = s.id) as trouve
                from reperage.ligne l
                join reperage.liste s on s.campagne_id = l.campagne_id
                join reperage.type_de_liste t on t.code = s.type
                where l.id = :ligne and s.retiree_le is null and t.role = 'PRESENTS'
                order by t.rang, s.couverture
                """)
                .param("ligne", ligne.id().valeur())
                .query(DataClassRowMapper.newInstance(Source.class))
                .list();
    }

    List<UUID> paires(Ligne ligne) {
        return jdbc.sql("""
                select p.id from reperage.paire p join reperage.ligne l on l.campagne_id = p.campagne_id and l.cle = p.cle_a
                where l.id = :ligne and p.etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD') order by p.chance desc
                """)
                .param("ligne", ligne.id().valeur())
                .query((l, rang) -> l.getObject(1, UUID.class))
                .list();
    }
}
