/** Where the region's configuration is read: topics, routes, agencies, texts and deadlines, each with the file and line that says it. */
@NullMarked
package ru.otklik.bot.desk.config;

import org.jspecify.annotations.NullMarked;
