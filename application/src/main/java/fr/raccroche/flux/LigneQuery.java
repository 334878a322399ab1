package fr.raccroche.flux;

import fr.raccroche.agents.AgentId;
import fr.raccroche.fil.Filtre;
import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lines of the tableau from the thread and from the views published beside it. Screen, exports and hand-overs all read here. */
@Repository
class LigneQuery {

    private static final String LIGNES = """
            with page as materialized (
                select f.source, f.source_id, f.nature, f.jeune_id, f.le, f.code, f.libelle, f.duree_minutes, f.uai, f.action_id, f.auteur_id, f.cree_le,
                       base.annee_scolaire(f.le) as annee
                from fil.v_fait f where %s
                order by f.le desc, f.cree_le desc, f.source_id desc limit :limite offset :saut)
            select p.*, i.nom, i.nom_usage, i.prenom, i.naissance, i.sexe, i.commune, i.commune_insee, i.diplome, i.classe, i.mef, i.formation, i.uai as derniere_uai,
                   i.sortie as sortie_scolaire, i.motif_sortie as motif_scolaire, o.nom as dernier_etablissement,
                   coalesce(e.version, a.version, 0) as version, a.entree, a.origine, og.libelle as origine_libelle, a.sortie, a.motif_sortie, mo.libelle as motif_libelle,
                   a.heures_prevues, a.heures_realisees, a.demi_journees_absence, a.stages, a.jours_de_stage, a.portefeuille, coalesce(e.synthese, a.observations) as observations,
                   t.nom as etablissement, t.commune as etablissement_commune, ac.type_libelle, ac.axe, ac.intitule, ea.nom as action_etablissement, n.nom_complet as auteur,
                   s.libelle as suite, s.echeance, d0.code as devenir_n, d0.libelle as devenir_n_libelle, d1.code as devenir_n1, d1.libelle as devenir_n1_libelle,
                   st.code as statut, st.obligation, pc.signale_le, pc.contact_le, pc.tentatives, co.ine, co.telephone, co.courriel, co.responsable_1, co.responsable_2,
                   tr.numero as transmission, tl.id is not null and exists (select 1 from flux.amendement am where am.source = p.source and am.source_id = p.source_id) as amendee
            from page p
            left join jeunes.v_tableau i on i.id = p.jeune_id
            left join territoire.v_etablissement o on o.uai = i.uai
            left join entretiens.v_entretien e on p.source = 'entretiens' and e.id = p.source_id
            left join actions.v_accueil a on p.source = 'actions' and a.id = p.source_id
            left join actions.v_origine_signalement og on og.code = a.origine
            left join actions.v_motif_sortie mo on mo.code = a.motif_sortie
            left join territoire.v_etablissement t on t.uai = p.uai
            left join actions.v_action ac on ac.id = p.action_id
            left join territoire.v_etablissement ea on ea.uai = ac.uai
            left join agents.v_nom n on n.id = p.auteur_id
            left join lateral (select x.libelle, x.echeance from entretiens.v_prochaine_action x where x.entretien_id = p.source_id order by x.echeance limit 1) s on p.source = 'entretiens'
            left join parcours.v_devenir d0 on d0.jeune_id = p.jeune_id and d0.terme = 'N' and d0.annee = p.annee
            left join parcours.v_devenir d1 on d1.jeune_id = p.jeune_id and d1.terme = 'N1' and d1.annee = p.annee
            left join lateral (select x.code, x.obligation from jeunes.v_statut_historique x
                               where :statuts and x.jeune_id = p.jeune_id and x.du <= p.le and (x.au is null or x.au >= p.le) limit 1) st on true
            left join lateral (select x.signale_le, x.contact_le, x.tentatives from flux.v_prise_en_charge x
                               where :prisesEnCharge and x.jeune_id = p.jeune_id and x.annee = p.annee limit 1) pc on true
            left join lateral (select x.ine, x.telephone, x.courriel, x.responsable_1, x.responsable_2 from jeunes.v_coordonnees x
                               where :coordonnees and x.id = p.jeune_id limit 1) co on true
            left join flux.transmission_ligne tl on tl.source = p.source and tl.source_id = p.source_id
            left join flux.transmission tr on tr.id = tl.transmission_id
            order by p.le desc, p.cree_le desc, p.source_id desc
            """;

    private final JdbcClient jdbc;

    LigneQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. Columns asked for, and those that are typed in: a line is always corrected whole. */
    List<Ligne> lister(Filtre filtre, int limite, int saut, Set<Colonne> colonnes) {
        return lire(filtre.condition(), filtre.parametres(), limite, saut, colonnes);
    }

    Optional<Ligne> find(Reference reference, Set<Colonne> colonnes) {
        return lire(
                        "f.source = :source and f.source_id = :id and f.nature in ('ENTRETIEN', 'ACCUEIL')",
                        Map.of("source", reference.source().schema(), "id", reference.id()),
                        1,
                        0,
                        colonnes)
                .stream()
                .findFirst();
    }

    private List<Ligne> lire(
            String condition, Map<String, Object> parametres, int limite, int saut, Set<Colonne> colonnes) {
        return jdbc.sql(LIGNES.formatted(condition))
                .params(parametres)
                .param("limite", limite)
                .param("saut", saut)
                .param("statuts", colonnes.contains(Colonne.STATUT) || colonnes.contains(Colonne.OBLIGATION))
                .param("prisesEnCharge", !Collections.disjoint(colonnes, Colonne.PRISE_EN_CHARGE))
                .param("coordonnees", !Collections.disjoint(colonnes, Colonne.COORDONNEES))
                .query((ligne, rang) -> map(ligne, colonnes))
                .list();
    }

    private static Ligne map(ResultSet ligne, Set<Colonne> colonnes) throws SQLException {
        var textes = CellulesDeLigne.textes(ligne);
        textes.keySet().removeIf(colonne -> !colonne.modifiable() && !colonnes.contains(colonne));
        return new Ligne(
                Reference.de(ligne.getString("source"), ligne.getObject("source_id", UUID.class)),
                ligne.getInt("version"),
                ligne.getObject("le", LocalDate.class),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                textes,
                CellulesDeLigne.ids(ligne),
                ligne.getObject("transmission", Integer.class),
                ligne.getBoolean("amendee"));
    }
}
