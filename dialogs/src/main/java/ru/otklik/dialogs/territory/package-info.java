/** From a point or an address in words to a place and its territory. Uses words. */
@NullMarked
package ru.otklik.dialogs.territory;

import org.jspecify.annotations.NullMarked;
