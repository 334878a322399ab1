package fr.raccroche.bord;

import fr.raccroche.agents.AgentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of the home page; a counter counts the rows of the very query that its list shows. */
@Repository
class AccueilQuery {

    private static final String ETAPES = """
            select p.jeune_id, i.nom, i.nom_usage, i.prenom, p.libelle as quoi, p.echeance as le
            from entretiens.v_prochaine_action p left join jeunes.v_identite i on i.id = p.jeune_id
            where p.agent_id = :moi and p.fait_le is null and %s
            """;

    private static final String DEVENIRS = """
            select d.jeune_id, i.nom, i.nom_usage, i.prenom,
                   'Devenir à ' || case d.terme when 'N' then 'N' else 'N+1' end || ', suivi en ' || d.annee || '-' || d.annee + 1 as quoi, d.echeance as le
            from (select distinct f.jeune_id from fil.v_fait f where f.auteur_id = :moi and f.nature in ('ENTRETIEN', 'ACCUEIL')) m
            cross join lateral (select * from parcours.v_devenir_attendu a where a.jeune_id = m.jeune_id) d
            left join jeunes.v_identite i on i.id = d.jeune_id
            where d.code = 'INCONNU' and d.attendu_du <= base.aujourdhui()
            """;

    private static final String RENDEZ_VOUS = """
            select r.jeune_id, i.nom, i.nom_usage, i.prenom, to_char(r.heure, 'HH24:MI') || ', ' || r.duree_minutes || ' min' as quoi, r.le
            from entretiens.v_rendez_vous r left join jeunes.v_identite i on i.id = r.jeune_id
            where r.agent_id = :moi and r.etat = 'PREVU' and r.le >= base.aujourdhui()
            """;

    private static final String SANS_SUITE = """
            select s.id as jeune_id, s.nom, s.nom_usage, s.prenom,
                   case when d.le is null then 'Aucun acte depuis le début du suivi' else 'Dernier acte' end as quoi, coalesce(d.le, s.suivi_du) as le
            from jeunes.v_suivi s
            left join lateral (select f.le from fil.v_fait f where f.jeune_id = s.id and f.nature not in ('STATUT', 'SUIVI') order by f.le desc limit 1) d on true
            where (s.suivi_au is null or s.suivi_au > base.aujourdhui()) and coalesce(d.le, s.suivi_du) < base.aujourdhui() - :jours::int
            """;

    private final JdbcClient jdbc;
    private final int jours;

    AccueilQuery(JdbcClient jdbc, @Value("${raccroche.bord.jours-sans-suite:30}") int jours) {
        this.jdbc = jdbc;
        this.jours = jours;
    }

    /** After how many days without any act a file is called without follow-up. */
    int jours() {
        return jours;
    }

    int compter(ListeDAccueil liste, AgentId moi) {
        return preparer("select count(*) from (%s) as l".formatted(requete(liste)), moi)
                .query(Integer.class)
                .single();
    }

    /** Whether the caller sees anybody followed at all. */
    boolean voitUnSuivi() {
        return jdbc.sql(
                        "select exists (select from jeunes.v_suivi s where s.suivi_au is null or s.suivi_au > base.aujourdhui())")
                .query(Boolean.class)
                .single();
    }

    List<Element> lister(ListeDAccueil liste, AgentId moi, int limite, int saut) {
        return preparer(
                        "select * from (%s) as l order by le, nom, prenom, jeune_id, quoi limit :limite offset :saut"
                                .formatted(requete(liste)),
                        moi)
                .param("limite", limite)
                .param("saut", saut)
                .query((ligne, rang) -> {
                    var usage = ligne.getString("nom_usage");
                    var nom = usage == null || usage.isEmpty() ? ligne.getString("nom") : usage;
                    return new Element(
                            ligne.getObject("jeune_id", UUID.class),
                            nom == null
                                    ? "Dossier hors de vos cercles"
                                    : nom.toUpperCase(java.util.Locale.FRENCH) + " " + ligne.getString("prenom"),
                            ligne.getString("quoi"),
                            ligne.getObject("le", LocalDate.class));
                })
                .list();
    }

    private JdbcClient.StatementSpec preparer(String sql, AgentId moi) {
        var ordre = jdbc.sql(sql);
        return sql.contains(":jours") ? ordre.param("jours", jours) : ordre.param("moi", moi.valeur());
    }

    private static String requete(ListeDAccueil liste) {
        return switch (liste) {
            case ETAPES_EN_RETARD -> ETAPES.formatted("p.echeance < base.aujourdhui()");
            case ETAPES -> ETAPES.formatted("p.echeance between base.aujourdhui() and base.aujourdhui() + 14");
            case DEVENIRS -> DEVENIRS;
            case RENDEZ_VOUS -> RENDEZ_VOUS;
            case SANS_SUITE -> SANS_SUITE;
        };
    }
}
