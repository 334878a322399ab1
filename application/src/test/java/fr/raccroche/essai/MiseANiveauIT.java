package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that stopped at an older version, then upgraded, ends as a fresh one: the repeatable migrations see to it. */
class MiseANiveauIT {

    private static final String ANCIENNE = "raccroche_ancienne";

    /** Everything that can be written again: functions, procedures, views. */
    private static final String DEFINITIONS = """
            select p.oid::regprocedure || ' ' || pg_get_functiondef(p.oid) as definition
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
            where r.rolname = 'raccroche_owner' and p.prokind in ('f', 'p')
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union all
            select c.oid::regclass || ' ' || pg_get_viewdef(c.oid) from pg_class c join pg_roles r on r.oid = c.relowner
            where c.relkind = 'v' and r.rolname = 'raccroche_owner'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by 1
            """;

    @AfterEach
    void effacer() {
        ServeurDEssai.effacer(ANCIENNE);
    }

    @Test
    void endsTheSameAsAFreshDatabase() {
        ServeurDEssai.installerAncienne(ANCIENNE, "2026.11.22.200");
        assertThat(candidats()).contains("NOM_EN_PARTIE").doesNotContain("dossiers_de_l_ine");

        ServeurDEssai.mettreANiveau(ANCIENNE);

        assertThat(candidats()).contains("dossiers_de_l_ine");
        assertThat(definitions(ANCIENNE)).hasSizeGreaterThan(50).isEqualTo(definitions("raccroche"));
    }

    private static List<String> definitions(String base) {
        return ServeurDEssai.proprietaire(base)
                .sql(DEFINITIONS)
                .query(String.class)
                .list();
    }

    private static String candidats() {
        return definitions(ANCIENNE).stream()
                .filter(texte -> texte.startsWith("jeunes.candidats("))
                .findFirst()
                .orElse("");
    }
}
