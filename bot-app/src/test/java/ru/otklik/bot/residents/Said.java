package ru.otklik.bot.residents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message as a resident sees it.
 *
 * @param buttons labels of what can be pressed
 */
public record Said(String id, boolean byPage, String text, List<String> buttons) {
    private static final Pattern FILED = Pattern.compile("Готово, сообщение № ([0-9]{2}-[0-9]{6})");
    private static final Pattern ANSWERED = Pattern.compile("№ ([0-9]{2}-[0-9]{6}), отвечает «");
    private static final String REPEAT = "(повтор";

    /** The number of the report that the page says it has filed. */
    public Optional<String> filed() {
        return number(FILED);
    }

    /** The number of the report that an official answer belongs to. */
    public Optional<String> answered() {
        return number(ANSWERED);
    }

    public boolean isMarkedAsRepeat() {
        return text.startsWith(REPEAT);
    }

    /** Whether the page has taken the rating of an answer, or says that there is nothing to rate any more. */
    public boolean endsTheMatter() {
        return text.contains("закрыли № ") || text.contains("Этот ответ уже оценён");
    }

    private Optional<String> number(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
