package fr.raccroche.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided about single rows, to be taken into account when the files are read again. */
@Repository
class DecisionRepository {

    /** Values typed over those of the file; empty parts leave the file's, but an empty INE, which takes it away. */
    record Correction(
            String nom,
            String prenom,
            @Nullable LocalDate naissance,
            String sexe,
            @Nullable String ine,
            @Nullable String ineAncien,
            @Nullable UUID dossier,
            boolean neuf) {}

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ticks or unticks the rows of these lines of the preview. */
    void retenir(LivraisonId livraison, Collection<Long> constats, boolean retenu) {
        var ids = constats.toArray(Long[]::new);
        jdbc.sql("""
                insert into imports.decision (livraison_id, uai, cle, retenu, cercles)
                select livraison_id, uai, cle, :retenu, cercles from imports.constat
                where livraison_id = :livraison and id = any (:ids) and retenu <> :retenu and cle <> ''
                on conflict (livraison_id, uai, cle) do update set retenu = excluded.retenu
                """)
                .param("livraison", livraison.valeur())
                .param("ids", ids)
                .param("retenu", retenu)
                .update();
        jdbc.sql("""
                update imports.constat set retenu = :retenu where livraison_id = :livraison and id = any (:ids) and etat not in ('REFUSE', 'AVERTISSEMENT')
                """)
                .param("livraison", livraison.valeur())
                .param("ids", ids)
                .param("retenu", retenu)
                .update();
    }

    void corriger(LivraisonId livraison, Constat constat, Correction correction) {
        jdbc.sql("""
                insert into imports.decision (livraison_id, uai, cle, retenu, nom, prenom, naissance, sexe, ine, ine_ancien, dossier, neuf, cercles)
                select id, :uai, :cle, true, :nom, :prenom, :naissance, nullif(:sexe, ''), :ine, :ineAncien, :dossier, :neuf, cercles from imports.livraison where id = :livraison
                on conflict (livraison_id, uai, cle) do update set retenu = true, nom = excluded.nom, prenom = excluded.prenom, naissance = excluded.naissance,
                    sexe = excluded.sexe, ine = excluded.ine, ine_ancien = excluded.ine_ancien, dossier = excluded.dossier, neuf = excluded.neuf
                """)
                .param("livraison", livraison.valeur())
                .param("uai", constat.uai())
                .param("cle", constat.cle())
                .param("nom", correction.nom().strip())
                .param("prenom", correction.prenom().strip())
                .param("naissance", correction.naissance())
                .param("sexe", correction.sexe())
                .param("ine", correction.ine())
                .param("ineAncien", correction.ineAncien())
                .param("dossier", correction.dossier())
                .param("neuf", correction.neuf())
                .update();
    }

    void effacer(LivraisonId livraison) {
        jdbc.sql("delete from imports.decision where livraison_id = :livraison")
                .param("livraison", livraison.valeur())
                .update();
    }
}
