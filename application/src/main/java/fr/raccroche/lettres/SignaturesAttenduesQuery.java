package fr.raccroche.lettres;

import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters whose next signature somebody may give, by the rule of {@link Signataires}. */
@Repository
class SignaturesAttenduesQuery {

    /** A letter that waits for the signature of the reader. */
    record ASigner(UUID id, String agent, String annee, String fonction, int signatures) {}

    private final JdbcClient jdbc;

    SignaturesAttenduesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<ASigner> de(AgentId personne, Signataires.Qualites qualites) {
        return jdbc.sql("""
                select l.id, n.nom_complet, l.annee, f.titre, s.nombre
                from lettres.lettre l
                join agents.v_nom n on n.id = l.agent_id
                join agents.v_fonction f on f.code = l.fonction
                cross join lateral (
                    select count(*) as nombre, coalesce(bool_or(s.signataire_id = :moi), false) as deja
                    from lettres.signature s where s.lettre_id = l.id) s
                where l.etat = 'A_SIGNER' and not s.deja
                  and case s.nombre
                      when 0 then l.agent_id = :moi
                      when 1 then l.agent_id <> :moi and l.rattachement_uai = any(:ecoles)
                      when 2 then l.responsable_id = :moi and :responsable
                      else l.agent_id <> :moi and (:charge or l.fonction = 'CHARGE_DE_MISSION' and :tutelle) end
                order by l.id
                """)
                .param("moi", personne.valeur())
                .param("ecoles", qualites.ecoles().stream().map(Uai::valeur).toArray(String[]::new))
                .param("responsable", qualites.responsable())
                .param("charge", qualites.charge())
                .param("tutelle", qualites.tutelle())
                .query((ligne, rang) -> new ASigner(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("nom_complet"),
                        new AnneeScolaire(ligne.getInt("annee")).libelle(),
                        ligne.getString("titre"),
                        ligne.getInt("nombre")))
                .list();
    }
}
