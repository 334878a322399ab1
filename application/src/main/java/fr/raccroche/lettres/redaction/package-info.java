/** The draft of a letter: begun for an agent, then written until it is offered for signature. */
@NullMarked
package fr.raccroche.lettres.redaction;

import org.jspecify.annotations.NullMarked;
