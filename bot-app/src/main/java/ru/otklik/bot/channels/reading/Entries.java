package ru.otklik.bot.channels.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.region.Page;

/** Pages' entries, before anything is connected. */
@Component
class Entries implements Messengers {
    private final Map<String, PageCheck> checks = new TreeMap<>();
    private final Addresses addresses;

    Entries(List<PageCheck> checks, Addresses addresses) {
        checks.forEach(check -> this.checks.put(check.messenger(), check));
        this.addresses = addresses;
    }

    @Override
    public Set<String> names() {
        return checks.keySet();
    }

    @Override
    public Optional<String> mistake(Page page) {
        return mistake(page, Origin.OWN, PageCheck::lookAtNew);
    }

    Optional<String> mistake(Page page, Origin origin) {
        return mistake(page, origin, PageCheck::look);
    }

    private Optional<String> mistake(Page page, Origin origin, BiConsumer<PageCheck, Page> look) {
        PageCheck check = checks.get(page.messenger());
        if (check == null) {
            return Optional.of(
                    "мессенджера «%s» нет, есть: %s".formatted(page.messenger(), String.join(", ", names())));
        }
        try {
            look.accept(check, addresses.reached(page, origin));
            if (Intake.of(page) == Intake.POLL) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
        if (!check.canBring()) {
            return Optional.of("её мессенджер ничего не приносит сам, intake может быть только poll");
        }
        return addresses.canBeFound(page, origin)
                ? Optional.empty()
                : Optional.of(
                        "intake — push, но в otklik.channels.address не сказано, где мессенджеры найдут приложение");
    }

    @Override
    public String account(Page page) {
        PageCheck check = checks.get(page.messenger());
        String account = check == null ? "" : check.account(page);
        return account.isEmpty() ? "" : page.messenger() + " " + account;
    }

    @Override
    public Checked check(Page page) throws InterruptedException {
        Optional<String> mistake = mistake(page);
        PageCheck check = checks.get(page.messenger());
        return mistake.isPresent() || check == null
                ? new Checked.Wrong(mistake.orElse(""))
                : check.ask(addresses.reached(page, Origin.OWN));
    }
}
