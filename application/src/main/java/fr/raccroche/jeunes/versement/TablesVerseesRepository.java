package fr.raccroche.jeunes.versement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The temporary tables of one pouring; they vanish with the transaction. Whoever pours fills the first four. */
@Repository
class TablesVerseesRepository {

    private static final String TABLES = """
            create temporary table verse_portee (
                uai char(8) not null, annee int not null, jour date not null, eleves boolean not null, complet boolean not null, responsables boolean not null
            ) on commit drop;
            create temporary table verse_jeune (
                rang int not null, uai char(8) not null, annee int not null, cle text not null,
                ine char(11), ine_ancien char(11), nom text not null, nom_usage text not null, prenom text not null, prenom2 text not null, prenom3 text not null,
                naissance date, sexe char(1),
                telephone text not null, portable text not null, courriel text not null,
                adresse text not null, code_postal text not null, commune text not null, commune_insee text,
                classe text not null, mef text not null, formation text not null, statut text not null, doublement boolean,
                entree date, sortie date, motif_sortie text not null,
                uai_avant text not null, classe_avant text not null, mef_avant text not null,
                refus text not null, inactif boolean not null, retenu boolean not null, dossier uuid, neuf boolean not null, eleve_id text not null
            ) on commit drop;
            create temporary table verse_responsable (
                uai char(8) not null, cle text not null, personne_id text not null, niveau smallint not null, parente text not null, civilite text not null,
                nom text not null, prenom text not null, telephone text not null, portable text not null, courriel text not null,
                adresse text not null, code_postal text not null, commune text not null, prioritaire boolean not null
            ) on commit drop;
            create temporary table verse_formation (mef text not null, libelle text not null) on commit drop;
            create temporary table verse_candidat (rang int not null, jeune_id uuid not null, ordre int not null, preuve text not null, sur boolean not null) on commit drop;
            create temporary table verse_proche (rang int not null, jeune_id uuid not null, ordre smallint not null, chance double precision not null, par_ine boolean not null, accords int not null) on commit drop;
            create temporary table verse_ecart (rang int not null, champ text not null, avant text, apres text) on commit drop;
            """;

    private final JdbcClient jdbc;

    TablesVerseesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void creer() {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("set local gin_pending_list_limit = '256MB'").update();
        jdbc.sql(TABLES).update();
    }

    /** Before matching: the planner must know how many rows there are. */
    void compter() {
        jdbc.sql("analyze verse_portee, verse_jeune, verse_responsable, verse_formation")
                .update();
    }
}
