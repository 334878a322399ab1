package fr.raccroche.siecle;

/** Reads the blocks of one kind of file; the cursor has just entered the block. */
interface Lecture {

    void bloc(String nom);
}
