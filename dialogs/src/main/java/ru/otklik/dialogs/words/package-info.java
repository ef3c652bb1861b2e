/** How people type: numbers in words, days, choices, slips of the pen, and what of it strangers must not see. Uses nothing else. */
@NullMarked
package ru.otklik.dialogs.words;

import org.jspecify.annotations.NullMarked;
