/** Whether an answer is written so that people understand it, and how to say it plainer. Uses words. */
@NullMarked
package ru.otklik.dialogs.plainwords;

import org.jspecify.annotations.NullMarked;
