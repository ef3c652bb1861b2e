package ru.otklik.bot.desk.setaside;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.SetAside;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.delivery.Backlog;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** What the frame of every page tells the administrator of the application's own troubles. */
@Component("upkeep")
class Upkeep {
    private final SetAside setAside;
    private final Backlog backlog;
    private final PageDirectory pages;
    private final Leases leases;

    Upkeep(SetAside setAside, Backlog backlog, PageDirectory pages, Leases leases) {
        this.setAside = setAside;
        this.backlog = backlog;
        this.pages = pages;
        this.leases = leases;
    }

    /** Whether nodes don't hear of each other. */
    public boolean isApart() {
        return !leases.areShared();
    }

    public int setAside() {
        return setAside.count();
    }

    /** On which pages residents wait too long; empty if on none. */
    public String behind() {
        Backlog.Behind behind = backlog.behind();
        if (behind.pages() == 0) {
            return "";
        }
        return "Сообщения жителям задерживаются: ждут уже %s. %s"
                .formatted(
                        Russian.count((int) behind.oldest().toMinutes(), "минуту", "минуты", "минут"),
                        pages(behind.worst(), behind.pages()));
    }

    private String pages(List<PageId> worst, int all) {
        String names = worst.stream().limit(3).map(this::name).collect(Collectors.joining(", "));
        return all <= 3
                ? (all == 1 ? "Страница: " : "Страницы: ") + names + "."
                : "Страницы: %s и ещё %d.".formatted(names, all - 3);
    }

    private String name(PageId id) {
        return "«" + pages.describe(id).map(Page::name).orElse(id.value()) + "»";
    }
}
