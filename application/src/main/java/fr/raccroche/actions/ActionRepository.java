package fr.raccroche.actions;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActionRepository {

    private static final String COLONNES = """
            select a.id, a.type, t.libelle as type_libelle, t.axe, a.intitule, a.uai, a.annee, a.du, a.au, a.capacite, a.version
            from actions.action a join actions.type_action t on t.code = a.type
            """;
    private static final String FILTRE = """
            where (:annee::int is null or a.annee = :annee)
              and (:uai::text is null or a.uai = :uai)
              and (:type::text is null or a.type = :type)
              and not exists (select 1 from unnest(string_to_array(base.cle(:texte), ' ')) mot
                              where base.cle(t.libelle || ' ' || a.intitule) not like '%' || mot || '%')
              and (:territoire::int is null or a.uai in (
                   select r.uai from territoire.v_rattachement r where r.territoire_id = :territoire and r.du <= a.au and (r.au is null or r.au >= a.du)))
            """;

    private final JdbcClient jdbc;

    ActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Action> find(ActionId id) {
        return jdbc.sql(COLONNES + "where a.id = :id")
                .param("id", id.valeur())
                .query(ActionRepository::map)
                .optional();
    }

    /** One more than a page, to know whether another follows. */
    List<Action> lister(FiltreActions filtre, int page) {
        return filtrer(
                        COLONNES
                                + FILTRE
                                + "order by a.annee desc, t.rang, a.intitule, a.id limit :limite offset :depart",
                        filtre)
                .param("limite", Page.TAILLE + 1)
                .param("depart", (page - 1) * Page.TAILLE)
                .query(ActionRepository::map)
                .list();
    }

    int compter(FiltreActions filtre) {
        return filtrer(
                        "select count(*) from actions.action a join actions.type_action t on t.code = a.type " + FILTRE,
                        filtre)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtrer(String requete, FiltreActions filtre) {
        return jdbc.sql(requete)
                .param("annee", filtre.annee().map(AnneeScolaire::debut).orElse(null))
                .param("uai", filtre.uai().map(Uai::valeur).orElse(null))
                .param("type", filtre.type().orElse(null))
                .param("texte", filtre.texte().strip())
                .param("territoire", filtre.territoire().orElse(null));
    }

    ActionId insert(SaisieAction saisie) {
        return new ActionId(lier(jdbc.sql("""
                insert into actions.action (type, intitule, uai, annee, du, au, capacite)
                values (:type, :intitule, :uai, :annee, :du, :au, :capacite) returning id
                """), saisie).query(UUID.class).single());
    }

    boolean update(ActionId id, int version, SaisieAction saisie) {
        return lier(jdbc.sql("""
                                update actions.action set type = :type, intitule = :intitule, uai = :uai, annee = :annee, du = :du, au = :au,
                                       capacite = :capacite, version = version + 1
                                where id = :id and version = :version
                                """), saisie)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Asked of every file, even those the caller does not see: an action does not move under the feet of its young people. */
    boolean accueille(ActionId id) {
        return jdbc.sql("select actions.accueille(:id, null, null)")
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody entered the action outside these dates. */
    boolean accueilleHors(ActionId id, LocalDate du, LocalDate au) {
        return jdbc.sql("select actions.accueille(:id, :du, :au)")
                .param("id", id.valeur())
                .param("du", du)
                .param("au", au)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, SaisieAction saisie) {
        return ordre.param("type", saisie.type())
                .param("intitule", saisie.intitule())
                .param("uai", saisie.uai().valeur())
                .param("annee", saisie.annee().debut())
                .param("du", saisie.du())
                .param("au", saisie.au())
                .param("capacite", saisie.capacite());
    }

    private static Action map(ResultSet ligne, int rang) throws SQLException {
        return new Action(
                new ActionId(ligne.getObject("id", UUID.class)),
                ligne.getString("type"),
                ligne.getString("type_libelle"),
                ligne.getString("axe"),
                ligne.getString("intitule"),
                new Uai(ligne.getString("uai")),
                new AnneeScolaire(ligne.getInt("annee")),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getObject("capacite", Integer.class),
                ligne.getInt("version"));
    }
}
