package fr.raccroche.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The yardstick of the import: a bare StAX loop over the same XML, each row copied as read into plain tables without key,
 * index, policy or comparison.
 */
final class LectureNue {

    private static final int TAMPON = 1 << 16;

    /** Repeated element, table, attributes and child elements kept. */
    private record Bloc(String element, String table, List<String> colonnes) {}

    private static final List<Bloc> ELEVES = List.of(
            new Bloc(
                    "ELEVE",
                    "nu_eleve",
                    List.of(
                            "ELEVE_ID",
                            "ID_NATIONAL",
                            "NOM_DE_FAMILLE",
                            "NOM_USAGE",
                            "PRENOM",
                            "DATE_NAISS",
                            "CODE_SEXE",
                            "DOUBLEMENT",
                            "DATE_ENTREE",
                            "DATE_SORTIE",
                            "CODE_MOTIF_SORTIE",
                            "CODE_STATUT",
                            "CODE_MEF",
                            "TEL_PERSONNEL",
                            "TEL_PORTABLE",
                            "MEL",
                            "ADRESSE_ID")),
            new Bloc("STRUCTURES_ELEVE", "nu_classe", List.of("ELEVE_ID", "CODE_STRUCTURE", "TYPE_STRUCTURE")),
            new Bloc(
                    "ADRESSE",
                    "nu_adresse",
                    List.of("ADRESSE_ID", "LIGNE1_ADRESSE", "CODE_POSTAL", "LIBELLE_POSTAL", "CODE_COMMUNE_INSEE")));
    private static final List<Bloc> RESPONSABLES = List.of(
            new Bloc(
                    "PERSONNE",
                    "nu_personne",
                    List.of(
                            "PERSONNE_ID",
                            "LC_CIVILITE",
                            "NOM_DE_FAMILLE",
                            "NOM_USAGE",
                            "PRENOM",
                            "TEL_PERSONNEL",
                            "TEL_PORTABLE",
                            "MEL",
                            "ADRESSE_ID")),
            new Bloc(
                    "RESPONSABLE_ELEVE",
                    "nu_lien",
                    List.of(
                            "ELEVE_ID",
                            "PERSONNE_ID",
                            "NIVEAU_RESPONSABILITE",
                            "CODE_PARENTE",
                            "A_CONTACTER_EN_PRIORITE")),
            new Bloc(
                    "ADRESSE",
                    "nu_adresse",
                    List.of("ADRESSE_ID", "LIGNE1_ADRESSE", "CODE_POSTAL", "LIBELLE_POSTAL", "CODE_COMMUNE_INSEE")));

    private LectureNue() {}

    /** The loop alone: rows are made ready for COPY, and dropped. */
    static void parcourir(Path zip) throws IOException, SQLException, XMLStreamException {
        lire(zip, Optional.empty());
    }

    static void copier(Path zip, Connection connexion) throws IOException, SQLException, XMLStreamException {
        try (var ordre = connexion.createStatement()) {
            for (var bloc :
                    List.of(ELEVES.get(0), ELEVES.get(1), ELEVES.get(2), RESPONSABLES.get(0), RESPONSABLES.get(1))) {
                ordre.execute("drop table if exists %s; create table %1$s (%s text)"
                        .formatted(bloc.table(), String.join(" text, ", bloc.colonnes())));
            }
        }
        connexion.setAutoCommit(false);
        lire(zip, Optional.of(connexion));
        connexion.commit();
    }

    private static void lire(Path zip, Optional<Connection> connexion)
            throws IOException, SQLException, XMLStreamException {
        try (var archive = new ZipFile(zip.toFile())) {
            lire(archive.getInputStream(archive.getEntry("ElevesAvecAdresses.xml")), ELEVES, connexion);
            lire(archive.getInputStream(archive.getEntry("ResponsablesAvecAdresses.xml")), RESPONSABLES, connexion);
        }
    }

    private static void lire(InputStream flux, List<Bloc> blocs, Optional<Connection> connexion)
            throws XMLStreamException, SQLException, IOException {
        Map<String, Bloc> parElement = new HashMap<>();
        blocs.forEach(bloc -> parElement.put(bloc.element(), bloc));
        var fabrique = XMLInputFactory.newDefaultFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Counts « &apos; » too, and a large file has more of them than the limit.
        fabrique.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        fabrique.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        var xml = fabrique.createXMLStreamReader(flux);
        Copie copie = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                var bloc = parElement.get(xml.getLocalName());
                if (bloc != null) {
                    if (copie == null || copie.bloc != bloc) {
                        if (copie != null) {
                            copie.finir();
                        }
                        copie = new Copie(bloc, connexion);
                    }
                    copie.ligne(xml);
                }
            }
        }
        if (copie != null) {
            copie.finir();
        }
    }

    /** One COPY in progress. */
    private static final class Copie {

        private final Bloc bloc;
        private final Optional<CopyIn> flux;
        private final ByteArrayOutputStream tampon = new ByteArrayOutputStream(TAMPON + 4096);
        private final Map<String, String> valeurs = new HashMap<>();

        Copie(Bloc bloc, Optional<Connection> connexion) throws SQLException {
            this.bloc = bloc;
            this.flux = connexion.isEmpty()
                    ? Optional.empty()
                    : Optional.of(connexion
                            .get()
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy %s from stdin".formatted(bloc.table())));
        }

        void ligne(XMLStreamReader xml) throws XMLStreamException, SQLException, IOException {
            valeurs.clear();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                valeurs.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            String element = "";
            for (int profondeur = 1; profondeur > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = xml.getLocalName();
                        profondeur++;
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (!xml.isWhiteSpace()) {
                            valeurs.merge(element, xml.getText(), String::concat);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> profondeur--;
                    default -> {}
                }
            }
            var ligne = new StringBuilder(200);
            for (var colonne : bloc.colonnes()) {
                ligne.append(valeurs.getOrDefault(colonne, "").strip()).append('\t');
            }
            ligne.setCharAt(ligne.length() - 1, '\n');
            tampon.write(ligne.toString().getBytes(StandardCharsets.UTF_8));
            if (tampon.size() > TAMPON) {
                vider();
            }
        }

        private void vider() throws SQLException {
            if (flux.isPresent()) {
                flux.get().writeToCopy(tampon.toByteArray(), 0, tampon.size());
            }
            tampon.reset();
        }

        void finir() throws SQLException {
            vider();
            if (flux.isPresent()) {
                flux.get().endCopy();
            }
        }
    }
}
