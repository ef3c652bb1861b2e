package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message where another problem may begin. */
final class Parts {
    /** A full stop after one of these, or after one letter, ends no sentence. */
    private static final String ABBREVIATION =
            "(?<!\\p{L})(?:\\p{L}|ул|кв|пр|пер|им|стр|корп|тел|руб|др|пос|обл|мкр|наб|эт|под|см|ст|ост|бул|пл)";

    private static final Pattern SENTENCE =
            pattern("(?<=[!?…;])\\s+|(?<!" + ABBREVIATION + "\\.)(?<=\\.)\\s+|\\s*\\n\\s*");

    /** «Ещё не» and «ещё раз» tell of time. */
    private static final String ALSO =
            "(?:(?:ещё|еще)(?!\\s+(?:не|раз|с|до)(?!\\p{L}))|также|так же|кроме того|кроме этого|заодно|вдобавок|also)(?!\\p{L})";

    private static final String AND = "(?:и|а|но|да и|да|and)";

    private static final String ASIDE = "(?:пожалуйста|к сожалению|кажется|похоже|видимо|наверное|кстати)";

    private static final Pattern CLAUSE =
            pattern("(?<!" + ASIDE + "),\\s+(?!" + ASIDE + "(?!\\p{L}))|\\s+(?=(?:ещё |еще )?" + AND + "\\s)");
    private static final Pattern ADDED = pattern(",?\\s+(?=(?:" + AND + "\\s+)?" + ALSO + ")");

    private static final Pattern BEGINS_WITH_ALSO =
            pattern("^(?:" + AND + "\\s+)?" + ALSO + "(?:\\s+и(?=\\s))?(?:\\s*[,:—–-])?\\s*");
    private static final Pattern BEGINS_WITH_AND = pattern("^" + AND + "\\s+");

    private static final Pattern POINT = pattern("(?<![\\p{L}\\p{N}.,№/-])(\\d)[).]\\s*(?=\\p{L})");
    private static final Pattern MARK =
            pattern("^(?:[-–—•*]|(?:во[- ])?(?:перв|втор|трет)\\p{L}{1,4}(?:\\s+проблема)?\\s*[,:—–-])\\s*");

    /** «Горячей и холодной воды»: two adjectives before one noun are about one thing. */
    private static final Pattern TWO_ADJECTIVES = pattern("\\p{L}{2,}(?:[оеыи]й|[ая]я|[ое]е|[ыи]е|[ую]ю|[ое]го|[ыи]х)"
            + "\\s+и\\s+\\p{L}{2,}(?:[оеыи]й|[ая]я|[ое]е|[ыи]е|[ую]ю|[ое]го|[ыи]х)(?!\\p{L})");

    private final String message;
    private final Pattern within;
    private final List<Part> parts = new ArrayList<>();

    private Parts(String message, Length length) {
        this.message = message;
        within = length == Length.STORY ? ADDED : CLAUSE;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All that the message says, in its order. */
    static List<Part> of(String message, Length length) {
        Parts parts = new Parts(message, length);
        parts.cutPoints();
        return List.copyOf(parts.parts);
    }

    /** The points of a list numbered 1, 2, …, and what goes before it. */
    private void cutPoints() {
        List<int[]> points = new ArrayList<>();
        Matcher point = POINT.matcher(message);
        while (point.find()) {
            if (point.group(1).equals(String.valueOf(points.size() + 1))) {
                points.add(new int[] {point.start(), point.end()});
            }
        }
        if (points.size() < 2) {
            cutSentences(0, message.length(), Joint.SENTENCE);
            return;
        }
        cutSentences(0, points.getFirst()[0], Joint.SENTENCE);
        for (int i = 0; i < points.size(); i++) {
            int end = i + 1 < points.size() ? points.get(i + 1)[0] : message.length();
            cutSentences(points.get(i)[1], end, Joint.POINT);
        }
    }

    private void cutSentences(int from, int to, Joint first) {
        Joint joint = first;
        int begin = from;
        Matcher end = SENTENCE.matcher(message).region(from, to).useTransparentBounds(true);
        while (end.find()) {
            cutClauses(begin, end.start(), joint);
            joint = Joint.SENTENCE;
            begin = end.end();
        }
        cutClauses(begin, to, joint);
    }

    private void cutClauses(int from, int to, Joint first) {
        Joint joint = first;
        int begin = from;
        Matcher cut = within.matcher(message).region(from, to).useTransparentBounds(true);
        while (cut.find()) {
            if (!isBetweenAdjectives(from, cut.start(), to)) {
                add(begin, cut.start(), joint);
                joint = Joint.COMMA;
                begin = cut.end();
            }
        }
        add(begin, to, joint);
    }

    private boolean isBetweenAdjectives(int from, int at, int to) {
        Matcher both = TWO_ADJECTIVES.matcher(message).region(from, to);
        while (both.find()) {
            if (both.start() < at && at < both.end()) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to, Joint between) {
        int begin = from;
        Joint joint = between;
        String text = message.substring(from, to);
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
            joint = Joint.POINT;
            begin += mark.end();
        }
        Matcher also = BEGINS_WITH_ALSO.matcher(text);
        Matcher and = BEGINS_WITH_AND.matcher(text);
        if (!parts.isEmpty() && also.find()) {
            joint = Joint.ALSO;
            begin += also.end();
        } else if (!parts.isEmpty() && and.find()) {
            joint = joint == Joint.COMMA ? Joint.AND : joint;
            begin += and.end();
        }
        String said = message.substring(begin, to).strip();
        if (!said.isEmpty()) {
            parts.add(new Part(said, message.indexOf(said, begin), parts.isEmpty() ? Joint.NONE : joint));
        }
    }
}
