/** The database: the embedded server, the two data sources, and the caller handed to PostgreSQL with each transaction. */
@ApplicationModule(allowedDependencies = {"socle"})
@NullMarked
package fr.raccroche.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
