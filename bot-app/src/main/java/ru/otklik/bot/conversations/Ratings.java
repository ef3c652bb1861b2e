package ru.otklik.bot.conversations;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.RatingButton;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** Ratings of official answers, pressed or typed. */
@Component
class Ratings {
    private static final Set<String> YES = Set.of("да", "ага", "угу", "да спасибо", "yes", "yes thanks");
    private static final Set<String> NO = Set.of("нет", "неа", "не", "нет конечно", "no", "nope");

    /** Steps at which nothing is asked that «да» could answer. */
    private static final Set<Step> LEFT = EnumSet.of(Step.IDLE, Step.MY_REPORTS, Step.MY_REPORT);

    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,6}(?:-\\d{1,6})?)");

    private final Reports reports;
    private final Deadlines deadlines;
    private final ReportWords words;

    Ratings(Reports reports, Deadlines deadlines, ReportWords words) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.words = words;
    }

    /** What a message rates. */
    sealed interface Meant {
        /** Whose report it is must be looked up: buttons can be forged. */
        record Report(RatingButton rating) implements Meant {}

        /** It names a number that is none of the chat's own. */
        record Nobodys() implements Meant {}
    }

    static Optional<Meant> pressed(@Nullable String payload) {
        return Optional.ofNullable(payload).flatMap(RatingButton::of).map(Meant.Report::new);
    }

    /**
     * A rating in words: «решено» to a quoted answer, with a number or the end of one, or where only one answer waits for it. Whose it
     * is where several wait, the dialog asks.
     *
     * @param about the chat's own report that the message is about, if it says so
     */
    Optional<Meant> typed(ChatState chat, String text, @Nullable String about) {
        Matcher number = NUMBER.matcher(text);
        boolean numbered = about == null && number.find();
        if (numbered) {
            String end = number.group("number");
            about = only(numbers(chat).filter(own -> isNumbered(own, end)).toList());
        } else if (about == null) {
            about = openedToRate(chat);
        }
        String said = (about == null ? text : text.replace(about, ""))
                .replaceAll("[^\\p{L}\\s]", " ")
                .replaceFirst("^\\s*номер ", "")
                .strip();
        if (about == null && !numbered && LEFT.contains(chat.progress().step())) {
            Optional<Meant> answered = repliedToAnswer(chat, said);
            if (answered.isPresent()) {
                return answered;
            }
        }
        Optional<Verdict> verdict = verdict(words.texts(chat), said, about != null);
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        if (numbered && about == null) {
            return LEFT.contains(chat.progress().step()) ? Optional.of(new Meant.Nobodys()) : Optional.empty();
        }
        if (about != null) {
            return Optional.of(new Meant.Report(new RatingButton(about, verdict.get())));
        }
        List<String> waiting = waiting(chat);
        return waiting.size() == 1
                        && (LEFT.contains(chat.progress().step()) || isComplainedOf(chat, waiting.getFirst()))
                ? Optional.of(new Meant.Report(new RatingButton(waiting.getFirst(), verdict.get())))
                : Optional.empty();
    }

    /** It was answered anew while the resident was asked what was wrong with the answer before. */
    private static boolean isComplainedOf(ChatState chat, String number) {
        return chat.progress().step() == Step.WHAT_IS_WRONG
                && number.equals(chat.progress().number());
    }

    private Stream<String> numbers(ChatState chat) {
        return reports.of(chat.ref()).stream().map(Reports.Mine::number);
    }

    /** «14» is the end of «26-000014». */
    private static boolean isNumbered(String own, String written) {
        return own.equals(written)
                || own.substring(own.indexOf('-') + 1).replaceFirst("^0+", "").equals(written.replaceFirst("^0+", ""));
    }

    private static @Nullable String only(List<String> numbers) {
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }

    /** The answered report whose page is shown. */
    private @Nullable String openedToRate(ChatState chat) {
        String opened = chat.progress().number();
        return chat.progress().step() == Step.MY_REPORT
                        && opened != null
                        && waiting(chat).contains(opened)
                ? opened
                : null;
    }

    /** «Да» or «нет» right below the question whether it is solved, where no other answer waits. */
    private Optional<Meant> repliedToAnswer(ChatState chat, String said) {
        Verdict verdict = YES.contains(said.toLowerCase(Locale.ROOT))
                ? Verdict.SOLVED
                : NO.contains(said.toLowerCase(Locale.ROOT)) ? Verdict.NOT : null;
        if (verdict == null) {
            return Optional.empty();
        }
        List<String> waiting = waiting(chat);
        return reports.lastTold(chat.ref())
                .filter(number -> waiting.equals(List.of(number)))
                .map(number -> new Meant.Report(new RatingButton(number, verdict)));
    }

    /**
     * The chat's own reports whose answers these words may be about; empty if they are about none. What was closed may be
     * found unsolved as long as nothing else was talked about.
     */
    List<Input.Own> meantBy(ChatState chat, String text) {
        Feedback feedback = Feedback.ofAnswer(text);
        if (feedback == Feedback.NONE) {
            return List.of();
        }
        List<Input.Own> waiting = having(chat, IncidentStatus.ANSWERED);
        if (!waiting.isEmpty() || feedback == Feedback.SOLVED) {
            return waiting;
        }
        String told = reports.lastTold(chat.ref()).orElse("");
        return having(chat, IncidentStatus.CLOSED).stream()
                .filter(closed -> closed.number().equals(told))
                .toList();
    }

    private List<String> waiting(ChatState chat) {
        return having(chat, IncidentStatus.ANSWERED).stream()
                .map(Input.Own::number)
                .toList();
    }

    private List<Input.Own> having(ChatState chat, IncidentStatus status) {
        return reports.of(chat.ref()).stream()
                .filter(report -> report.status() == status)
                .map(mine -> new Input.Own(mine.number(), mine.topic()))
                .toList();
    }

    /** Keeps a rating that was given in other words; they go to the agency unless it is solved. */
    Say keep(ChatState chat, Effect.RateAnswer rate) {
        Verdict verdict =
                switch (rate.feedback()) {
                    case SOLVED -> Verdict.SOLVED;
                    case PARTLY -> Verdict.PARTLY;
                    case NOT_SOLVED, NONE -> Verdict.NOT;
                };
        List<MediaId> media = rate.what().media().stream().map(MediaId::of).toList();
        if (verdict == Verdict.PARTLY && waiting(chat).contains(rate.number())) {
            // What is closed takes no words any more.
            reports.add(chat.ref(), rate.number(), rate.what().words(), media);
        }
        Optional<Reports.Rated> kept = keep(chat, new RatingButton(rate.number(), verdict));
        if (kept.isPresent() && verdict != Verdict.NOT) {
            return thanksFor(chat, kept.get());
        }
        // Reopened before by a button, it still takes the words.
        boolean added = verdict == Verdict.NOT
                && reports.add(chat.ref(), rate.number(), rate.what().words(), media);
        Texts texts = words.texts(chat);
        return Say.plain(kept.map(rated -> said(chat, TextKey.RATED_TOLD, rated))
                .orElseGet(() -> added
                        ? texts.say(TextKey.RATED_COMPLAINT, "number", rate.number())
                        : texts.say(TextKey.RATED_STALE)));
    }

    /** Kept only for a report of this very chat, whatever the button says. */
    Optional<Reports.Rated> keep(ChatState chat, RatingButton rating) {
        return reports.rate(chat.ref(), rating.number(), rating.verdict());
    }

    Say thanksFor(ChatState chat, Reports.Rated rated) {
        Texts texts = words.texts(chat);
        return Say.plain(
                        switch (rated.verdict()) {
                            case SOLVED -> texts.say(TextKey.RATED_SOLVED, "number", rated.number());
                            case PARTLY -> texts.say(TextKey.RATED_PARTLY, "number", rated.number());
                            case NOT -> said(chat, TextKey.RATED_NOT, rated);
                        })
                .about(rated.number());
    }

    private String said(ChatState chat, TextKey reopened, Reports.Rated rated) {
        return words.texts(chat)
                .say(
                        reopened,
                        "number",
                        rated.number(),
                        "agency",
                        words.agency(rated.agency()),
                        "until",
                        deadlines.inWords(rated.deadline(), chat.language()));
    }

    private static Optional<Verdict> verdict(Texts texts, String said, boolean aboutAReport) {
        return Stream.of(Verdict.values())
                .filter(verdict -> switch (verdict) {
                    case SOLVED -> is(said, texts.say(TextKey.BUTTON_SOLVED));
                    case PARTLY -> is(said, texts.say(TextKey.BUTTON_PARTLY));
                    case NOT ->
                        is(said, texts.say(TextKey.SILENCE_BUTTON))
                                || (aboutAReport && is(said, texts.say(TextKey.BUTTON_NOT)));
                })
                .findFirst();
    }

    private static boolean is(String said, String label) {
        return said.equalsIgnoreCase(label);
    }
}
