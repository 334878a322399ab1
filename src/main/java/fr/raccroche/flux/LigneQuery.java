package fr.raccroche.flux;

import static java.util.Objects.requireNonNullElse;

import fr.raccroche.agents.AgentId;
import fr.raccroche.fil.Filtre;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lines of the tableau from the thread and from the views published beside it. Screen, exports and hand-overs all read here. */
@Repository
class LigneQuery {

    private static final String LIGNES = """
            with page as materialized (
                select f.source, f.source_id, f.nature, f.jeune_id, f.le, f.code, f.libelle, f.duree_minutes, f.uai, f.action_id, f.auteur_id, f.cree_le
                from fil.v_fait f where %s
                order by f.le desc, f.cree_le desc, f.source_id desc limit :limite offset :saut)
            select p.*, i.nom, i.nom_usage, i.prenom, i.naissance, i.sexe, i.commune, i.diplome, i.classe, i.uai as derniere_uai, o.nom as dernier_etablissement,
                   coalesce(e.version, a.version, 0) as version, a.origine, og.libelle as origine_libelle, a.sortie, a.motif_sortie, mo.libelle as motif_libelle,
                   t.nom as etablissement, t.commune as etablissement_commune, ac.type_libelle, ac.intitule, ea.nom as action_etablissement, n.nom_complet as auteur,
                   s.libelle as suite, s.echeance, d0.code as devenir_n, d0.libelle as devenir_n_libelle, d1.code as devenir_n1, d1.libelle as devenir_n1_libelle,
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
            left join parcours.v_devenir d0 on d0.jeune_id = p.jeune_id and d0.terme = 'N'
                and d0.annee = extract(year from p.le)::int - (extract(month from p.le) < 9)::int
            left join parcours.v_devenir d1 on d1.jeune_id = p.jeune_id and d1.terme = 'N1'
                and d1.annee = extract(year from p.le)::int - (extract(month from p.le) < 9)::int
            left join flux.transmission_ligne tl on tl.source = p.source and tl.source_id = p.source_id
            left join flux.transmission tr on tr.id = tl.transmission_id
            order by p.le desc, p.cree_le desc, p.source_id desc
            """;

    private final JdbcClient jdbc;

    LigneQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<Ligne> lister(Filtre filtre, int limite, int saut) {
        return jdbc.sql(LIGNES.formatted(filtre.condition()))
                .params(filtre.parametres())
                .param("limite", limite)
                .param("saut", saut)
                .query((ligne, rang) -> map(ligne))
                .list();
    }

    Optional<Ligne> find(Reference reference) {
        return jdbc.sql(LIGNES.formatted(
                        "f.source = :source and f.source_id = :id and f.nature in ('ENTRETIEN', 'ACCUEIL')"))
                .param("source", reference.source().schema())
                .param("id", reference.id())
                .param("limite", 1)
                .param("saut", 0)
                .query((ligne, rang) -> map(ligne))
                .optional();
    }

