/** Notes who saw and changed what at the desk and over the API, and shows it to administrators. */
@NullMarked
package ru.otklik.bot.desk.audit;

import org.jspecify.annotations.NullMarked;
