package fr.raccroche.jeunes.fusion;

import fr.raccroche.essai.Jeu;
import java.util.TreeMap;

/** Every row of every table, as text, except the journal and the record of the merges themselves. */
final class Photographie {

    private Photographie() {}

    static TreeMap<String, String> prendre(Jeu jeu) {
        var photo = new TreeMap<String, String>();
        jeu.sql()
                .sql("""
                select n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'journal')
                  and n.nspname || '.' || c.relname <> 'jeunes.fusion'
                """)
                .query(String.class)
                .list()
                .forEach(table -> photo.put(
                        String.valueOf(table),
                        String.valueOf(jeu.sql()
                                .sql("select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from " + table
                                        + " t")
                                .query(String.class)
                                .single())));
        return photo;
    }
}
