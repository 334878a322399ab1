package fr.raccroche.imports.ressemblances;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.rapprochement.Lien;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RessemblanceRepository {

    private final JdbcClient jdbc;

    RessemblanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row, one known file. */
    record Paire(
            String cle,
            long constat,
            String nom,
            @Nullable LocalDate naissance,
            Optional<JeuneId> nouveau,
            JeuneId connu,
            Lien lien) {}

    void noter(UUID livraison, int[] cercles) {
        effacer(livraison);
        jdbc.sql("""
                insert into imports.ressemblance (livraison_id, uai, cle, ordre, connu, chance, par_ine, accords, cercles)
                select :livraison, v.uai, v.cle, p.ordre, p.jeune_id, p.chance, p.par_ine, p.accords, :cercles
                from verse_proche p join verse_jeune v using (rang)
                """).param("livraison", livraison).param("cercles", cercles).update();
    }

    /** With the file that each row has become. */
    void appliquer(UUID livraison, int[] cercles) {
        effacer(livraison);
        jdbc.sql("""
                insert into imports.ressemblance (livraison_id, uai, cle, ordre, connu, nouveau, chance, par_ine, accords, cercles)
                select :livraison, v.uai, v.cle, p.ordre, p.jeune_id, n.jeune_id, p.chance, p.par_ine, p.accords, :cercles
                from verse_proche p join verse_neuf n on n.premier = p.rang join verse_jeune v using (rang)
                """).param("livraison", livraison).param("cercles", cercles).update();
    }

    void effacer(UUID livraison) {
        jdbc.sql("delete from imports.ressemblance where livraison_id = :livraison")
                .param("livraison", livraison)
                .update();
    }

    List<Paire> lire(UUID livraison, int limite) {
        return jdbc.sql("""
                select r.uai || r.cle as cle, r.nouveau, r.connu, r.chance, r.par_ine, r.accords,
                       coalesce(c.id, 0) as constat, trim(coalesce(c.nom || ' ' || c.prenom, '')) as nom, c.naissance
                from imports.ressemblance r
                left join imports.constat c on c.livraison_id = r.livraison_id and c.etat = 'NOUVEAU' and c.uai = r.uai and c.cle = r.cle
                where r.livraison_id = :livraison
                order by max(r.chance) over (partition by r.uai, r.cle) desc, r.uai, r.cle, r.ordre limit :limite
                """)
                .param("livraison", livraison)
                .param("limite", limite)
                .query((ligne, rang) -> new Paire(
                        ligne.getString("cle"),
                        ligne.getLong("constat"),
                        ligne.getString("nom"),
                        ligne.getObject("naissance", LocalDate.class),
                        Optional.ofNullable(ligne.getObject("nouveau", UUID.class))
                                .map(JeuneId::new),
                        new JeuneId(Objects.requireNonNull(ligne.getObject("connu", UUID.class))),
                        new Lien(
                                0, 0, ligne.getDouble("chance"), ligne.getBoolean("par_ine"), ligne.getInt("accords"))))
                .list();
    }
}
