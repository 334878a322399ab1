package fr.raccroche.imports;

import fr.raccroche.RaccrocheApplication;
import fr.raccroche.agents.AgentId;
import fr.raccroche.base.ServeurEmbarque;
import fr.raccroche.imports.Portee.Attendu;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The application in a process of its own, on its own server: imports a large school, or says what is left of it. */
final class ImportATuer {

    static final int ELEVES = 8_000;
    private static final String UAI = fr.raccroche.socle.Uai.deNumero(359_999).valeur();

    private ImportATuer() {}

    public static void main(String[] arguments) {
        try (var contexte = new SpringApplicationBuilder(RaccrocheApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--raccroche.base.dossier=" + arguments[0] + "/postgres",
                        "--raccroche.depots.dossier=" + arguments[0] + "/depots",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn")) {
            var serveur = contexte.getBean(ServeurEmbarque.class);
            var sql = JdbcClient.create(
                    new DriverManagerDataSource(serveur.url(), "raccroche_owner", serveur.motDePasse()));
            if (arguments[1].equals("importer")) {
                importer(contexte, sql, serveur);
            } else {
                regarder(contexte, sql);
            }
        }
    }

    private static void importer(ConfigurableApplicationContext contexte, JdbcClient sql, ServeurEmbarque serveur) {
        var agent = scene(sql);
        seConnecter(contexte, sql);
        var ecole = new Ecole(UAI);
        for (int i = 0; i < ELEVES; i++) {
            ecole.eleve(10_000 + i, "NOM" + i, "Prénom");
        }
        var livraisons = contexte.getBean(Livraisons.class);
        var id = livraisons.deposer(agent, List.of(EssaiDImport.source(ecole.zip())), Attendu.LIBRE);
        dire("SERVEUR " + serveur.url("raccroche") + " " + serveur.motDePasse());
        livraisons.appliquer(agent, id, true);
        dire("FINI");
    }

    private static void regarder(ConfigurableApplicationContext contexte, JdbcClient sql) {
        seConnecter(contexte, sql);
        var livraison = contexte.getBean(Registre.class).dernieres(1).lignes().getFirst();
        dire("ETAT %s %d".formatted(livraison.etat(), nombre(sql)));
        contexte.getBean(Livraisons.class)
                .appliquer(
                        new AgentId(sql.sql("select id from agents.agent")
                                .query(UUID.class)
                                .single()),
                        livraison.id(),
                        true);
        dire("REPRIS %d".formatted(nombre(sql)));
    }

    private static int nombre(JdbcClient sql) {
        return sql.sql("""
                select (select count(*) from jeunes.jeune) + (select count(*) from jeunes.scolarite) + (select count(*) from jeunes.responsable)
                """).query(Integer.class).single();
    }

    private static AgentId scene(JdbcClient sql) {
        sql.sql("insert into territoire.etablissement (uai, nom, genre) values (:uai, 'Lycée', 'LGT')")
                .param("uai", UAI)
                .update();
        sql.sql("insert into cercles.cercle (type, cle, libelle) values ('ETABLISSEMENT_TOUS', :uai, 'Lycée')")
                .param("uai", UAI)
                .update();
        var agent = sql.sql(
                        "insert into agents.agent (nom, prenom, courriel) values ('Morel', 'Nadia', 'nadia@exemple.fr') returning id")
                .query(UUID.class)
                .single();
        sql.sql(
                        "insert into agents.exercice (agent_id, fonction, du, acte) values (:id, 'FORMATEUR', '2020-09-01', 'nomination')")
                .param("id", agent)
                .update();
        sql.sql(
                        "insert into comptes.compte (agent_id, identifiant, empreinte, etat) values (:id, 'nadia@exemple.fr', 'aucune', 'ACTIF')")
                .param("id", agent)
                .update();
        sql.sql("""
                insert into cercles.membre (cercle_id, agent_id, acte_type, acte_id, acte_libelle, du)
                select id, :id, 'FONCTION', gen_random_uuid(), 'nomination', '2020-09-01' from cercles.cercle
                """).param("id", agent).update();
        return new AgentId(agent);
    }

    private static void seConnecter(ConfigurableApplicationContext contexte, JdbcClient sql) {
        var nadia = contexte.getBean(UserDetailsService.class).loadUserByUsername("nadia@exemple.fr");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(nadia, "", nadia.getAuthorities()));
    }

    private static void dire(String message) {
        System.out.println(message);
        System.out.flush();
    }
}
