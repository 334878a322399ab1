package fr.raccroche.reperage.lignes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LigneRepository {

    private static final String LECTURE = """
            select l.*, c.nom as campagne, c.cercle_id = any ((select base.cercles())::int[]) as equipe, r.texte as regle,
                   coalesce(e.nom || coalesce(', ' || nullif(e.commune, ''), ''), l.uai, '') as ecole,
                   coalesce(i.nom || coalesce(', ' || nullif(i.commune, ''), ''), l.levee_uai, '') as levee_ecole,
                   v.libelle as levee_libelle, coalesce(v.situation, '') as levee_situation, coalesce(p.nom_complet, '') as levee_nom,
                   coalesce(n.nom_complet, '') as agent_nom, l.dossiers_ecartes[cardinality(l.dossiers_ecartes)] as quitte
            from reperage.ligne l
            join reperage.campagne c on c.id = l.campagne_id
            join reperage.regle r on r.id = l.regle_id
            left join territoire.v_etablissement e on e.uai = l.uai
            left join territoire.v_etablissement i on i.uai = l.levee_uai
            left join reperage.levee v on v.code = l.levee
            left join agents.v_nom p on p.id = l.levee_par
            left join agents.v_nom n on n.id = l.agent_id
            """;

    private final JdbcClient jdbc;

    LigneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ligne> find(LigneId id) {
        return jdbc.sql(LECTURE + " where l.id = :id")
                .param("id", id.valeur())
                .query(LigneRepository::map)
                .optional();
    }

    List<Ligne> findAll(List<UUID> ids) {
        return jdbc.sql(LECTURE + " where l.id = any (:ids) order by l.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(LigneRepository::map)
                .list();
    }

    /** Whether the agent would see the line. */
    boolean visiblePar(AgentId agent, LigneId id) {
        return jdbc.sql(
                        "select l.cercles && base.cercles_de(:agent, base.aujourdhui()) from reperage.ligne l where l.id = :id")
                .param("agent", agent.valeur())
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    boolean attribuer(Ligne ligne, AgentId agent) {
        return jdbc.sql("""
                                update reperage.ligne set agent_id = :agent, attribuee_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", ligne.id().valeur())
                        .param("version", ligne.version())
                        .param("agent", agent.valeur())
                        .update()
                == 1;
    }

    /** The state is what the code says. */
    boolean lever(LigneId id, int version, Levees.Saisie saisie) {
        return jdbc.sql("""
                                update reperage.ligne l set etat = v.effet, levee = v.code, preuve = :preuve, levee_uai = :uai,
                                       levee_le = clock_timestamp(), levee_par = base.agent(), version = version + 1
                                from reperage.levee v where v.code = :code and l.id = :id and l.version = :version
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("code", saisie.code())
                        .param("preuve", saisie.preuve().name())
                        .param("uai", saisie.uai().map(Uai::valeur).orElse(null))
                        .update()
                == 1;
    }

    boolean reprendre(LigneId id, int version) {
        return jdbc.sql("""
                                update reperage.ligne set etat = 'A_VERIFIER', levee = null, preuve = null, levee_uai = null, levee_le = null,
                                       levee_par = null, version = version + 1
                                where id = :id and version = :version and levee is not null
                                """).param("id", id.valeur()).param("version", version).update() == 1;
    }

    /** A reader said that the person is found in the second list of the pair. What somebody else said of the line stands. */
    List<UUID> leverParPaire(UUID paire) {
        return jdbc.sql("""
                update reperage.ligne l set etat = v.effet, levee = v.code, preuve = 'RAPPROCHEMENT',
                       levee_uai = case when v.code = 'INSCRIT_AILLEURS' then b.uai end, levee_le = clock_timestamp(), levee_par = base.agent(),
                       version = l.version + 1
                from reperage.paire p
                join reperage.liste s on s.id = p.liste_b
                join reperage.type_de_liste t on t.code = s.type
                join reperage.levee v on v.code = t.levee
                join reperage.personne b on b.liste_id = p.liste_b and b.rang = p.rang_b
                where p.id = :paire and l.campagne_id = p.campagne_id and l.cle = p.cle_a and l.levee is null
                returning l.id
                """)
                .param("paire", paire)
                .query((l, rang) -> l.getObject(1, UUID.class))
                .list();
    }

    /** The decision is taken back, and no other pair says the same: the line is to be cleared again. */
    List<UUID> reprendreParPaire(UUID paire) {
        return jdbc.sql("""
                update reperage.ligne l set etat = 'A_VERIFIER', levee = null, preuve = null, levee_uai = null, levee_le = null, levee_par = null,
                       version = l.version + 1
                from reperage.paire p
                where p.id = :paire and l.campagne_id = p.campagne_id and l.cle = p.cle_a
                  and l.preuve = 'RAPPROCHEMENT' and l.levee_par is not null
                  and not exists (select 1 from reperage.paire q where q.campagne_id = p.campagne_id and q.cle_a = p.cle_a
                                  and q.etat = 'MEME' and q.id <> p.id)
                returning l.id
                """)
                .param("paire", paire)
                .query((l, rang) -> l.getObject(1, UUID.class))
                .list();
    }

    void rattacher(LigneId id, JeuneId jeune) {
        jdbc.sql("""
                update reperage.ligne set jeune_id = :jeune, dossiers_avant = '{}', dossiers_ecartes = array_remove(dossiers_ecartes, :jeune),
                       version = version + 1
                where id = :id
                """).param("id", id.valeur()).param("jeune", jeune.valeur()).update();
    }

    /** The matching will not join that file to this person again. */
    boolean detacher(LigneId id, int version) {
        return jdbc.sql("""
                                update reperage.ligne set dossiers_ecartes = array_remove(dossiers_ecartes, jeune_id) || jeune_id, dossiers_avant = '{}',
                                       jeune_id = null, version = version + 1
                                where id = :id and version = :version and jeune_id is not null
                                """).param("id", id.valeur()).param("version", version).update() == 1;
    }

    /** In the file of the young person, the situation that the line says and no other; @return the files that changed */
    List<JeuneId> suivreLaSituation(LigneId id, List<String> connues) {
        return jdbc.sql("select distinct f from reperage.suivre_la_situation(:id, :connues) f")
                .param("id", id.valeur())
                .param("connues", connues.toArray(String[]::new))
                .query((l, rang) -> new JeuneId(l.getObject(1, UUID.class)))
                .list();
    }

    void suivreLaFusion(JeuneId gardee, JeuneId absorbee, boolean defaite) {
        jdbc.sql("select reperage.suivre_la_fusion(:gardee, :absorbee, :defaite)")
                .param("gardee", gardee.valeur())
                .param("absorbee", absorbee.valeur())
                .param("defaite", defaite)
                .query((ligne, rang) -> true)
                .list();
    }

    private static Ligne map(ResultSet l, int rang) throws SQLException {
        return new Ligne(
                new LigneId(l.getObject("id", UUID.class)),
                new CampagneId(l.getObject("campagne_id", UUID.class)),
                l.getString("campagne"),
                l.getBoolean("equipe"),
                new Ligne.Qui(
                        l.getString("nom"),
                        l.getString("prenom"),
                        l.getObject("naissance", LocalDate.class),
                        Objects.requireNonNullElse(l.getString("sexe"), ""),
                        l.getString("commune"),
                        l.getString("code_postal"),
                        l.getString("telephone"),
                        l.getString("courriel")),
                new Ligne.Ecole(uai(l.getString("uai")), l.getString("ecole"), l.getString("classe")),
                l.getString("statut"),
                l.getBoolean("obligation"),
                l.getBoolean("signalee"),
                l.getString("regle"),
                EtatDeLigne.valueOf(l.getString("etat")),
                levee(l),
                Optional.ofNullable(l.getObject("agent_id", UUID.class)).map(AgentId::new),
                l.getString("agent_nom"),
                Optional.ofNullable(l.getObject("jeune_id", UUID.class)).map(JeuneId::new),
                Optional.ofNullable(l.getObject("quitte", UUID.class)).map(JeuneId::new),
                l.getObject("ouverte_le", LocalDate.class),
                l.getObject("echeance", LocalDate.class),
                l.getInt("version"));
    }

    private static Ligne.@Nullable Levee levee(ResultSet l) throws SQLException {
        var code = l.getString("levee");
        return code == null
                ? null
                : new Ligne.Levee(
                        code,
                        l.getString("levee_libelle"),
                        l.getString("levee_situation"),
                        Preuve.valueOf(Objects.requireNonNullElse(l.getString("preuve"), Preuve.RAPPROCHEMENT.name())),
                        uai(l.getString("levee_uai")),
                        l.getString("levee_ecole"),
                        l.getObject("levee_le", OffsetDateTime.class).toInstant(),
                        l.getString("levee_nom"));
    }

    private static Optional<Uai> uai(@Nullable String texte) {
        return Uai.lire(Objects.requireNonNullElse(texte, ""));
    }
}
