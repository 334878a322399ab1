package fr.raccroche.cercles;

/** The reason why a cercle exists; its key is named in each comment. */
public enum TypeCercle {
    /** All pupils of a school (UAI). */
    ETABLISSEMENT_TOUS,
    /** Followed young people of a school (UAI). */
    ETABLISSEMENT_SUIVIS,
    /** Followed young people of the schools of a territory (id). */
    TERRITOIRE_SUIVIS,
    /** The team and the young people of an action (id). */
    ACTION,
    /** What was shared with a partner or a CIO (code or UAI). */
    PARTENAIRE,
    /** One exceptional access (id of the grant). */
    EXCEPTION,
    /** The team of a campaign of repérage (id). */
    CAMPAGNE
}
