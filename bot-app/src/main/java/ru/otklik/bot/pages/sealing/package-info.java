/** Tokens and residents' personal data as they lie in the database: encrypted, under keys from the environment. */
@NullMarked
package ru.otklik.bot.pages.sealing;

import org.jspecify.annotations.NullMarked;
