package ru.otklik.bot.desk.access.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.entry.EntryLinks;

/** Links by which somebody else chooses a password, as they are shown to whoever hands them over. */
@Component
class Invitations {
    private final EntryLinks links;
    private final String address;

    Invitations(EntryLinks links, @Value("${otklik.channels.address:}") String address) {
        this.links = links;
        this.address = address;
    }

    /** At the address that is set for the outside, else at the one the administrator is at. */
    String link(String login, Account by, HttpServletRequest request) {
        String root = address.matches("https?://.+")
                ? address.replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return root + EntryLinks.PATH + links.make(login, by.login()).value();
    }
}
