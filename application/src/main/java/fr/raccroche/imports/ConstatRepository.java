package fr.raccroche.imports;

import fr.raccroche.imports.Constat.Changement;
import fr.raccroche.imports.Constat.Etat;
import fr.raccroche.jeunes.Coordonnees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the preview from the temporary tables of the transaction, and reads it back page by page. */
@Repository
class ConstatRepository {

    private static final int AVERTISSEMENTS = 2_000;

    /** Old values of a file that the caller may not open are left out. */
    private static final String ELEVES = """
            insert into imports.constat (livraison_id, etat, uai, cle, fichier, ligne, motif, valeur, nom, prenom, naissance, sexe, ine, ine_ancien, code_postal, commune, classe, sortie, ecarts, retenu, cercles)
            select :livraison, case when s.etat = 'REFUSE' then s.etat when s.inactif and s.etat <> 'IDENTIQUE' then 'INACTIF' else s.etat end,
                   v.uai, v.cle, (:fichiers::text[])[e.fichier + 1], e.ligne, coalesce(a.motif, s.motif), coalesce(a.valeur, ''),
                   v.nom, v.prenom, v.naissance, v.sexe, case when s.etat = 'REFUSE' or p.rang is not null then coalesce(v.ine, '') else '' end,
                   case when s.etat = 'REFUSE' or p.rang is not null then coalesce(v.ine_ancien, '') else '' end,
                   case when s.etat = 'REFUSE' then v.code_postal else '' end, case when s.etat = 'REFUSE' then v.commune else '' end, v.classe, v.sortie,
                   coalesce((select jsonb_agg(jsonb_build_object('champ', c.champ, 'avant', case when i.cercles && base.cercles() then coalesce(c.avant, '') else '' end,
                                                                 'apres', coalesce(c.apres, '')) order by c.champ) from verse_ecart c where c.rang = s.rang), '[]'),
                   s.retenu, :cercles
            from verse_sort s join verse_jeune v using (rang) join lu_eleve e using (rang)
            left join jeunes.v_identite i on i.id = s.jeune_id
            left join verse_proche p on p.rang = s.rang and p.ordre = 1
            left join lateral (select motif, valeur from lu_anomalie a where s.motif = 'incomplet' and a.refus and a.nature = 'ELEVE' and a.uai = v.uai and a.ligne = e.ligne
                               order by a.motif limit 1) a on true
            where s.etat <> 'IDENTIQUE' and (not :refus or s.etat = 'REFUSE')
            """;

    private static final String ABSENTS = """
            insert into imports.constat (livraison_id, etat, uai, cle, nom, prenom, naissance, classe, sortie, retenu, cercles)
            select :livraison, 'ABSENT', a.uai, a.cle, i.nom, i.prenom, i.naissance, a.classe, a.jour, a.retenu, :cercles
            from verse_absent a join jeunes.v_identite i on i.id = a.jeune_id
            """;

    private static final String AUTRES = """
            insert into imports.constat (livraison_id, etat, nature, uai, cle, fichier, ligne, motif, valeur, nom, prenom, cercles)
            select :livraison, case when a.refus then 'REFUSE' else 'AVERTISSEMENT' end, a.nature, a.uai, a.identifiant, a.fichier, a.ligne, a.motif, a.valeur,
                   coalesce(e.nom, ''), coalesce(e.prenom, ''), :cercles
            from lu_anomalie a left join lu_eleve e on a.nature = 'ELEVE' and e.uai = a.uai and e.cle = a.identifiant and a.identifiant <> ''
            where not (a.refus and a.nature = 'ELEVE') order by a.refus desc, a.fichier, a.ligne limit :limite
            """;

