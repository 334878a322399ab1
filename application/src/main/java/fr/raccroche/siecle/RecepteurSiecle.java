package fr.raccroche.siecle;

/** Where the reader pushes what it meets, in file order; joining rows is the receiver's work. */
public interface RecepteurSiecle {

    /** A recognised file begins. */
    void debut(EnTete enTete);

    void ligne(LigneSiecle ligne);

    void anomalie(Anomalie anomalie);

    /** The file of the last {@link #debut} ended well. */
    void fin(Bilan bilan);
}
