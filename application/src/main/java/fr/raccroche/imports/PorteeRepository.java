package fr.raccroche.imports;

import fr.raccroche.imports.Portee.Volet;
import fr.raccroche.socle.Uai;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of an import, against the directory and the caller's cercles. */
@Repository
class PorteeRepository {

    private final JdbcClient jdbc;

    PorteeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Portee portee) {
        portee.volets().forEach((uai, volet) -> insert(portee, uai, volet));
    }

    private void insert(Portee portee, Uai uai, Volet volet) {
        jdbc.sql("""
                insert into verse_portee (uai, annee, jour, eleves, complet, responsables)
                values (:uai, :annee, :jour, :eleves, :complet, :responsables)
                """)
                .param("uai", uai.valeur())
                .param("annee", portee.annee().debut())
                .param("jour", volet.jour())
                .param("eleves", volet.eleves())
                .param("complet", volet.complet())
                .param("responsables", volet.responsables())
                .update();
    }

    /** The cercle « all pupils » of each school that the caller is a member of. */
    List<String> uaisPermises() {
        return jdbc.sql(
                        "select cle from cercles.cercle where type = 'ETABLISSEMENT_TOUS' and id = any (base.cercles())")
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    /** Those that have a cercle « all pupils ». */
    List<String> ouvertes(Collection<Uai> uais) {
        return jdbc.sql("select cle from cercles.cercle where type = 'ETABLISSEMENT_TOUS' and cle = any (:uais)")
                .param("uais", uais.stream().map(Uai::valeur).toArray(String[]::new))
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    int[] cercles(Collection<Uai> uais) {
        return jdbc
                .sql(
                        "select id from cercles.cercle where type = 'ETABLISSEMENT_TOUS' and cle = any (:uais) order by id")
                .param("uais", uais.stream().map(Uai::valeur).toArray(String[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
