package ru.otklik.bot.desk.roster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.roster.PageLine.State;
import ru.otklik.bot.desk.roster.Roster.Show;
import ru.otklik.bot.desk.roster.Roster.Sort;

/** One sheet of the list of pages, as it was asked for. */
record Board(List<PageLine> all, Show show, Sort sort, String search, String messenger, int sheet) {
    private static final int ON_A_SHEET = 50;

    /** All that are wanted, in their order. */
    private List<PageLine> wanted() {
        String words = search.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(show::has)
                .filter(line -> messenger.isEmpty() || line.page().messenger().equals(messenger))
                .filter(line -> words.isEmpty() || text(line).contains(words))
                .sorted(sort.order())
                .toList();
    }

    private static String text(PageLine line) {
        return String.join(
                        " ",
                        line.id(),
                        line.page().name(),
                        line.agency(),
                        line.territory(),
                        line.page().settings().getOrDefault("group-id", ""))
                .toLowerCase(Locale.ROOT);
    }

    /** What a template needs. */
    record Sheet(List<PageLine> lines, int number, int sheets, String found) {
        public boolean hasNext() {
            return number < sheets;
        }
    }

    public Sheet lines() {
        List<PageLine> wanted = wanted();
        int sheets = Math.max(1, (wanted.size() + ON_A_SHEET - 1) / ON_A_SHEET);
        int number = Math.clamp(sheet, 1, sheets);
        List<PageLine> some = wanted.subList((number - 1) * ON_A_SHEET, Math.min(wanted.size(), number * ON_A_SHEET));
        return new Sheet(some, number, sheets, pages(wanted.size()));
    }

    /** How many of each. */
    public Map<Show, String> tabs() {
        Map<Show, String> tabs = new LinkedHashMap<>();
        Arrays.stream(Show.values())
                .forEach(one -> tabs.put(
                        one, Russian.number(all.stream().filter(one::has).count())));
        return tabs;
    }

    public String summary() {
        long alive = all.stream().filter(line -> line.state() == State.ALIVE).count();
        long shown = all.stream().filter(Show.ALL::has).count();
        return "%s, на связи %s".formatted(pages(shown), Russian.number(alive));
    }

    public long refused() {
        return all.stream()
                .filter(line -> line.state() == State.REFUSED || line.state() == State.LOST)
                .count();
    }

    public List<String> messengers() {
        return all.stream()
                .map(line -> line.page().messenger())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    public String address(Show other) {
        return address(other, 1);
    }

    public String sheetAddress(int number) {
        return address(show, number);
    }

    private String address(Show tab, int number) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/desk/pages");
        parameters(tab, number).forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(parameters(tab, number)).toUriString();
    }

    private Map<String, String> parameters(Show tab, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("show", tab == Show.ALL ? "" : tab.word());
        parameters.put("sort", sort == Sort.PROBLEMS ? "" : sort.word());
        parameters.put("q", search);
        parameters.put("messenger", messenger);
        parameters.put("sheet", number == 1 ? "" : String.valueOf(number));
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static String pages(long count) {
        return Russian.count(count, "страница", "страницы", "страниц");
    }
}