    private static Ligne map(ResultSet ligne) throws SQLException {
        var entretien = "entretiens".equals(ligne.getString("source"));
        var le = ligne.getObject("le", LocalDate.class);
        var textes = new EnumMap<Colonne, String>(Colonne.class);
        textes.put(Colonne.DATE, TexteSouple.afficher(le));
        textes.put(Colonne.TYPE, entretien ? texte(ligne, "libelle") : "Accueil en action");
        textes.put(
                Colonne.DUREE,
                ligne.getObject("duree_minutes") == null
                        ? ""
                        : TexteSouple.afficherDuree(ligne.getInt("duree_minutes")));
        textes.put(Colonne.ETABLISSEMENT, lieu(texte(ligne, "etablissement"), texte(ligne, "etablissement_commune")));
        textes.put(
                Colonne.ACTION,
                Rapprochements.nomDAction(
                        texte(ligne, "type_libelle"), texte(ligne, "intitule"), texte(ligne, "action_etablissement")));
        textes.put(Colonne.ORIGINE, texte(ligne, "origine_libelle"));
        textes.put(Colonne.SORTIE, jour(ligne, "sortie"));
        textes.put(Colonne.MOTIF, texte(ligne, "motif_libelle"));
        textes.put(Colonne.DEVENIR_N, texte(ligne, "devenir_n_libelle"));
        textes.put(Colonne.DEVENIR_N1, texte(ligne, "devenir_n1_libelle"));
        var echeance = jour(ligne, "echeance");
        textes.put(Colonne.SUITE, echeance.isEmpty() ? "" : texte(ligne, "suite") + ", le " + echeance);
        textes.put(Colonne.AUTEUR, texte(ligne, "auteur"));
        textes.put(Colonne.CLASSE, texte(ligne, "classe"));
        textes.put(Colonne.ORIGINE_SCOLAIRE, texte(ligne, "dernier_etablissement"));
        textes.put(Colonne.COMMUNE, texte(ligne, "commune"));
        textes.put(Colonne.DIPLOME, diplome(texte(ligne, "diplome")));
        etatCivil(ligne, le, textes);
        var ids = new EnumMap<Colonne, String>(Colonne.class);
        ids.put(Colonne.JEUNE, texte(ligne, "jeune_id"));
        ids.put(Colonne.TYPE, entretien ? texte(ligne, "code") : Nomenclatures.ACCUEIL);
        ids.put(Colonne.ETABLISSEMENT, texte(ligne, "uai"));
        ids.put(Colonne.ACTION, texte(ligne, "action_id"));
        ids.put(Colonne.ORIGINE, texte(ligne, "origine"));
        ids.put(Colonne.MOTIF, texte(ligne, "motif_sortie"));
        ids.put(Colonne.DEVENIR_N, texte(ligne, "devenir_n"));
        ids.put(Colonne.DEVENIR_N1, texte(ligne, "devenir_n1"));
        ids.values().removeIf(String::isEmpty);
        textes.values().removeIf(String::isEmpty);
        return new Ligne(
                Reference.de(texte(ligne, "source"), ligne.getObject("source_id", UUID.class)),
                ligne.getInt("version"),
                le,
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                textes,
                ids,
                ligne.getObject("transmission", Integer.class),
                ligne.getBoolean("amendee"));
    }

    private static void etatCivil(ResultSet ligne, LocalDate le, Map<Colonne, String> textes) throws SQLException {
        var usage = texte(ligne, "nom_usage");
        var nom = usage.isEmpty() ? texte(ligne, "nom") : usage;
        textes.put(Colonne.JEUNE, (nom.toUpperCase(java.util.Locale.FRENCH) + " " + texte(ligne, "prenom")).strip());
        var naissance = ligne.getObject("naissance", LocalDate.class);
        if (naissance != null) {
            var rentree = AnneeScolaire.de(le).premierJour();
            textes.put(Colonne.NAISSANCE, TexteSouple.afficher(naissance));
            textes.put(Colonne.AGE, Integer.toString(naissance.until(rentree).getYears()));
            // Majority is that of the day of the act, not of today.
            textes.put(Colonne.MAJORITE, naissance.until(le).getYears() >= 18 ? "Majeur" : "Mineur");
        }
        textes.put(Colonne.SEXE, texte(ligne, "sexe"));
    }

    static String lieu(String nom, String commune) {
        return commune.isBlank() ? nom : nom + ", " + commune;
    }

    private static String diplome(String code) {
        return switch (code) {
            case "BAC_PRO" -> "Bac pro";
            case "BAC_GENERAL" -> "Bac général";
            case "BAC_TECHNO" -> "Bac technologique";
            case "AUCUN" -> "Aucun";
            case "AUTRE" -> "Autre";
            case "INCONNU" -> "";
            default -> code;
        };
    }

    private static String jour(ResultSet ligne, String colonne) throws SQLException {
        @Nullable LocalDate jour = ligne.getObject(colonne, LocalDate.class);
        return jour == null ? "" : TexteSouple.afficher(jour);
    }

    private static String texte(ResultSet ligne, String colonne) throws SQLException {
        return requireNonNullElse(ligne.getString(colonne), "");
    }
}
