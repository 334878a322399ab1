package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Identite;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.presentation.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The list of the caller's files. The policies are the net; the filters shown on the page are the plan. */
@Repository
class ListeQuery {

    private static final String DANS_LE_FILTRE = """
            from jeunes.jeune j
            where j.fusionne_dans is null
              and case :suivi when 'EN_COURS' then j.suivi_du is not null and j.suivi_au is null
                              when 'CLOS' then j.suivi_au is not null
                              when 'JAMAIS' then j.suivi_du is null
                              else true end
              and (:ne_apres::date is null or j.naissance > :ne_apres)
              and (:uai::text is null and :classe::text is null or exists (
                    select 1 from jeunes.scolarite x
                    where x.jeune_id = j.id and x.annee = :annee and x.sortie is null
                      and (:uai::text is null or x.uai = :uai) and (:classe::text is null or lower(x.classe) = lower(:classe))))
              and (:statut::text is null or exists (select 1 from jeunes.v_statut v where v.jeune_id = j.id and v.code = :statut))
            """;

    private final JdbcClient jdbc;

    ListeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LigneDeListe> lister(FiltreDeListe filtre, int annee, LocalDate jour, int limite, int saut) {
        return parametres(jdbc.sql("""
                with page as materialized (select j.id %s order by j.nom, j.prenom, j.id limit :limite offset :saut)
                select j.id, j.nom, j.nom_usage, j.prenom, j.naissance, j.sexe, j.version, j.suivi_du,
                       coalesce(e.nom, '') as etablissement, coalesce(e.commune, '') as commune, coalesce(s.classe, '') as classe,
                       v.code as statut, coalesce(v.sans_solution, false) as sans_solution
                from page p join jeunes.jeune j on j.id = p.id
                left join lateral (select x.uai, x.classe from jeunes.scolarite x where x.jeune_id = j.id
                                   order by x.annee desc, x.sortie desc nulls first limit 1) s on true
                left join territoire.v_etablissement e on e.uai = s.uai
                left join jeunes.v_statut v on v.jeune_id = j.id
                order by j.nom, j.prenom, j.id
                """.formatted(DANS_LE_FILTRE)), filtre, annee, jour)
                .param("limite", limite)
                .param("saut", saut)
                .query((ligne, rang) -> map(ligne, jour))
                .list();
    }

    int compter(FiltreDeListe filtre, int annee, LocalDate jour) {
        return parametres(jdbc.sql("select count(*) " + DANS_LE_FILTRE), filtre, annee, jour)
                .query(Integer.class)
                .single();
    }

    /** Whether no file at all is open to the caller. */
    boolean aucun() {
        return jdbc.sql("select not exists (select from jeunes.jeune)")
                .query(Boolean.class)
                .single();
    }

    /** Schools where at least one file that the caller sees is enrolled this year: all pupils of a school, or those followed. */
    List<Option> etablissements(int annee) {
        return jdbc.sql("""
                select e.uai, e.nom || case when e.commune = '' then '' else ', ' || e.commune end as libelle
                from territoire.v_etablissement e
                where e.uai in (
                    select c.cle from cercles.cercle c where c.id = any (base.cercles()) and c.type = 'ETABLISSEMENT_TOUS'
                      and (select true from jeunes.scolarite x where x.uai = c.cle::char(8) and x.annee = :annee and x.sortie is null limit 1)
                    union
                    select x.uai from jeunes.jeune j join jeunes.scolarite x on x.jeune_id = j.id and x.annee = :annee and x.sortie is null
                    where j.suivi_du is not null and j.fusionne_dans is null)
                order by libelle
                """)
                .param("annee", annee)
                .query((ligne, rang) -> Option.de(ligne.getString("uai"), ligne.getString("libelle")))
                .list();
    }

    private static StatementSpec parametres(StatementSpec ordre, FiltreDeListe filtre, int annee, LocalDate jour) {
        var statut = filtre.parStatut();
        return ordre.param("suivi", filtre.parSuivi().name())
                .param("ne_apres", filtre.mineursSeuls() ? jour.minusYears(18) : null, java.sql.Types.DATE)
                .param("uai", filtre.parEtablissement(), java.sql.Types.VARCHAR)
                .param("classe", filtre.parClasse(), java.sql.Types.VARCHAR)
                .param("annee", annee)
                .param("statut", statut == null ? null : statut.name(), java.sql.Types.VARCHAR);
    }

    private static LigneDeListe map(ResultSet ligne, LocalDate jour) throws SQLException {
        var sexe = ligne.getString("sexe");
        var statut = ligne.getString("statut");
        var identite = new Identite(
                new JeuneId(ligne.getObject("id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("nom_usage"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                sexe == null ? null : Sexe.valueOf(sexe),
                ligne.getInt("version"));
        return new LigneDeListe(
                identite,
                ligne.getString("etablissement"),
                ligne.getString("commune"),
                ligne.getString("classe"),
                ligne.getObject("suivi_du", LocalDate.class),
                statut == null ? null : Statut.valueOf(statut),
                ligne.getBoolean("sans_solution"),
                identite.ageAu(jour));
    }
}
