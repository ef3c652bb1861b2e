/** Topic, territory and page decide the one agency that answers, or nobody. Uses taxonomy and territory. */
@NullMarked
package ru.otklik.dialogs.routing;

import org.jspecify.annotations.NullMarked;
