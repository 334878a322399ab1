package fr.raccroche.referentiels;

import java.util.List;

/** A module that has nomenclatures to edit. */
public interface SourceDeReferentiels {

    List<Referentiel> referentiels();
}
