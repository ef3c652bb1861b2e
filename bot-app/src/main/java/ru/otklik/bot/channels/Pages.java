package ru.otklik.bot.channels;

import java.util.List;
import java.util.Optional;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** Pages that are connected: they have a token and a channel that speaks their messenger. */
public interface Pages {
    /** Those whose token isn't known to be refused, in the order of the configuration. */
    List<Connected> open();

    /** Also finds a page whose token is refused. */
    Optional<Connected> find(PageId id);

    /** A page, who speaks for it, and whom to tell how that goes. */
    record Connected(Page page, Channel channel, PageHealth health) {}
}
