package fr.raccroche.feuilles;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Gives the rows of one sheet one after the other, without holding them. */
interface SourceDeLignes extends Closeable {

    Optional<Ligne> suivante() throws IOException, XMLStreamException;
}
