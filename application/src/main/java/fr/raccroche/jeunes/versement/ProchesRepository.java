package fr.raccroche.jeunes.versement;

import fr.raccroche.base.Copie;
import fr.raccroche.jeunes.doublons.FicheLue;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Rubrique;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows that would become new files, beside the files that whoever pours may open and that no row speaks of. Two INE of today
 * that differ are two people: rows that bear one are compared with the few files that bear none, the others with all files.
 */
@Repository
class ProchesRepository {

    private static final List<Rubrique> RUBRIQUES = List.of(
            Rubrique.NOM,
            Rubrique.NOM_USAGE,
            Rubrique.PRENOM,
            Rubrique.DATE_NAISSANCE,
            Rubrique.SEXE,
            Rubrique.COMMUNE,
            Rubrique.CODE_POSTAL,
            Rubrique.INE,
            Rubrique.INE_ANCIEN);

    private static final String NOUVEAUX = """
            select s.rang::text, v.nom, v.nom_usage, v.prenom, v.naissance::text, coalesce(v.sexe, ''), v.commune, v.code_postal, coalesce(v.ine, ''), coalesce(v.ine_ancien, '')
            from verse_sort s join verse_jeune v using (rang)
            where s.etat = 'NOUVEAU' and s.rang = s.premier and not s.inactif and not v.neuf
              and coalesce(jeunes.ine_actuel(v.ine), false) = :avecIne
            """;

    /** Asked for by nobody, as on the command line: among all files. */
    private static final String CONNUS = """
            from jeunes.jeune j
            where j.fusionne_dans is null and (base.agent() is null or j.cercles && base.cercles())
              and not (:avecIne and coalesce(jeunes.ine_actuel(j.ine), false))
              and not exists (select from verse_sort s where s.jeune_id = j.id)
            """;

    private static final String LECTURE_DES_CONNUS = """
            select j.id::text, j.nom, j.nom_usage, j.prenom, j.naissance::text, coalesce(j.sexe, ''), j.commune, j.code_postal, coalesce(j.ine, ''), coalesce(j.ine_ancien, '')
            """ + CONNUS;

    private final JdbcClient jdbc;
    private final Copie copie;

    ProchesRepository(JdbcClient jdbc, Copie copie) {
        this.jdbc = jdbc;
        this.copie = copie;
    }

    boolean aComparer(boolean avecIne) {
        return jdbc.sql("select exists (" + NOUVEAUX + ") and exists (select " + CONNUS + ")")
                .param("avecIne", avecIne)
                .query(Boolean.class)
                .single();
    }

    Fichier nouveaux(boolean avecIne) {
        return lire(NOUVEAUX, avecIne);
    }

    Fichier connus(boolean avecIne) {
        return lire(LECTURE_DES_CONNUS, avecIne);
    }

    void ecrire(List<Lien> liens, Fichier nouveaux, Fichier connus) {
        copie.ecrire(
                "copy verse_proche (rang, jeune_id, ordre, chance, par_ine, accords) from stdin",
                (tampon, ligneFinie) -> {
                    int precedente = -1;
                    int ordre = 0;
                    for (var lien : liens) {
                        ordre = lien.ligneA() == precedente ? ordre + 1 : 1;
                        precedente = lien.ligneA();
                        tampon.entier(Long.parseLong(nouveaux.id(lien.ligneA())))
                                .texte(connus.id(lien.ligneB()))
                                .entier(ordre)
                                .texte(Double.toString(lien.chance()))
                                .booleen(lien.parIdentifiant())
                                .entier(lien.accords());
                        ligneFinie.run();
                    }
                });
    }

    private Fichier lire(String sql, boolean avecIne) {
        var fichier = new Fichier();
        var saisie = fichier.saisir();
        jdbc.sql(sql).param("avecIne", avecIne).withFetchSize(Copie.bloc()).query(ligne -> {
            saisie.dire(Rubrique.ID, ligne.getString(1));
            FicheLue.saisir(saisie, RUBRIQUES, ligne, 2);
        });
        return fichier;
    }
}
