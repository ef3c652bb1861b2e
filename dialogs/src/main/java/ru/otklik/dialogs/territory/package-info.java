/** From a point or an address in words to a place and its territory. Uses nothing else. */
@NullMarked
package ru.otklik.dialogs.territory;

import org.jspecify.annotations.NullMarked;
