/** Accounts and functions, for those who manage them: who asks for what, who grants it. */
@NullMarked
package fr.raccroche.comptes.gestion;

import org.jspecify.annotations.NullMarked;
