package fr.raccroche.bench;

/** One part of the benchmark, run alone by {@code bin/bench NAME}. */
interface Partie {

    String nom();

    void mesurer(Mesures mesures) throws Exception;
}
