package fr.raccroche.reperage;

import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign after its run, written as the owner of the schema (invented people only): lists, pairs to review, lines to clear. */
public final class SceneDeReperage {

    /** Each field alike (see fr.raccroche.rapprochement.Accord): nom, prénom, naissance, commune, sexe. */
    public static final int TOUT_PAREIL = 0x11111;
    /** One letter apart in the name, day and month swapped, another commune. */
    public static final int PROCHE = 0x1A812;

    private final Jeu jeu;
    private final UUID campagne;
    private final int cercle;
    private final UUID attendus;
    private int rang = 1;

    public SceneDeReperage(Jeu jeu, UUID campagne) {
        this.jeu = jeu;
        this.campagne = campagne;
        this.cercle = jeu.sql()
                .sql("select cercle_id from reperage.campagne where id = :id")
                .param("id", campagne)
                .query(Integer.class)
                .single();
        this.attendus = liste("ELEVES_AN_PASSE", "Tous les lycées");
    }

    public UUID liste(String type, String couverture) {
        var id = jeu.sql()
                .sql("""
                insert into reperage.liste (campagne_id, type, couverture, cercles) values (:campagne, :type, :couverture, array[:cercle]::int[]) returning id
                """)
                .param("campagne", campagne)
                .param("type", type)
                .param("couverture", couverture)
                .param("cercle", cercle)
                .query(UUID.class)
                .single();
        jeu.sql().sql("""
                insert into reperage.depot (liste_id, fichier, empreinte, arretee_le, rapport, cercles)
                select :liste, 'liste.csv', repeat('a', 64), '2026-10-01', jsonb_object_agg(compte, 0), array[:cercle]::int[]
                from unnest(array['lues', 'nouvelles', 'parties', 'inchangees', 'ecartees', 'sansNom', 'sansNaissance', 'naissancesFictives',
                                  'naissancesIllisibles', 'inesRefuses', 'inesRepetes', 'inesPartages']) compte
                """).param("liste", id).param("cercle", cercle).update();
        return id;
    }

    /** Somebody of last year's list; @return the rank */
    public int eleve(String nom, String prenom, LocalDate naissance, String uai) {
        return personne(attendus, nom, prenom, naissance, uai);
    }

    public int personne(UUID liste, String nom, String prenom, LocalDate naissance, String uai) {
        var ici = rang++;
        jeu.sql()
                .sql("""
                insert into reperage.personne (liste_id, rang, empreinte, nom, prenom, naissance, sexe, commune, code_postal, ine, uai, classe, cercle_id)
                values (:liste, :rang, :rang, :nom, :prenom, :naissance, 'F', 'Dinard', '35800', '', :uai, '2GT1', :cercle)
                """)
                .param("liste", liste)
                .param("rang", ici)
                .param("nom", nom)
                .param("prenom", prenom)
                .param("naissance", naissance)
                .param("uai", uai)
                .param("cercle", cercle)
                .update();
        return ici;
    }

    /** The line of somebody of last year's list, seen by the team and by the last school. */
    public UUID ligne(int eleve, boolean obligation, LocalDate echeance) {
        return jeu.sql()
                .sql("""
                insert into reperage.ligne (campagne_id, cle, liste_id, rang, nom, prenom, naissance, sexe, uai, classe, commune, code_postal, telephone,
                                            statut, obligation, regle_id, ouverte_le, echeance, cercles)
                select :campagne, int4send(p.rang), p.liste_id, p.rang, p.nom, p.prenom, p.naissance, p.sexe, p.uai, p.classe, p.commune, p.code_postal,
                       '+33612345678', 'DECROCHEUR', :obligation, (select id from reperage.regle order by rang offset 2 limit 1), '2026-12-01', :echeance,
                       array[:cercle]::int[] || (select array_agg(c.id) from cercles.cercle c where c.cle = p.uai and c.type like 'ETABLISSEMENT%')
                from reperage.personne p where p.liste_id = :liste and p.rang = :rang returning id
                """)
                .param("campagne", campagne)
                .param("obligation", obligation)
                .param("echeance", echeance)
                .param("cercle", cercle)
                .param("liste", attendus)
                .param("rang", eleve)
                .query(UUID.class)
                .single();
    }

    public UUID paire(int eleve, UUID listeB, int autre, double chance, int accords) {
        return jeu.sql()
                .sql("""
                insert into reperage.paire (campagne_id, cle_a, cle_b, liste_a, rang_a, liste_b, rang_b, chance, accords, cercles)
                values (:campagne, int4send(:a), int4send(:b), :listeA, :a, :listeB, :b, :chance, :accords, array[:cercle]::int[]) returning id
                """)
                .param("campagne", campagne)
                .param("listeA", attendus)
                .param("a", eleve)
                .param("listeB", listeB)
                .param("b", autre)
                .param("chance", chance)
                .param("accords", accords)
                .param("cercle", cercle)
                .query(UUID.class)
                .single();
    }

    /** « A_VERIFIER », « ECARTE APPRENTI RAPPROCHEMENT ». */
    public String etatDeLigne(UUID ligne) {
        return jeu.sql()
                .sql("select concat_ws(' ', etat, levee, preuve) from reperage.ligne where id = :id")
                .param("id", ligne)
                .query(String.class)
                .single();
    }

    public String etatDePaire(UUID paire) {
        return jeu.sql()
                .sql("select etat from reperage.paire where id = :id")
                .param("id", paire)
                .query(String.class)
                .single();
    }
}
