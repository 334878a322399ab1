package fr.raccroche.jeunes.doublons;

import fr.raccroche.base.Copie;
import fr.raccroche.rapprochement.Acquis;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rubrique;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcquisRepository {

    private static final List<Rubrique> RUBRIQUES = List.of(
            Rubrique.NOM,
            Rubrique.NOM_USAGE,
            Rubrique.PRENOM,
            Rubrique.DATE_NAISSANCE,
            Rubrique.SEXE,
            Rubrique.COMMUNE,
            Rubrique.CODE_POSTAL);

    private final JdbcClient jdbc;

    AcquisRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was learned, from how many files. */
    record Garde(Acquis acquis, int dossiers) {}

    /** Empty when it is not of this version either: the files are then learned again. */
    Optional<Garde> lire() {
        return jdbc.sql("select octets, dossiers from jeunes.acquis")
                .query((ligne, rang) -> lire(ligne.getBytes("octets"), ligne.getInt("dossiers")))
                .optional()
                .flatMap(garde -> garde);
    }

    void garder(Acquis acquis, int dossiers) {
        jdbc.sql("""
                insert into jeunes.acquis (octets, dossiers) values (:octets, :dossiers)
                on conflict (seul) do update set octets = excluded.octets, dossiers = excluded.dossiers, le = clock_timestamp()
                """)
                .param("octets", acquis.octets())
                .param("dossiers", dossiers)
                .update();
    }

    int compter() {
        return jdbc.sql("select count(*) from jeunes.jeune where fusionne_dans is null")
                .query(Integer.class)
                .single();
    }

    Fichier dossiers(int attendus) {
        var fichier = new Fichier(attendus);
        var saisie = fichier.saisir();
        jdbc.sql("""
                select nom, nom_usage, prenom, naissance::text, coalesce(sexe, ''), commune, code_postal from jeunes.jeune where fusionne_dans is null
                """).withFetchSize(Copie.bloc()).query(ligne -> {
            FicheLue.saisir(saisie, RUBRIQUES, ligne, 1);
        });
        return fichier;
    }

    private static Optional<Garde> lire(byte[] octets, int dossiers) {
        try {
            return Optional.of(new Garde(Acquis.lire(new ByteArrayInputStream(octets)), dossiers));
        } catch (IOException autreVersion) {
            return Optional.empty();
        }
    }
}
