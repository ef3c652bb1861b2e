package ru.otklik.bot.channels.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.region.Page;

/** Pages' entries, before anything is connected. */
@Component
class Entries implements Messengers {
    private final Map<String, PageCheck> checks = new TreeMap<>();
    private final Addresses addresses;
    private final PageDirectory directory;

    Entries(List<PageCheck> checks, Addresses addresses, PageDirectory directory) {
        checks.forEach(check -> this.checks.put(check.messenger(), check));
        this.addresses = addresses;
        this.directory = directory;
    }

    @Override
    public Set<String> names() {
        return checks.keySet();
    }

    @Override
    public Optional<String> mistake(Page page) {
        return mistake(page, originOfToken(page), PageCheck::lookAtNew);
    }

    Optional<String> mistake(KnownPage known) {
        return mistake(known.page(), known.tokenOrigin(), PageCheck::look);
    }

    private Optional<String> mistake(Page page, Origin token, BiConsumer<PageCheck, Page> look) {
        PageCheck check = checks.get(page.messenger());
        if (check == null) {
            return Optional.of(
                    "мессенджера «%s» нет, есть: %s".formatted(page.messenger(), String.join(", ", names())));
        }
        try {
            look.accept(check, addresses.reached(page, token));
            if (Intake.of(page) == Intake.POLL) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
        if (!check.canBring()) {
            return Optional.of("её мессенджер ничего не приносит сам, intake может быть только poll");
        }
        return addresses.canBeFound(page, token)
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
    public String account(KnownPage known) {
        return known.hasToken() || known.account().isEmpty()
                ? addresses.reached(known).map(this::account).orElse("")
                : known.account();
    }

    @Override
    public Checked check(Page page) throws InterruptedException {
        Optional<String> mistake = mistake(page);
        PageCheck check = checks.get(page.messenger());
        return mistake.isPresent() || check == null
                ? new Checked.Wrong(mistake.orElse(""))
                : check.ask(addresses.reached(page, originOfToken(page)));
    }

    /** A page is asked about where it will be read. */
    private Origin originOfToken(Page page) {
        return directory
                .find(page.id())
                .filter(known -> known.page().token().equals(page.token()))
                .map(KnownPage::tokenOrigin)
                .orElse(Origin.OWN);
    }
}
