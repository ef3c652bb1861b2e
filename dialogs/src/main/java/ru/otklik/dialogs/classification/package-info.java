/** From free text to ranked topics with honest probabilities, or "don't know". Uses taxonomy and words. */
@NullMarked
package ru.otklik.dialogs.classification;

import org.jspecify.annotations.NullMarked;
