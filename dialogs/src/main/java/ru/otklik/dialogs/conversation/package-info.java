/** The guided dialog in our words: input, progress, turn, prompt, effects. Uses taxonomy, territory, routing and classification. */
@NullMarked
package ru.otklik.dialogs.conversation;

import org.jspecify.annotations.NullMarked;
