package ru.otklik.dialogs.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;

/**
 * A topic's question as it is asked and answered in one language. Answers are kept in their canonical form, which is the same in all;
 * what the language has no words for stays as the region's topics have it.
 */
public final class QuestionWords {
    private final Texts texts;
    private final Topic topic;
    private final Question question;

    QuestionWords(Texts texts, Topic topic, Question question) {
        this.texts = texts;
        this.topic = topic;
        this.question = question;
    }

    /** As the bot says it. */
    public String ask() {
        return texts.name(key("question", topic, question), question.ask());
    }

    /** What stands before the answer. */
    public String name() {
        return texts.name(key("field", topic, question), question.name());
    }

    /** What can be answered by a button, in the order of {@link Question#options}. */
    public List<String> options() {
        if (question.kind() instanceof Kind.YesNo) {
            return List.of(texts.say(TextKey.BUTTON_YES), texts.say(TextKey.BUTTON_NO));
        }
        List<String> options = new ArrayList<>();
        for (String usual : question.options()) {
            options.add(texts.name(optionKey(topic, question, options.size() + 1), usual));
        }
        return options;
    }

    /** The canonical answer as people say it; itself if it is not canonical. */
    public String shown(String answer, LocalDate today) {
        if (Question.NOT_KNOWN.equals(answer)) {
            return texts.say(TextKey.QUESTION_NOT_KNOWN);
        }
        return switch (question.kind()) {
            case Kind.Choice choice -> {
                int place = choice.options().indexOf(answer);
                yield place < 0 ? answer : options().get(place);
            }
            case Kind.YesNo _ ->
                switch (answer) {
                    case Kind.YES -> texts.say(TextKey.BUTTON_YES).toLowerCase(Locale.ROOT);
                    case Kind.NO -> texts.say(TextKey.BUTTON_NO).toLowerCase(Locale.ROOT);
                    default -> answer;
                };
            case Kind.Amount _ -> {
                String unit = texts.name(key("unit", topic, question), "");
                yield unit.isEmpty() ? question.shown(answer, today) : answer + " " + unit;
            }
            case Kind.Day day -> {
                LocalDate date = date(answer);
                if (date == null) {
                    yield answer;
                }
                yield day.since() ? texts.since(date, today) : texts.date(date, today);
            }
            case Kind.Words _ -> answer;
        };
    }

    /** An answer that was shown in the region's own language before, in this one. */
    public String shownAgain(String shown, LocalDate today) {
        if (Question.NOT_KNOWN.equals(shown)) {
            return shown(shown, today);
        }
        return question.read(shown, today) instanceof Answer.Given given ? shown(given.value(), today) : shown;
    }

    private static @Nullable LocalDate date(String answer) {
        try {
            return LocalDate.parse(answer);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The keys of all that a language needs for it. */
    static List<String> namesOf(Topic topic, Question question) {
        List<String> keys = new ArrayList<>(List.of(key("question", topic, question), key("field", topic, question)));
        if (question.kind() instanceof Kind.Choice choice) {
            for (int number = 1; number <= choice.options().size(); number++) {
                keys.add(optionKey(topic, question, number));
            }
        }
        if (question.kind() instanceof Kind.Amount amount && !amount.unit().isEmpty()) {
            keys.add(key("unit", topic, question));
        }
        return keys;
    }

    private static String optionKey(Topic topic, Question question, int number) {
        return key("option", topic, question) + "." + number;
    }

    private static String key(String what, Topic topic, Question question) {
        return what + "." + topic.id() + "." + question.id();
    }
}
