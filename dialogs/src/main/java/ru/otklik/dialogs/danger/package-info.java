/** What can't wait for a dialog: words that call for an emergency number at once. Uses words. */
@NullMarked
package ru.otklik.dialogs.danger;

import org.jspecify.annotations.NullMarked;
