/** The guided dialog in our words: input, progress, turn, prompt, effects. Uses words, taxonomy, territory, routing, classification and danger. */
@NullMarked
package ru.otklik.dialogs.conversation;

import org.jspecify.annotations.NullMarked;