    private static final String LECTURE = """
            select id, etat, nature, coalesce(uai, '') as uai, cle, fichier, ligne, motif, valeur, nom, prenom, naissance, coalesce(sexe, '') as sexe, ine, ine_ancien, code_postal, commune, classe, sortie, ecarts, retenu
            from imports.constat
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConstatRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Replaces the preview of the delivery. */
    void renouveler(LivraisonId livraison, Rapport rapport, int[] cercles) {
        jdbc.sql("delete from imports.constat where livraison_id = :livraison")
                .param("livraison", livraison.valeur())
                .update();
        ecrire(livraison, rapport, cercles, false);
        jdbc.sql(ABSENTS)
                .param("livraison", livraison.valeur())
                .param("cercles", cercles)
                .update();
    }

    /** For a delivery applied without preview. */
    void garderLesRefus(LivraisonId livraison, Rapport rapport, int[] cercles) {
        ecrire(livraison, rapport, cercles, true);
        effacerLesNoms(livraison);
    }

    private void ecrire(LivraisonId livraison, Rapport rapport, int[] cercles, boolean refusSeuls) {
        jdbc.sql(ELEVES)
                .param("livraison", livraison.valeur())
                .param(
                        "fichiers",
                        rapport.fichiers().stream().map(Rapport.Fichier::nom).toArray(String[]::new))
                .param("cercles", cercles)
                .param("refus", refusSeuls)
                .update();
        jdbc.sql(AUTRES)
                .param("livraison", livraison.valeur())
                .param("cercles", cercles)
                .param("limite", AVERTISSEMENTS)
                .update();
    }

    /** What is kept once the delivery is settled: lines and reasons of refusals and warnings, without names. */
    void effacerLesNoms(LivraisonId livraison) {
        jdbc.sql(
                        "delete from imports.constat where livraison_id = :livraison and etat not in ('REFUSE', 'AVERTISSEMENT')")
                .param("livraison", livraison.valeur())
                .update();
        jdbc.sql("""
                update imports.constat set nom = '', prenom = '', naissance = null, sexe = null, ine = '', ine_ancien = '', code_postal = '', commune = '', classe = '', sortie = null, valeur = '', ecarts = '[]'
                where livraison_id = :livraison
                """).param("livraison", livraison.valeur()).update();
    }

    Map<Etat, Integer> nombres(LivraisonId livraison) {
        var nombres = new EnumMap<Etat, Integer>(Etat.class);
        jdbc.sql("select etat, count(*) as nombre from imports.constat where livraison_id = :livraison group by etat")
                .param("livraison", livraison.valeur())
                .query(ligne -> {
                    nombres.put(Etat.valueOf(ligne.getString("etat")), ligne.getInt("nombre"));
                });
        return nombres;
    }

    List<Constat> lister(LivraisonId livraison, Etat etat, int limite, int saut) {
        return jdbc.sql(LECTURE
                        + "where livraison_id = :livraison and etat = :etat order by %s, id limit :limite offset :saut"
                                .formatted(etat.cochable() ? "nom, prenom" : "fichier, ligne"))
                .param("livraison", livraison.valeur())
                .param("etat", etat.name())
                .param("limite", limite)
                .param("saut", saut)
                .query(this::lire)
                .list();
    }

    Optional<Constat> find(LivraisonId livraison, long id) {
        return jdbc.sql(LECTURE + "where livraison_id = :livraison and id = :id")
                .param("livraison", livraison.valeur())
                .param("id", id)
                .query(this::lire)
                .optional();
    }

    private Constat lire(ResultSet ligne, int rang) throws SQLException {
        return new Constat(
                ligne.getLong("id"),
                Etat.valueOf(ligne.getString("etat")),
                ligne.getString("nature"),
                ligne.getString("uai"),
                ligne.getString("cle"),
                ligne.getString("fichier"),
                ligne.getObject("ligne", Integer.class),
                ligne.getString("motif"),
                ligne.getString("valeur"),
                ligne.getString("nom"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                ligne.getString("sexe"),
                ligne.getString("ine"),
                ligne.getString("ine_ancien"),
                Coordonnees.saisies("", "", "", "", ligne.getString("code_postal"), ligne.getString("commune")),
                ligne.getString("classe"),
                ligne.getObject("sortie", LocalDate.class),
                json.readValue(ligne.getString("ecarts"), new TypeReference<List<Changement>>() {}),
                ligne.getBoolean("retenu"));
    }
}
