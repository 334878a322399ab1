package fr.raccroche.territoire.annuaire;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.raccroche.territoire.Genre;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a directory file, put down by COPY in a table that lives as long as the transaction. */
@Repository
class DepotAnnuaireRepository {

    /** A row among several of the same UAI. */
    record Doublon(String uai, int ligne, Nature nature, boolean annexe, String site) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate connexions;

    DepotAnnuaireRepository(JdbcClient jdbc, JdbcTemplate connexions) {
        this.jdbc = jdbc;
        this.connexions = connexions;
    }

    void preparer() {
        jdbc.sql("drop table if exists pg_temp.annuaire").update();
        jdbc.sql("""
                create temp table annuaire (
                    ligne int, uai char(8), nom text, genre text, type text, nature_code text, nature_libelle text, voies text, secteur text,
                    adresse text, code_postal text, commune_insee text, commune text, departement text, departement_libelle text,
                    academie text, academie_libelle text, region text, region_libelle text, telephone text, courriel text, site text,
                    mere_uai text, ouvert_le text, ferme_le text, effectif text, latitude text, longitude text, bassin text,
                    bassin_libelle text, annexe boolean, sites text) on commit drop
                """).update();
    }

    /** Runs the reading with a consumer that feeds the COPY. */
    <T> T copier(LocalDate jour, Function<Consumer<LigneAnnuaire>, T> lecture) {
        ConnectionCallback<T> copie = connexion -> copier(connexion, jour, lecture);
        var resultat = connexions.execute(copie);
        if (resultat == null) {
            throw new IllegalStateException("The reading gave nothing");
        }
        return resultat;
    }

    private static <T> T copier(Connection connexion, LocalDate jour, Function<Consumer<LigneAnnuaire>, T> lecture)
            throws SQLException {
        try (var flux = new PGCopyOutputStream(
                        connexion.unwrap(PGConnection.class),
                        "copy pg_temp.annuaire from stdin (format csv)",
                        1 << 16);
                var ecrivain = CsvWriter.builder().build(new OutputStreamWriter(flux, StandardCharsets.UTF_8))) {
            return lecture.apply(ligne -> ecrivain.writeRecord(ColonnesCopiees.de(ligne, jour)));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** Rows that share a UAI ({@code etablissement_multi_lignes}), grouped. */
    Map<String, List<Doublon>> doublons() {
        return jdbc
                .sql("""
                select uai, ligne, coalesce(nature_code, '') as code, coalesce(nature_libelle, '') as libelle, coalesce(type, '') as type,
                       coalesce(voies, '') as voies, annexe, nom || coalesce(', ' || commune, '') as site
                from pg_temp.annuaire where uai in (select uai from pg_temp.annuaire group by uai having count(*) > 1)
                order by uai, ligne
                """)
                .query((ligne, rang) -> new Doublon(
                        ligne.getString("uai"),
                        ligne.getInt("ligne"),
                        new Nature(
                                ligne.getString("code"),
                                ligne.getString("libelle"),
                                ligne.getString("type"),
                                ligne.getString("voies").contains("G"),
                                ligne.getString("voies").contains("T"),
                                ligne.getString("voies").contains("P")),
                        ligne.getBoolean("annexe"),
                        ligne.getString("site")))
                .stream()
                .collect(Collectors.groupingBy(Doublon::uai));
    }

    /** Keeps one row of the UAI, with the other sites in words. */
    void reunir(String uai, int principale, Genre genre, String sites) {
        jdbc.sql("delete from pg_temp.annuaire where uai = :uai and ligne <> :ligne")
                .param("uai", uai)
                .param("ligne", principale)
                .update();
        jdbc.sql("update pg_temp.annuaire set genre = :genre, sites = :sites where uai = :uai")
                .param("uai", uai)
                .param("genre", genre.name())
                .param("sites", sites)
                .update();
    }

    /** UAI put down, once rows of the same school are brought together. */
    int compter() {
        return jdbc.sql("select count(*) from pg_temp.annuaire")
                .query(Integer.class)
                .single();
    }

    void indexer() {
        jdbc.sql("create unique index on pg_temp.annuaire (uai)").update();
        jdbc.sql("analyze pg_temp.annuaire").update();
    }
}
