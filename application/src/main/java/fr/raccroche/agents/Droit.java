package fr.raccroche.agents;

/**
 * What a function may do, besides seeing the files of its cercles. Names are the authorities that pages and menus ask
 * for.
 */
public enum Droit {
    /** Open files and search for young people within one's cercles. */
    CONSULTER_JEUNES,
    /** Create and correct files, interviews, accueils. */
    SUIVRE_JEUNES,
    /** Report a sign of dropping out on a file of one's cercles: those of the school who see it first may too. */
    SIGNALER,
    /** Bring in SIECLE exports and lists. */
    IMPORTER_ELEVES,
    /** Fill and hand over one's own tableau en flux. */
    TENIR_TABLEAU,
    /** See who has handed over, the gaps and the freshness. */
    SUIVRE_TRANSMISSIONS,
    /** Open campaigns of repérage, load their lists, compare them. */
    CONDUIRE_REPERAGE,
    /** Say what became of a presumed décrocheur, in the teams and the schools one belongs to. */
    LEVER_DOUTES,
    /** Read the letters that name one, those of one's agents or of one's school. */
    CONSULTER_LETTRES,
    /** Write and hand out lettres de mission. */
    GERER_LETTRES,
    /** Create actions and their teams. */
    GERER_ACTIONS,
    /** Ask for and approve accounts. */
    GERER_COMPTES,
    /** Territory, nomenclatures, templates. */
    GERER_REFERENTIELS,
    /** Open a file outside one's cercles for a stated reason, for a short time. */
    DEMANDER_ACCES_EXCEPTIONNEL,
    /** Read the journal. */
    CONSULTER_JOURNAL
}
