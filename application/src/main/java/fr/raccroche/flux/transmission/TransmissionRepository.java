package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Reference;
import fr.raccroche.socle.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hand-overs, their frozen lines and the amendments that follow. */
@Repository
class TransmissionRepository {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String LIRE = """
            select t.id, t.numero, t.agent_id, n.nom_complet, t.du, t.au, t.le, t.chiffres, t.empreinte, coalesce(mm.libelle, '') as motif,
                   (select count(distinct (a.source, a.source_id)) from flux.amendement a where a.transmission_id = t.id) as changees
            from flux.transmission t join agents.v_nom n on n.id = t.agent_id left join flux.motif_manques mm on mm.code = t.motif_manques
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TransmissionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(AgentId agent, Periode periode, Chiffres chiffres, String empreinte, Optional<String> motif) {
        return jdbc.sql("""
                insert into flux.transmission (agent_id, du, au, chiffres, empreinte, motif_manques)
                values (:agent, :du, :au, :chiffres::jsonb, :empreinte, :motif) returning id
                """)
                .param("agent", agent.valeur())
                .param("du", periode.du())
                .param("au", periode.au())
                .param("chiffres", json.writeValueAsString(chiffres))
                .param("empreinte", empreinte)
                .param("motif", motif.orElse(null))
                .query(UUID.class)
                .single();
    }

    void insert(UUID transmission, int rang, Ligne ligne, String empreinte) {
        jdbc.sql("""
                insert into flux.transmission_ligne (transmission_id, source, source_id, jeune_id, rang, contenu, empreinte)
                values (:transmission, :source, :sourceId, :jeune, :rang, :contenu::jsonb, :empreinte)
                """)
                .param("transmission", transmission)
                .param("source", ligne.reference().source().schema())
                .param("sourceId", ligne.reference().id())
                .param("jeune", ligne.jeune().valeur())
                .param("rang", rang)
                .param("contenu", contenu(ligne))
                .param("empreinte", empreinte)
                .update();
    }

    /** Counts what {@link Transmissions#preparer()} lists. */
    int compterATransmettre(AgentId agent, Periode annee) {
        return jdbc.sql("""
                select count(*) from fil.v_fait f
                where f.auteur_id = :agent and f.le between :du and :au and f.nature in ('ENTRETIEN', 'ACCUEIL')
                  and not exists (select 1 from flux.transmission_ligne l where l.source = f.source and l.source_id = f.source_id)
                """)
                .param("agent", agent.valeur())
                .param("du", annee.du())
                .param("au", annee.au())
                .query(Integer.class)
                .single();
    }

    /** Why something may be missing: code, wording. */
    Map<String, String> motifsDeManque() {
        var motifs = new LinkedHashMap<String, String>();
        jdbc.sql("select code, libelle from flux.motif_manques order by rang")
                .query((ligne, rang) -> Map.entry(ligne.getString("code"), ligne.getString("libelle")))
                .list()
                .forEach(motif -> motifs.put(motif.getKey(), motif.getValue()));
        return motifs;
    }

    String contenu(Ligne ligne) {
        return json.writeValueAsString(ligne.contenuFige());
    }

    Optional<Transmission> find(UUID id) {
        return jdbc.sql(LIRE + " where t.id = :id")
                .param("id", id)
                .query((ligne, rang) -> map(ligne))
                .optional();
    }

    List<Transmission> deLAgent(AgentId agent) {
        return jdbc.sql(LIRE + " where t.agent_id = :agent order by t.le desc")
                .param("agent", agent.valeur())
                .query((ligne, rang) -> map(ligne))
                .list();
    }

    List<LigneFigee> lignes(UUID transmission) {
        return jdbc.sql("""
                select l.id, l.source, l.source_id, l.contenu,
                       exists (select 1 from flux.amendement a where a.source = l.source and a.source_id = l.source_id) as amendee
                from flux.transmission_ligne l where l.transmission_id = :id order by l.rang
                """)
                .param("id", transmission)
                .query((ligne, rang) -> new LigneFigee(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("source") + ":" + ligne.getString("source_id"),
                        textes(ligne.getString("contenu")),
                        ligne.getBoolean("amendee")))
                .list();
    }

    /** The line as last known: frozen, or after its last amendment; empty when it was never handed over. */
    Optional<Etat> dernierEtat(String source, UUID sourceId) {
        return jdbc.sql("""
                select l.transmission_id, l.jeune_id, coalesce((select a.apres from flux.amendement a
                       where a.source = l.source and a.source_id = l.source_id order by a.le desc limit 1), l.contenu) as contenu
                from flux.transmission_ligne l where l.source = :source and l.source_id = :id
                """)
                .param("source", source)
                .param("id", sourceId)
                .query((ligne, rang) -> new Etat(
                        ligne.getObject("transmission_id", UUID.class),
                        ligne.getObject("jeune_id", UUID.class),
                        textes(ligne.getString("contenu"))))
                .optional();
    }

    record Etat(UUID transmission, UUID jeune, Map<Colonne, String> contenu) {}

    void amender(Etat avant, Reference reference, AgentId agent, String motif, Map<Colonne, String> apres) {
        jdbc.sql("""
                insert into flux.amendement (transmission_id, source, source_id, jeune_id, agent_id, motif, avant, apres)
                values (:transmission, :source, :sourceId, :jeune, :agent, :motif, :avant::jsonb, :apres::jsonb)
                """)
                .param("transmission", avant.transmission())
                .param("source", reference.source().schema())
                .param("sourceId", reference.id())
                .param("jeune", avant.jeune())
                .param("agent", agent.valeur())
                .param("motif", motif)
                .param("avant", json.writeValueAsString(avant.contenu()))
                .param("apres", json.writeValueAsString(apres))
                .update();
    }

    List<AmendementVu> amendements(UUID transmission) {
        return jdbc.sql("""
                select a.le, n.nom_complet, m.libelle, a.avant, a.apres from flux.amendement a
                join agents.v_nom n on n.id = a.agent_id join flux.motif_amendement m on m.code = a.motif
                where a.transmission_id = :id order by a.le desc
                """)
                .param("id", transmission)
                .query((ligne, rang) -> new AmendementVu(
                        ligne.getObject("le", OffsetDateTime.class)
                                .atZoneSameInstant(PARIS)
                                .toLocalDateTime(),
                        ligne.getString("nom_complet"),
                        ligne.getString("libelle"),
                        textes(ligne.getString("avant")),
                        textes(ligne.getString("apres"))))
                .list();
    }

    private Transmission map(ResultSet ligne) throws SQLException {
        return new Transmission(
                ligne.getObject("id", UUID.class),
                ligne.getInt("numero"),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                ligne.getString("nom_complet"),
                new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                ligne.getObject("le", OffsetDateTime.class)
                        .atZoneSameInstant(PARIS)
                        .toLocalDateTime(),
                json.readValue(ligne.getString("chiffres"), Chiffres.class),
                ligne.getString("empreinte"),
                ligne.getString("motif"),
                ligne.getInt("changees"));
    }

    private Map<Colonne, String> textes(String contenu) {
        return json.readValue(contenu, new TypeReference<Map<Colonne, String>>() {});
    }
}
