package ru.otklik.bot.desk.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.LateNotice;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.AgencyChats;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** How the desk's templates say what they show. */
@Component("say")
class Say {
    private static final String FIRST_REPLY = LateNotice.Clock.REPLY.title() + ": ";
    private static final String VK = "ВКонтакте";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("ru"));

    private final Region region;
    private final Media media;
    private final AgencyChats chats;
    private final PageDirectory pages;
    private final Vitals vitals;
    private final Accounts accounts;
    private final Clock clock;

    Say(
            Region region,
            Media media,
            AgencyChats chats,
            PageDirectory pages,
            Vitals vitals,
            Accounts accounts,
            Clock clock) {
        this.region = region;
        this.media = media;
        this.chats = chats;
        this.pages = pages;
        this.vitals = vitals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Pages that stand still until somebody changes their token. */
    public int refusedPages() {
        return vitals.refused();
    }

    public String refusedWords(int refused) {
        return "Мессенджер не принимает ключ %s.".formatted(Russian.count(refused, "страницы", "страниц", "страниц"));
    }

    public String region() {
        return region.name();
    }

    public String topic(@Nullable TopicId id) {
        return id == null
                ? "Тема не определена"
                : region.taxonomy().topic(id).map(Topic::name).orElse(id.value());
    }

    /** Why the bot thought of the first report's topic; null if nobody noted it. */
    public @Nullable Why why(IncidentCard card) {
        return card.reports().isEmpty()
                ? null
                : Why.of(card.reports().getFirst().explanation(), this::topic);
    }

    public String agency(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    /** Whose decision a forward was: the agency, or the person if it was not noted. */
    public String by(Trail.Forward forward) {
        AgencyId by = forward.by();
        return by == null ? forward.who() : agency(by);
    }

    /** As accounts keep it. */
    public String agencyOf(String id) {
        return agency(new AgencyId(id));
    }

    /** Whom an incident of this agency may be forwarded to. */
    public List<Agency> others(AgencyId present) {
        return region.agencies().stream()
                .filter(agency -> !agency.id().equals(present))
                .toList();
    }

    /** Whom somebody may forward to what they have chosen: anybody but their own agency. */
    public List<Agency> othersThan(Account account) {
        return others(new AgencyId(account.agency()));
    }

    /** The region's topics by group, for whoever knows better what something is about. */
    public List<TopicGroup> groups() {
        return region.taxonomy().groups();
    }

    public List<Topic> topicsOf(TopicGroup group) {
        return region.taxonomy().topicsOf(group.id());
    }

    /** One thing that the queue's filter asks for: its name in an address, and what is asked for. */
    public String narrowing(String name, String value) {
        return switch (name) {
            case "topic" -> topic(new TopicId(value));
            case "territory" ->
                region.gazetteer()
                        .territory(new TerritoryId(value))
                        .map(Territory::name)
                        .orElse(value);
            case "page" -> page(new PageId(value));
            case "messenger" -> value.equals("vk") ? VK : value.equals("telegram") ? "Telegram" : value;
            case "from" -> "с " + day(value);
            case "to" -> "по " + day(value);
            default -> value;
        };
    }

    private static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }

    /** What an incident may be about, or where it may be, for whoever narrows the queue. */
    public List<Territory> territories() {
        return region.gazetteer().territories();
    }

    /** The pages that an incident may have come by, by name. */
    public List<Page> pages() {
        return pages.all().stream()
                .map(KnownPage::page)
                .sorted(Comparator.comparing(Page::name))
                .toList();
    }

    /** Who works on it; empty if nobody does. */
    public String assignee(IncidentSummary summary) {
        String login = summary.assignee();
        return login == null ? "" : person(login);
    }

    public String person(String login) {
        return accounts.nameOf(login).orElse(login);
    }

    /** How long ago a deadline passed. */
    public Due passed(Instant due) {
        return Russian.due(due, clock.instant(), region.timeZone());
    }

    public String page(PageId id) {
        return pages.describe(id).map(Page::name).orElse(id.value());
    }

    /** «в Telegram и ВКонтакте»: where what goes to these reports arrives; empty if there are none. */
    public String messengers(List<ReportView> reports) {
        List<String> all = reports.stream()
                .map(report -> messenger(report.chat().page()))
                .distinct()
                .sorted()
                .map(name -> name.equals(VK) ? VK : "в " + name)
                .toList();
        return String.join(" и ", all);
    }

    public String messenger(PageId id) {
        return switch (pages.describe(id).map(Page::messenger).orElse("")) {
            case "telegram" -> "Telegram";
            case "vk" -> VK;
            default -> "мессенджер";
        };
    }

    /** The territory; or, for whoever has to place it, that nobody but the resident knows where it is. */
    public String territory(Place place) {
        if (isInWords(place)) {
            return "Место указано словами";
        }
        return place.territory() == null
                ? ""
                : region.gazetteer()
                        .territory(place.territory())
                        .map(Territory::name)
                        .orElse("");
    }

    /** Whether neither the map nor the street directory knows the place. */
    public boolean isInWords(Place place) {
        return place.territory() == null && place.point() == null;
    }

    /** Who chose the agency, for those who wonder. */
    public String chosenBy(IncidentCard card) {
        if (card.rule() != null) {
            return "По правилу " + card.rule();
        }
        return card.summary().agency().equals(region.curator())
                ? "Правила нет, распределяет куратор"
                : "Ведомство выбрал сотрудник";
    }

    /** «40 секунд», «3 минуты» */
    public String waiting(long seconds) {
        return Russian.waiting(seconds);
    }

    /** «10 запасных кодов» */
    public String recoveryCodes(int n) {
        return Russian.count(n, "запасной код", "запасных кода", "запасных кодов");
    }

    public String at(Instant instant) {
        return Russian.at(instant, clock.instant(), region.timeZone());
    }

    /** The nearest of its deadlines. */
    public Due due(IncidentSummary summary) {
        IncidentStatus status = summary.status();
        if (summary.isPaused()) {
            return new Due(
                    "срок остановлен, ждём жителя",
                    Due.Level.CALM,
                    "Срок пойдёт дальше, когда житель ответит. Остановлен "
                            + at(Objects.requireNonNull(summary.pausedAt())),
                    null);
        }
        Instant reply = summary.replyDue();
        if (status.isOpen() && reply != null && reply.isBefore(summary.deadline())) {
            return Russian.due(reply, clock.instant(), region.timeZone())
                    .of(
                            FIRST_REPLY,
                            "Взять в работу или написать жителю до %s, ответить до %s"
                                    .formatted(at(reply), at(summary.deadline())));
        }
        return status.isOpen()
                ? Russian.due(summary.deadline(), clock.instant(), region.timeZone())
                : new Due(status.title(), Due.Level.DONE, status.title(), null);
    }

    /** How far something similar is. */
    public String away(@Nullable Integer metres) {
        if (metres == null) {
            return "на той же улице";
        }
        return metres == 0 ? "здесь же" : metres + " м";
    }

    public String reports(int n) {
        return Russian.count(n, "сообщение", "сообщения", "сообщений");
    }

    /** In how many chats of theirs residents wait. */
    public int waitingChats(Account account) {
        return chats.waiting(account.viewer());
    }

    public String unread(int n) {
        return Russian.count(n, "новое сообщение", "новых сообщения", "новых сообщений");
    }

    /** Now, as a browser's field of date and time writes it. */
    public String now() {
        return LocalDateTime.ofInstant(clock.instant(), region.timeZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    public String number(long n) {
        return Russian.number(n);
    }

    /** The class of style sheets. */
    public String css(IncidentStatus status) {
        return switch (status) {
            case NEW -> "new";
            case IN_WORK -> "in-work";
            case REOPENED -> "reopened";
            case WAITING -> "waiting";
            case WITHDRAWN -> "withdrawn";
            case ANSWERED, CLOSED -> "done";
        };
    }

    /** The class of style sheets. */
    public String css(IncidentCard.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** How long a draft is held still, in milliseconds. */
    public long millisLeft(Drafts.Draft draft) {
        return draft.sendAt() == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), draft.sendAt()).toMillis());
    }

    /** The same in whole seconds, as a person counts them down. */
    public long secondsLeft(Drafts.Draft draft) {
        return (millisLeft(draft) + 999) / 1000;
    }

    /** Who did what last. */
    public String news(IncidentCard card) {
        IncidentCard.HistoryEntry last = card.history().getLast();
        return "%s %s (%s)".formatted(StringUtils.capitalize(last.who()), last.what(), at(last.at()));
    }

    /** What goes to the resident, at the beginning of a sentence. */
    public String kind(Drafts.Draft draft) {
        return switch (draft.kind()) {
            case ANSWER -> "Ответ";
            case QUESTION -> "Вопрос";
            case MESSAGE -> "Сообщение";
        };
    }

    /** What stands above somebody's words in the correspondence. */
    public String title(IncidentCard.Said said) {
        return switch (said.kind()) {
            case REPORT -> "Ещё одно сообщение";
            case ADDITION -> "Дополнение";
            case REPLY -> "Ответ на вопрос";
            case QUESTION -> "Вопрос жителю — " + said.from();
            case ANSWER -> said.from();
            case MESSAGE ->
                "Сообщение жителю — " + said.from()
                        + (said.to().isEmpty() ? "" : ", по № " + String.join(", № ", said.to()));
        };
    }

    /** A resident's words, or why there are none. */
    public String words(String words, boolean erased) {
        if (erased) {
            return "Житель удалил свои данные";
        }
        return words.isBlank() ? "Без слов, только вложения" : words;
    }

    public List<Media.Facts> files(List<MediaId> ids) {
        return ids.stream().flatMap(id -> media.facts(id).stream()).toList();
    }

    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " КБ"
                : String.format(Locale.of("ru"), "%.1f МБ", bytes / 1024.0 / 1024.0);
    }

    /** @param card where it was said */
    public Sending sending(IncidentCard.Said agencys, IncidentCard card) {
        return Sending.of(
                agencys.deliveries(),
                agencys.photos(),
                chat -> card.reportFrom(chat)
                        .map(report -> "№\u00a0%s, %s".formatted(report.number(), messenger(chat.page())))
                        .orElse(""));
    }
}
