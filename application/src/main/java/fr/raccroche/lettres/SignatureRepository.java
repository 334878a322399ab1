package fr.raccroche.lettres;

import fr.raccroche.agents.AgentId;
import fr.raccroche.lettres.Signature.Role;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureRepository {

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Signature> findByLettre(LettreId lettre) {
        return jdbc.sql("""
                select s.role, s.signataire_id, n.nom_complet, s.titre, s.le, s.empreinte
                from lettres.signature s join agents.v_nom n on n.id = s.signataire_id where s.lettre_id = :id order by s.rang
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new Signature(
                        Role.valueOf(ligne.getString("role")),
                        new AgentId(ligne.getObject("signataire_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getString("titre"),
                        ligne.getObject("le", OffsetDateTime.class).toInstant(),
                        ligne.getString("empreinte")))
                .list();
    }

    void insert(LettreId lettre, Signature signature) {
        jdbc.sql("""
                insert into lettres.signature (lettre_id, rang, role, signataire_id, titre, le, empreinte)
                values (:lettre, :rang, :role, :par, :titre, :le, :empreinte)
                """)
                .param("lettre", lettre.valeur())
                .param("rang", signature.role().rang())
                .param("role", signature.role().name())
                .param("par", signature.par().valeur())
                .param("titre", signature.titre())
                .param("le", OffsetDateTime.ofInstant(signature.le(), ZoneOffset.UTC))
                .param("empreinte", signature.empreinte())
                .update();
    }
}
