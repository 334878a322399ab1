/** Short forms about one young person: an attempt, an appointment, a next step. */
@NullMarked
package fr.raccroche.entretiens.contacts;

import org.jspecify.annotations.NullMarked;
