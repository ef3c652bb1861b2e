/** The application: one package per module, edges point down only and are verified by a test. */
@NullMarked
package ru.otklik.bot;

import org.jspecify.annotations.NullMarked;
