package fr.raccroche.reperage.calcul;

import fr.raccroche.base.Copie;
import fr.raccroche.rapprochement.Rubrique;
import fr.raccroche.reperage.listes.TypeDeListe.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of lists, read into memory in the order of their ranks. */
@Repository
class PersonnesQuery {

    private static final String LECTURE = """
            select p.rang, p.nom, p.nom_usage, p.prenom, to_char(p.naissance, 'YYYY-MM-DD'), p.sexe, p.commune, p.code_postal, p.ine, p.ine_ancien, p.uai
            from reperage.personne p where p.liste_id = :liste
            """;
    private static final String LIBRE = """
             and not exists (select 1 from reperage.lien k where k.liste_a = p.liste_id and k.rang_a = p.rang)
            """;
    private static final String A_REPRENDRE = """
             and p.rang in (select n.rang from reperage.personne n where n.liste_id = :liste and n.rang > :compares
                            union all select d.rang from reperage.delie d where d.liste_id = :liste and d.rang <= :compares)
            """;
    private static final String ORDRE = " order by p.rang";

    private static final Rubrique[] RUBRIQUES = {
        Rubrique.NOM,
        Rubrique.NOM_USAGE,
        Rubrique.PRENOM,
        Rubrique.DATE_NAISSANCE,
        Rubrique.SEXE,
        Rubrique.COMMUNE,
        Rubrique.CODE_POSTAL,
        Rubrique.INE,
        Rubrique.INE_ANCIEN,
        Rubrique.ETABLISSEMENT
    };

    private final JdbcClient jdbc;

    PersonnesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they are to be compared: where most people are found comes first. */
    List<ListeLue> listes(UUID campagne) {
        return jdbc.sql("""
                select l.id, t.libelle || ' (' || l.couverture || ')' as libelle, t.role, l.rang_compare, l.prochain_rang - 1 as dernier
                from reperage.liste l join reperage.type_de_liste t on t.code = l.type
                where l.campagne_id = :campagne and l.retiree_le is null order by t.rang, l.couverture
                """)
                .param("campagne", campagne)
                .query((ligne, rang) -> new ListeLue(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("libelle"),
                        Role.valueOf(ligne.getString("role")),
                        ligne.getInt("rang_compare"),
                        ligne.getInt("dernier")))
                .list();
    }

    Lot toutes(ListeLue liste) {
        return lire(jdbc.sql(LECTURE + ORDRE).param("liste", liste.id()));
    }

    /** Linked with nobody yet. */
    Lot libres(ListeLue liste) {
        return lire(jdbc.sql(LECTURE + LIBRE + ORDRE).param("liste", liste.id()));
    }

    /** Linked with nobody, and never compared or unlinked since: to be compared with everybody. */
    Lot aReprendre(ListeLue liste) {
        return lire(jdbc.sql(LECTURE + LIBRE + A_REPRENDRE + ORDRE)
                .param("liste", liste.id())
                .param("compares", liste.compares()));
    }

    /** Compared in vain by an earlier run: to be compared with newcomers. */
    Lot enAttente(ListeLue liste) {
        return lire(jdbc.sql(LECTURE + LIBRE + """
                         and p.rang <= :compares and p.rang not in (select d.rang from reperage.delie d where d.liste_id = :liste)
                        """ + ORDRE)
                .param("liste", liste.id())
                .param("compares", liste.compares()));
    }

    /** Not yet whom somebody of the other list is. */
    Lot restantes(ListeLue liste, ListeLue de) {
        return lire(jdbc.sql(LECTURE + """
                         and not exists (select 1 from reperage.lien k where k.liste_b = p.liste_id and k.rang_b = p.rang and k.liste_a = :de)
                        """ + ORDRE).param("liste", liste.id()).param("de", de.id()));
    }

    Lot nouvelles(ListeLue liste) {
        return lire(jdbc.sql(LECTURE + " and p.rang > :compares" + ORDRE)
                .param("liste", liste.id())
                .param("compares", liste.compares()));
    }

    private static Lot lire(JdbcClient.StatementSpec requete) {
        var lot = new Lot();
        var saisie = lot.fichier.saisir();
        requete.withFetchSize(Copie.bloc()).query((ResultSet ligne) -> {
            int rang = ligne.getInt(1);
            lot.ajouter(rang);
            saisie.dire(Rubrique.ID, Integer.toString(rang));
            for (int i = 0; i < RUBRIQUES.length; i++) {
                dire(saisie, RUBRIQUES[i], ligne, i + 2);
            }
            saisie.finir();
        });
        return lot;
    }

    private static void dire(
            fr.raccroche.rapprochement.Fichier.Saisie saisie, Rubrique rubrique, ResultSet ligne, int colonne)
            throws SQLException {
        @Nullable String valeur = ligne.getString(colonne);
        if (valeur != null && !valeur.isEmpty()) {
            saisie.dire(rubrique, valeur);
        }
    }
}
