/** The second factor: one-time codes of a phone (RFC 6238), and codes on paper for when the phone is away. */
@NullMarked
package ru.otklik.bot.desk.access.factor;

import org.jspecify.annotations.NullMarked;
