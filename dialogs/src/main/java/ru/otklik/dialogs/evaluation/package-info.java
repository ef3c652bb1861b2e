/** How good a classifier is: it is tried on texts it has not seen, and the results are put into figures. Uses classification and taxonomy. */
@NullMarked
package ru.otklik.dialogs.evaluation;

import org.jspecify.annotations.NullMarked;
