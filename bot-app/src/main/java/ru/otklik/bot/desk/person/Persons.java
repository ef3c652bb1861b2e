package ru.otklik.bot.desk.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.incidents.WrittenNumber;
import ru.otklik.bot.personal.People;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Walls;

/**
 * Residents as the desk's addresses call them: by a report's number, which says nothing of them once they are erased, or, where there is
 * none, by page and chat. They are looked up beyond the walls: an administrator sees no report.
 */
@Component
class Persons {
    private static final Pattern CHAT = Pattern.compile("[\\w.:-]{1,64}");

    private final People people;

    Persons(People people) {
        this.people = people;
    }

    /** @param written as people write it: «№ 26-000005» */
    Optional<ChatRef> byNumber(String written) {
        String number = WrittenNumber.plain(PlainText.of(written));
        return WrittenNumber.isWhole(number)
                ? Walls.<Optional<ChatRef>, RuntimeException>outside(() -> people.ofReport(number))
                : Optional.empty();
    }

    Optional<ChatRef> byChat(String page, String chat) {
        String id = PlainText.of(chat);
        return CHAT.matcher(id).matches()
                ? PageId.of(PlainText.of(page)).map(known -> new ChatRef(known, id))
                : Optional.empty();
    }

    /** The address of the person's page. */
    String path(ChatRef chat) {
        return Walls.<Optional<String>, RuntimeException>outside(() -> people.newestReport(chat))
                .map(number -> "/desk/person/" + number)
                .orElseGet(() -> "/desk/person/-/%s/%s".formatted(chat.page(), chat.chat()));
    }

    /** In one transaction, beyond the walls: what is the person's may be any agency's. */
    void erase(ChatRef chat) {
        Walls.outside(() -> people.erase(chat));
    }
}
