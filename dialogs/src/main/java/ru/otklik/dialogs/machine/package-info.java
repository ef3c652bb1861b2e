/** The dialog's steps as a Spring Statemachine; the only package that knows Spring. Uses conversation. */
@NullMarked
package ru.otklik.dialogs.machine;

import org.jspecify.annotations.NullMarked;
