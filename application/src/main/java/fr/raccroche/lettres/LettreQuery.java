package fr.raccroche.lettres;

import fr.raccroche.agents.AgentId;
import fr.raccroche.lettres.Lettre.Etat;
import fr.raccroche.lettres.ListesDeLettres.Autre;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters in lists, and what they name; the row policies keep those that concern the reader. */
@Repository
class LettreQuery {

    private static final String FILTRE = """
            from lettres.lettre l
            join agents.v_nom n on n.id = l.agent_id
            join agents.v_fonction f on f.code = l.fonction
            left join territoire.v_etablissement e on e.uai = l.rattachement_uai
            where (:annee::int is null or l.annee = :annee)
              and (:etat::text is null or case :etat when 'EN_VIGUEUR' then l.etat = 'SIGNEE' and l.du <= :jour and l.au >= :jour else l.etat = :etat end)
              and (:texte = '' or base.cle(n.nom_complet || ' ' || coalesce(e.nom || ' ' || e.commune, '')) like '%' || base.cle(:texte) || '%')
            """;

    private final JdbcClient jdbc;

    LettreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list may be narrowed to. */
    record Filtre(
            @Nullable Integer annee,
            @Nullable String etat,
            @Nullable String q) {

        public boolean vide() {
            return annee == null && (etat == null || etat.isEmpty()) && (q == null || q.isBlank());
        }
    }

    /** A letter in a list. */
    record Ligne(
            UUID id,
            String agent,
            String fonction,
            AnneeScolaire annee,
            LocalDate du,
            LocalDate au,
            String rattachement,
            Etat etat,
            String statut,
            int signatures) {

        public String genre() {
            return Lettre.genre(statut);
        }
    }

    /** Territories that the letter names, in the order of levels. */
    List<Option> territoires(LettreId lettre) {
        return jdbc.sql("""
                select t.id, t.nom_complet as nom from territoire.v_territoire t
                join lettres.territoire l on l.territoire_id = t.id where l.lettre_id = :id order by t.rang, t.libelle
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    List<Ligne> lister(Filtre filtre, LocalDate jour, int page) {
        return filtrer(
                        """
                select l.id, n.nom_complet, f.titre as fonction, l.annee, l.du, l.au, coalesce(e.nom || ', ' || e.commune, '') as rattachement, l.etat, l.fin_motif,
                       (select count(*) from lettres.signature s where s.lettre_id = l.id) as signatures
                """ + FILTRE
                                + " order by l.annee desc, n.nom, n.prenom, l.du desc, l.id limit :limite offset :saut",
                        filtre,
                        jour)
                .param("limite", Page.TAILLE + 1)
                .param("saut", (page - 1) * Page.TAILLE)
                .query((ligne, rang) -> map(ligne, jour))
                .list();
    }

    int compter(Filtre filtre, LocalDate jour) {
        return filtrer("select count(*) " + FILTRE, filtre, jour)
                .query(Integer.class)
                .single();
    }

    /** What already covers the agent in the year, abandoned letters aside; the reader may not be able to open all of them. */
    List<Autre> autres(AgentId agent, AnneeScolaire annee, @Nullable UUID sauf, LocalDate jour) {
        return jdbc.sql("""
                select d.lettre_id, d.titre, d.du, d.au, d.etat, d.fin_motif, exists (select from lettres.lettre l where l.id = d.lettre_id) as lisible
                from lettres.de_l_agent(:agent, :annee) d where d.lettre_id is distinct from :sauf
                """)
                .param("agent", agent.valeur())
                .param("annee", annee.debut())
                .param("sauf", sauf, Types.OTHER)
                .query((ligne, rang) -> new Autre(
                        ligne.getObject("lettre_id", UUID.class),
                        ligne.getString("titre"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        statut(ligne, jour),
                        ligne.getBoolean("lisible")))
                .list();
    }

    private static Ligne map(ResultSet ligne, LocalDate jour) throws SQLException {
        return new Ligne(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom_complet"),
                ligne.getString("fonction"),
                new AnneeScolaire(ligne.getInt("annee")),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getString("rattachement"),
                Etat.valueOf(ligne.getString("etat")),
                statut(ligne, jour),
                ligne.getInt("signatures"));
    }

    private static String statut(ResultSet ligne, LocalDate jour) throws SQLException {
        return Lettre.statut(
                Etat.valueOf(ligne.getString("etat")),
                new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                Optional.ofNullable(ligne.getString("fin_motif")).map(Lettre.Fin::valueOf),
                jour);
    }

    private JdbcClient.StatementSpec filtrer(String requete, Filtre filtre, LocalDate jour) {
        return jdbc.sql(requete)
                .param("annee", filtre.annee())
                .param(
                        "etat",
                        Optional.ofNullable(filtre.etat())
                                .filter(etat -> !etat.isBlank())
                                .orElse(null))
                .param("texte", Optional.ofNullable(filtre.q()).orElse("").strip())
                .param("jour", jour);
    }
}
