package fr.raccroche.essai;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The page routes that a journey shows to axe-core, so that {@code ToutesLesPagesJourney} need not; the journey fails when it did not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PagesVerifiees {

    String[] value();
}
