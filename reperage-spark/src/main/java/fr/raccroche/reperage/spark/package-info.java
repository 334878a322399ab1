/**
 * The linkage of {@code fr.raccroche.rapprochement} on Apache Spark: the rules are the core's, this package only moves
 * records and pairs between machines. See docs/decisions/rapprochement-sur-spark.md.
 */
@NullMarked
package fr.raccroche.reperage.spark;

import org.jspecify.annotations.NullMarked;
