/** Many pages at once, from a spreadsheet. Uses what its parent may use. */
@NullMarked
package ru.otklik.bot.pages.bulk;

import org.jspecify.annotations.NullMarked;
