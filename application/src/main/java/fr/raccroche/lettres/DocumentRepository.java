package fr.raccroche.lettres;

import fr.raccroche.socle.Empreinte;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of signed letters, kept as they were. */
@Repository
class DocumentRepository {

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(LettreId lettre, DocumentsDeLettre.Format format) {
        return jdbc.sql("select contenu from lettres.document where lettre_id = :id and format = :format")
                .param("id", lettre.valeur())
                .param("format", format.name())
                .query((ligne, rang) -> ligne.getBytes("contenu"))
                .optional();
    }

    void insert(LettreId lettre, DocumentsDeLettre.Format format, byte[] contenu) {
        jdbc.sql(
                        "insert into lettres.document (lettre_id, format, contenu, empreinte) values (:id, :format, :contenu, :empreinte)")
                .param("id", lettre.valeur())
                .param("format", format.name())
                .param("contenu", contenu)
                .param("empreinte", Empreinte.de(contenu))
                .update();
    }
}
