/** What tests and the run command stand on: servers started on the spot, the application as a test sees it, a browser. */
@NullMarked
package ru.otklik.bot.support;

import org.jspecify.annotations.NullMarked;
