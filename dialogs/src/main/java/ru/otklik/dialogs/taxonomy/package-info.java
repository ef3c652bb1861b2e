/** What problems are about: topics and their groups. Uses words. */
@NullMarked
package ru.otklik.dialogs.taxonomy;

import org.jspecify.annotations.NullMarked;
