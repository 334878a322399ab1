package fr.raccroche.feuilles;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written in a cell, typed. */
sealed interface Valeur {

    record Vide() implements Valeur {}

    record Texte(String texte) implements Valeur {}

    record Jour(LocalDate date) implements Valeur {}

    record Nombre(BigDecimal nombre) implements Valeur {}

    Valeur VIDE = new Vide();
}
