package fr.raccroche.entretiens;

import fr.raccroche.entretiens.Nomenclature.Liste;
import fr.raccroche.entretiens.Nomenclature.Resultat;
import fr.raccroche.entretiens.Nomenclature.Type;
import fr.raccroche.entretiens.Nomenclature.Valeur;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NomenclatureRepository {

    private final JdbcClient jdbc;

    NomenclatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Nomenclature lire() {
        var types = jdbc.sql("""
                        select t.code, t.libelle, t.concerne = 'PERSONNEL' as personnel, t.duree_minutes, t.questions, t.du, t.au, t.rang,
                               array(select l.liste from entretiens.type_liste l where l.type = t.code order by l.rang) as listes
                        from entretiens.type_entretien t order by t.rang, t.libelle
                        """).query(NomenclatureRepository::type).list();
        Map<String, List<Valeur>> valeurs = new LinkedHashMap<>();
        jdbc.sql("select liste, code, libelle, du, au from entretiens.valeur order by liste, rang, libelle")
                .query((ligne, rang) -> valeurs.computeIfAbsent(ligne.getString("liste"), liste -> new ArrayList<>())
                        .add(valeur(ligne)))
                .list();
        var listes = jdbc.sql("select code, libelle, choix = 'PLUSIEURS' as plusieurs, rang from entretiens.liste")
                .query((ligne, rang) -> new Liste(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getBoolean("plusieurs"),
                        ligne.getInt("rang"),
                        valeurs.getOrDefault(ligne.getString("code"), List.of())))
                .list();
        var resultats = jdbc.sql(
                        "select code, libelle, joint, du, au from entretiens.resultat_contact order by rang, libelle")
                .query((ligne, rang) -> new Resultat(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getBoolean("joint"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
        return new Nomenclature(types, listes, resultats);
    }

    /** Label, length, guide and validity; the code and what it concerns never change. */
    void enregistrer(Type type) {
        jdbc.sql("""
                insert into entretiens.type_entretien (code, libelle, concerne, duree_minutes, questions, du, au, rang)
                values (:code, :libelle, :concerne, :duree, :questions, :du, :au, :rang)
                on conflict (code) do update set libelle = excluded.libelle, duree_minutes = excluded.duree_minutes,
                    questions = excluded.questions, du = excluded.du, au = excluded.au, rang = excluded.rang
                """)
                .param("code", type.code())
                .param("libelle", type.libelle())
                .param("concerne", type.personnel() ? "PERSONNEL" : "JEUNE")
                .param("duree", type.dureeMinutes())
                .param("questions", type.questions().toArray(String[]::new))
                .param("du", type.du())
                .param("au", type.au())
                .param("rang", type.rang())
                .update();
        jdbc.sql("delete from entretiens.type_liste where type = :type")
                .param("type", type.code())
                .update();
        jdbc.sql("""
                insert into entretiens.type_liste (type, liste, rang)
                select :type, code, rang from entretiens.liste where code = any(:listes)
                """)
                .param("type", type.code())
                .param("listes", type.listes().toArray(String[]::new))
                .update();
    }

    private static Type type(ResultSet ligne, int rang) throws SQLException {
        return new Type(
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getBoolean("personnel"),
                ligne.getInt("duree_minutes"),
                textes(ligne.getArray("questions")),
                textes(ligne.getArray("listes")),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getInt("rang"));
    }

    private static Valeur valeur(ResultSet ligne) throws SQLException {
        return new Valeur(
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }

    private static List<String> textes(Array tableau) throws SQLException {
        return List.of((String[]) tableau.getArray());
    }
}
