package ru.otklik.bot.desk.together;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.pages.Wanted;
import ru.otklik.bot.incidents.Viewer;

/**
 * What somebody has marked in the queue; methods of the controller take it as an argument.
 *
 * @param wanted the queue in which it was marked
 * @param part whether the page is open and takes a part of it
 */
record Marked(Account account, List<Chosen> chosen, Wanted wanted, boolean part, HttpServletResponse response) {
    Viewer viewer() {
        return account.viewer();
    }

    /** Why nothing can be done with it; empty if something can. */
    String problem() {
        if (chosen.isEmpty()) {
            return "Ничего не выбрано: отметьте строки в очереди.";
        }
        return chosen.size() > Chosen.MOST
                ? "Выбрано %s, а за раз можно %d. Снимите лишние."
                        .formatted(Russian.count(chosen.size(), "сообщение", "сообщения", "сообщений"), Chosen.MOST)
                : "";
    }
}
