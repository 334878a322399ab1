package fr.raccroche.entretiens.personnel;

import fr.raccroche.agents.AgentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntretienDuPersonnelRepository {

    private final JdbcClient jdbc;

    EntretienDuPersonnelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row policy keeps other authors' interviews out of it. */
    List<EntretienDuPersonnel> findByAuteur(AgentId auteur, int limite) {
        return jdbc.sql("""
                select e.id, t.libelle as type, e.le, e.duree_minutes, coalesce(n.nom_complet, '') as recu, e.compte_rendu
                from entretiens.entretien_personnel e join entretiens.type_entretien t on t.code = e.type left join agents.v_nom n on n.id = e.recu_id
                where e.agent_id = :auteur order by e.le desc, e.cree_le desc limit :limite
                """)
                .param("auteur", auteur.valeur())
                .param("limite", limite)
                .query((ligne, rang) -> new EntretienDuPersonnel(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("type"),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getInt("duree_minutes"),
                        ligne.getString("recu"),
                        ligne.getString("compte_rendu")))
                .list();
    }

    void insert(AgentId auteur, String type, LocalDate le, int duree, Optional<AgentId> recu, String compteRendu) {
        jdbc.sql("""
                insert into entretiens.entretien_personnel (agent_id, type, le, duree_minutes, recu_id, compte_rendu)
                values (:auteur, :type, :le, :duree, :recu, :compteRendu)
                """)
                .param("auteur", auteur.valeur())
                .param("type", type)
                .param("le", le)
                .param("duree", duree)
                .param("recu", recu.map(AgentId::valeur).orElse(null))
                .param("compteRendu", compteRendu)
                .update();
    }
}
