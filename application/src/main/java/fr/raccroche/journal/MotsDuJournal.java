package fr.raccroche.journal;

import java.util.Map;

/** What a module calls the codes that its traces carry. */
public interface MotsDuJournal {

    /** Wording by code, for each kind of object that traces are about. */
    Map<String, Map<String, String>> mots();
}
