/** Linear models over sparse vectors, all classes at once. Uses nothing else. */
@NullMarked
package ru.otklik.dialogs.classification.linear;

import org.jspecify.annotations.NullMarked;
