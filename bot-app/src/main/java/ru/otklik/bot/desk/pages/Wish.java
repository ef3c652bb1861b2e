package ru.otklik.bot.desk.pages;

import jakarta.servlet.http.HttpServletResponse;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.Viewer;

/**
 * What somebody wants to do with an incident from its card; a controller's method takes it as an argument.
 *
 * @param act the last word of the address: {@code take}, {@code again}, {@code forward}, {@code ask}, {@code place}, {@code answer} or {@code note}
 * @param wanted the queue beside the card
 * @param part whether the page is open and takes a part of it
 */
record Wish(Account account, String number, String act, Wanted wanted, boolean part, HttpServletResponse response) {
    Viewer viewer() {
        return account.viewer();
    }
}
