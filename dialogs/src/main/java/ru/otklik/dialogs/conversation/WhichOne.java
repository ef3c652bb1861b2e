package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.Choices;
import ru.otklik.dialogs.words.Numerals;
import ru.otklik.dialogs.words.Plain;

/** Which of one's own reports is meant by a few words: its place in the list, the end of its number, or what it is about. */
final class WhichOne {
    /** Whoever writes more tells something. */
    private static final int MOST_WORDS = 6;

    /** Less sure words name no topic. */
    private static final double SURE = .3;

    private static final String AROUND =
            "(?:(?:это|к|ко|о|об|про|по|за|на|там|тот|та|то|ответ|ответу|ответе|сообщение|сообщению|сообщении|заявка|заявке|заявку|обращение|вот|давай|давайте|который|которое|которая|под|номер|номеру|номером|вариант|пункт|number|no) ?)*";

    private static final Pattern WRITTEN = Pattern.compile(
            AROUND
                    + "(?<sign>№|#)? ?(?:(?<year>\\d\\d) ?- ?)?(?<number>\\d{1,6})(?<place>-й)?(?: (?:сообщение|заявка|номер|вариант|пожалуйста))*");

    private static final Pattern LAST = Pattern.compile(
            AROUND
                    + "(?:самое |самый |самая )?(?:последн(?:ий|ее|яя|юю|ем|ему|ей)|the last|last)(?: (?:сообщение|ответ|one))?");

    private static final Pattern EARLIER = Pattern.compile(
            AROUND
                    + "(?:прежн\\p{L}*|стар\\p{L}*|предыдущ\\p{L}*|нему|ней|него|да|ага|угу|yes|earlier)(?: (?:сообщени\\p{L}*|заявк\\p{L}*))?");

    private static final Pattern NONE = Pattern.compile(
            "(?:(?:это|о|про|что то|совсем|нет) )*(?:нов(?:ое|ая|ый|ом)|друг(?:ое|ом|ая)|ни одно\\p{L}*|ни о каком|никак\\p{L}*|ни то ни другое|ни про какое|new|none|neither|another)(?: (?:сообщени\\p{L}*|заявк\\p{L}*|проблем\\p{L}*|из них|дело|one))*");

    /** They say nothing of the matter. */
    private static final Set<String> DENYING =
            Set.of("не", "нет", "ни", "ничего", "никто", "так", "и", "все", "еще", "до", "сих", "пор", "плохо");

    private WhichOne() {}

    /** The choice that is meant where several reports, or none, are offered. */
    static Optional<Option> of(Knowledge knowledge, Progress progress, Input.Said said) {
        List<Option> offered = progress.offered();
        List<Option> reports = offered.stream()
                .filter(option -> option.signal() == Signal.REPORT)
                .toList();
        if (progress.step() != Step.WHICH_REPORT || reports.isEmpty() || !said.isPlain()) {
            return Optional.empty();
        }
        String plain = Plain.text(said.text())
                .strip()
                .replaceAll("[.!,;:?»«\"()]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        if (LAST.matcher(plain).matches()) {
            return Optional.of(reports.getLast());
        }
        Optional<Option> numbered = numbered(offered, reports, plain);
        if (numbered.isPresent() || said.context().about() != null) {
            return numbered;
        }
        Stray stray = progress.draft().stray();
        if (NONE.matcher(plain).matches()) {
            return offered.stream()
                    .filter(option -> option.signal() == Signal.NEW_REPORT || option.signal() == Signal.OTHER)
                    .findFirst();
        }
        if (reports.size() == 1
                && stray.as() == Stray.As.REPLY
                && EARLIER.matcher(plain).matches()) {
            return Optional.of(reports.getFirst());
        }
        return stray.as() == Stray.As.BESIDE
                ? Optional.empty()
                : byTopic(knowledge, progress.language(), stray.reports(), plain)
                        .flatMap(own -> reports.stream()
                                .filter(option -> own.number().equals(option.value()))
                                .findFirst());
    }

    private static Optional<Option> numbered(List<Option> offered, List<Option> reports, String plain) {
        Matcher written = WRITTEN.matcher(Numerals.inDigits(plain));
        if (!written.matches()) {
            return Optional.empty();
        }
        String number = written.group("number");
        boolean isPlace = written.group("place") != null;
        int place = Integer.parseInt(number);
        boolean isBare = number.length() == 1 && written.group("sign") == null && written.group("year") == null;
        if ((isPlace || isBare) && place >= 1 && place <= offered.size()) {
            return Optional.of(offered.get(place - 1));
        }
        String year = written.group("year");
        List<Option> ending = reports.stream()
                .filter(option -> option.value() != null && ends(option.value(), year, number))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
    }

    /** Whether the number is written so: whole, without its year, or only the digits that differ. */
    static boolean ends(String number, @Nullable String year, String end) {
        return year != null
                ? number.equals(year + "-" + end)
                : number.endsWith("-" + end)
                        || number.replaceFirst("^.*-0*", "").equals(end.replaceFirst("^0+", ""));
    }

    /** The only one of these reports that is about what the words name. */
    static Optional<Input.Own> byTopic(
            Knowledge knowledge, @Nullable String language, List<Input.Own> reports, String text) {
        Texts texts = knowledge.languages().in(language);
        List<Topic> topics = reports.stream()
                .flatMap(own -> Stream.ofNullable(own.topic()))
                .distinct()
                .flatMap(topic -> knowledge.taxonomy().topic(topic).stream())
                .toList();
        String names = String.join(
                " ",
                Plain.words(text).stream()
                        .filter(word -> !DENYING.contains(word))
                        .toList());
        OptionalInt named = Choices.answer(topics.stream().map(texts::name).toList(), names);
        if (named.isPresent()) {
            return only(reports, topics.get(named.getAsInt()).id());
        }
        Optional<Guess> guess =
                knowledge.classifier().ranked(text).stream().findFirst().filter(best -> best.probability() >= SURE);
        return guess.flatMap(best -> only(reports, best.topic()));
    }

    private static Optional<Input.Own> only(List<Input.Own> reports, TopicId topic) {
        List<Input.Own> about =
                reports.stream().filter(own -> topic.equals(own.topic())).toList();
        return about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty();
    }
}
