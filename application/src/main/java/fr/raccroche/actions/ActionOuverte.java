package fr.raccroche.actions;

import fr.raccroche.socle.Uai;

/** An action was created in the school: whoever answers for the territory joins its cercle. */
public record ActionOuverte(ActionId action, Uai uai) {}
