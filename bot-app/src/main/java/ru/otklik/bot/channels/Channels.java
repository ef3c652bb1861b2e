package ru.otklik.bot.channels;

import java.util.List;
import java.util.Optional;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** The pages as they are connected: with the token and the address that hold, and the channel that speaks to each. */
public interface Channels {
    /** Empty if the page has no token, is not in the configuration, or the application has not come up so far. */
    Optional<Connected> of(PageId page);

    /** Every connected page, in the order of the configuration; none before the application has come up. */
    List<Connected> all();

    /** @param page with which the channel's methods are to be called; not always equal to the configuration's */
    record Connected(Page page, Channel channel) {}
}
