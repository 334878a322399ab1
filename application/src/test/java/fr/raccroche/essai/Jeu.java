package fr.raccroche.essai;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sets the scene as the owner of the schema (invented people only): schools, agents with a function and their cercles,
 * young people. What a test acts upon goes through the application itself.
 */
@TestComponent
public class Jeu {

    private final UserDetailsService comptes;
    private int numero = 350_900;

    Jeu(UserDetailsService comptes) {
        this.comptes = comptes;
    }

    /** As the owner: sees everything, to set the scene and to look behind it. */
    public JdbcClient sql() {
        return ServeurDEssai.proprietaire();
    }

    public String etablissement(String nom, String genre, String commune) {
        var uai = fr.raccroche.socle.Uai.deNumero(numero++ * 10 + 1).valeur();
        sql().sql(
                        "insert into territoire.etablissement (uai, nom, genre, commune) values (:uai, :nom, :genre, :commune)")
                .param("uai", uai)
                .param("nom", nom)
                .param("genre", genre)
                .param("commune", commune)
                .update();
        cercle("ETABLISSEMENT_TOUS", uai, nom + " : tous les élèves");
        cercle("ETABLISSEMENT_SUIVIS", uai, nom + " : jeunes suivis");
        return uai;
    }

    public int bassin(String code, String... uais) {
        int id = sql().sql(
                        "insert into territoire.territoire (niveau, code, libelle) values ('BASSIN', :code, :code) returning id")
                .param("code", code)
                .query(Integer.class)
                .single();
        for (var uai : uais) {
            sql().sql("insert into territoire.rattachement (uai, territoire_id, du) values (:uai, :id, '2020-09-01')")
                    .param("uai", uai)
                    .param("id", id)
                    .update();
        }
        cercle("TERRITOIRE_SUIVIS", Integer.toString(id), "Bassin " + code + " : jeunes suivis");
        return id;
    }

    public int cercle(String type, String cle, String libelle) {
        return sql().sql("""
                insert into cercles.cercle (type, cle, libelle) values (:type, :cle, :libelle)
                on conflict (type, cle) do update set libelle = excluded.libelle returning id
                """)
                .param("type", type)
                .param("cle", cle)
                .param("libelle", libelle)
                .query(Integer.class)
                .single();
    }

    /** An agent with an account (password « essai-essai-essai ») who holds the function since September 2026. */
    public UUID agent(String prenom, String nom, String fonction, @Nullable String uai) {
        var id = sql().sql("""
                insert into agents.agent (nom, prenom, courriel) values (:nom, :prenom, lower(:prenom || '.' || :nom || '@exemple.fr')) returning id
                """)
                .param("nom", nom)
                .param("prenom", prenom)
                .query(UUID.class)
                .single();
        sql().sql("""
                insert into agents.exercice (agent_id, fonction, uai, du, acte) values (:id, :fonction, :uai, '2026-09-01', 'nomination')
                """)
                .param("id", id)
                .param("fonction", fonction)
                .param("uai", uai)
                .update();
        sql().sql("""
                insert into comptes.compte (agent_id, identifiant, empreinte, etat)
                select id, courriel, :empreinte, 'ACTIF' from agents.agent where id = :id
                """).param("id", id).param("empreinte", EMPREINTE).update();
        return id;
    }

    /** Puts the agent in a cercle, as a letter or a function would. */
    public void membre(UUID agent, String type, String cle) {
        sql().sql("""
                insert into cercles.membre (cercle_id, agent_id, acte_type, acte_id, acte_libelle, du)
                select id, :agent, 'FONCTION', gen_random_uuid(), 'nomination', '2026-09-01' from cercles.cercle where type = :type and cle = :cle
                """)
                .param("agent", agent)
                .param("type", type)
                .param("cle", cle)
                .update();
    }

    /** A pupil of the school this year, with the cercles that follow from it. */
    public UUID eleve(String nom, String prenom, LocalDate naissance, String uai) {
        var id = sql().sql("""
                insert into jeunes.jeune (nom, prenom, naissance, sexe, provenance) values (:nom, :prenom, :naissance, 'F', 'SIECLE') returning id
                """)
                .param("nom", nom)
                .param("prenom", prenom)
                .param("naissance", naissance)
                .query(UUID.class)
                .single();
        sql().sql("insert into jeunes.scolarite (jeune_id, annee, uai, classe) values (:id, 2026, :uai, '2GT1')")
                .param("id", id)
                .param("uai", uai)
                .update();
        recalculer(id);
        return id;
    }

    /** The same pupil, followed since the day given. */
    public UUID suivi(String nom, String prenom, LocalDate naissance, String uai, LocalDate depuis) {
        var id = eleve(nom, prenom, naissance, uai);
        sql().sql("update jeunes.jeune set suivi_du = :depuis where id = :id")
                .param("id", id)
                .param("depuis", depuis)
                .update();
        recalculer(id);
        return id;
    }

    /** An action of this school year in the school, with the cercle of its team. */
    public UUID action(String type, String intitule, String uai) {
        var id = sql().sql("""
                insert into actions.action (type, intitule, uai, annee, du, au) values (:type, :intitule, :uai, 2026, '2026-09-01', '2027-08-31') returning id
                """)
                .param("type", type)
                .param("intitule", intitule)
                .param("uai", uai)
                .query(UUID.class)
                .single();
        cercle("ACTION", id.toString(), intitule + " : équipe");
        return id;
    }

    /** An open campaign of repérage on the territory, ages counted on 15 November 2026, and its team. */
    public UUID campagne(String nom, int territoire, UUID... equipe) {
        var id = UUID.randomUUID();
        cercle("CAMPAGNE", id.toString(), "Repérage « " + nom + " »");
        for (var agent : equipe) {
            membre(agent, "CAMPAGNE", id.toString());
        }
        return sql().sql("""
                insert into reperage.campagne (id, nom, annee, observee_le, territoire_id, cercle_id)
                select :id, :nom, 2026, '2026-11-15', :territoire, c.id from cercles.cercle c where c.type = 'CAMPAGNE' and c.cle = :id::text returning id
                """)
                .param("id", id)
                .param("nom", nom)
                .param("territoire", territoire)
                .query(UUID.class)
                .single();
    }

    /** A territory of that level that holds these schools. */
    public int territoire(String niveau, String code, String... uais) {
        int id = bassin(code, uais);
        sql().sql("update territoire.territoire set niveau = :niveau where id = :id")
                .param("niveau", niveau)
                .param("id", id)
                .update();
        return id;
    }

    private void recalculer(UUID id) {
        sql().sql("select jeunes.recalculer_cercles(array[:id]::uuid[])")
                .param("id", id)
                .query((ligne, rang) -> true)
                .list();
    }

    /** Signs the agent in for one MockMvc request. */
    public RequestPostProcessor connecte(UUID agent) {
        return user(comptes.loadUserByUsername(identifiant(agent)));
    }

    /** Runs the work as the agent, for tests of services. */
    public <T> T enTantQue(UUID agent, Supplier<T> travail) {
        var principal = comptes.loadUserByUsername(identifiant(agent));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
        try {
            return travail.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String identifiant(UUID agent) {
        return sql().sql("select identifiant from comptes.compte where agent_id = :id")
                .param("id", agent)
                .query(String.class)
                .single();
    }

    /** Argon2id of « essai-essai-essai ». */
    private static final String EMPREINTE =
            "$argon2id$v=19$m=19456,t=2,p=1$UFE5CaZJmLKNxNa0iGNdDA$HroBUxleCV4OaHd9g9GfRGKxvNQtNmqnfPXrUdlEwXc";
}
