/** What a campaign comes to: confirmed, cleared and unknown, always told together. */
@NullMarked
package fr.raccroche.reperage.chiffres;

import org.jspecify.annotations.NullMarked;
