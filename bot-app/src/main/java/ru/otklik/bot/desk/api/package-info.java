/** The desk for agencies' own systems: JSON over HTTP with a bearer token, refusals as RFC 9457 problems. */
@NullMarked
package ru.otklik.bot.desk.api;

import org.jspecify.annotations.NullMarked;
