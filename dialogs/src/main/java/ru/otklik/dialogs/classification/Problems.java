package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Finds several problems in one message: sentences that are clearly about one topic each and have nothing to do with the other's; or one
 * such and another that its writer has added with "and also", whatever exactly it is about; or a short list of such. Rather misses some than takes one problem apart.
 */
final class Problems {
    private static final int MOST = 3;
    /** Among how many topics of the whole message each must be; what is only mentioned is further behind. */
    private static final int FIRST = 3;

    private static final double SURE = .75;
    private static final double UNLIKELY = .08;
    /** What an added problem must at least be likely about: less may be anything. */
    private static final double SAYS_SOMETHING = .25;

    /** Few words say less than a sentence: so sure must all of a short list be, but for one. */
    private static final double SURE_IN_A_LIST = .6;

    /** What one of a short list must at least be likely about, and how far behind any other topic must be. */
    private static final double LIKELY_IN_A_LIST = .45;

    private static final double AHEAD_IN_A_LIST = 4;
    private static final int MOST_WORDS_OF_A_LIST = 12;

    /** What is wrong, in each part of a list: what only tells where it is has no such word. */
    private static final Pattern WRONG = Pattern.compile(
            "^(?!.*(?:управляющ|собственник|почему)).*(?<!\\p{L})(?:не|нет|нету|без|сломан|разби|теч|яма(?!\\p{L})|ямы(?!\\p{L})|холодн|гряз|забит|прорвал|затоп|опазд|хам|ржав|отключ|сломал|стоит(?!\\p{L})|раз в"
                    + "|no(?!\\p{L})|not(?!\\p{L})|broken|leak|garbage|trash|hole|dirty|cold)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LIST = Pattern.compile(
            "(?<=[.!?…;])\\s+|\\s*\\n\\s*|,\\s+|\\s+(?=(?:и|а|да|and|also)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where another problem may begin: after a sentence, on a new line, or with "and also". */
    private static final Pattern BREAK = Pattern.compile(
            "(?<=[.!?…;])\\s+|\\s*\\n"
                    + "\\s*|(?<!(?:^|\\P{L})(?:и|а|но)),?\\s+(?=(?:(?:и|а|но)\\s+)?(?:ещё|еще|также|кроме"
                    + " того)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What joins two problems as often as the two halves of one, so each side must say as much as a sentence does. */
    private static final Pattern AND =
            Pattern.compile(",?\\s+(?=(?:и|а)\\s)|,\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What joined a problem to the one before it; «ещё не» tells of time. */
    private static final Pattern JOINT = Pattern.compile(
            "^(?:(?:и|а|но|да и|плюс)\\s+)?(?:(?:and also|and|also|и|а|но|да"
                    + " и|(?<=(?:и|а)\\s)(?:ещё|еще)|(?:ещё|еще)(?!\\s+не\\s)|также|так же|кроме того|кроме"
                    + " этого|заодно|вдобавок)(?:\\s*[,:—–-])?\\s+)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between two problems of a few words; in a long story it joins anything. */
    private static final Pattern ADDED = Pattern.compile(
            "(?<=[.!?…;])\\s+(?=(?:и |а |да )?(?:ещё|еще|также|кроме того)(?!\\p{L}|\\s+не\\s))|,?\\s+(?=(?:и|а|да)"
                    + " (?:ещё|еще|также)(?!\\p{L}|\\s+не\\s))|,\\s+(?=(?:ещё|еще|также|кроме того)(?!\\p{L}|\\s+не\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MOST_WORDS_OF_BOTH = 20;

    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private Problems() {}

    /** One is the reason of the other. */
    private static final Pattern BECAUSE = Pattern.compile(
            "(?<!\\p{L})(?:поэтому|потому что|из-за (?:того|этого|чего)|из за того|так что|оттого|отчего|вследствие|в результате|because|so that)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What only tells how bad the problem before it is. */
    private static final Pattern SO_THAT = Pattern.compile(
            "^(?:\\p{L}+\\s+){0,4}?(?:не|нельзя|невозможно|трудно)\\s+(?:может\\s+|могут\\s+|можем\\s+)?(?:про|подъ|вы|за|пере|разъ)(?:ехать|йти|ехал\\p{L}*|ш[её]л|шла|шли|йд[её]шь|едешь|езжа\\p{L}+|ходит\\p{L}*)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** What is asked, and of whom: no problem of its own. */
    private static final Pattern NO_PROBLEM =
            Pattern.compile("управляющ|собственник|почему", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WHERE = Pattern.compile(
            "^(?:в|во|на|у|с|со|за|по|под|над|при|от|до|из|рядом|возле|около|вдоль|между|напротив|через)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final double NEVER = 2;

    /** A verb in the singular right after a joint has the subject of what is before it: «дерево упало и оборвало провода». */
    private static final Pattern SAME_SUBJECT = Pattern.compile(
            "^\\p{L}{2,}(?:ло|ла|лось|лась)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String ENDS_SENTENCE = "(?s).*[.!?…;]";

    private static final int MOST_OF_A_LIST = 6;
    private static final int MOST_WORDS_OF_A_THING = 2;

    static List<Problem> of(String text, Classifier classifier) {
        if (words(text) <= MOST_WORDS_OF_BOTH && BECAUSE.matcher(text).find()) {
            return List.of();
        }
        List<TopicId> possible =
                classifier.ranked(text).stream().limit(FIRST).map(Guess::topic).toList();
        List<Problem> problems = of(List.of(BREAK.split(text.strip())), possible, classifier);
        if (problems.isEmpty()) {
            problems = of(clauses(text.strip()), possible, classifier);
        }
        if (problems.isEmpty()) {
            problems = added(text.strip(), classifier);
        }
        return problems.isEmpty() ? listed(text.strip(), classifier) : problems;
    }

    /** A text in which "and also" stands once, between two problems of which one is clear. */
    private static List<Problem> added(String text, Classifier classifier) {
        String[] parts = ADDED.split(text);
        if (parts.length != 2
                || words(text) > MOST_WORDS_OF_BOTH
                || words(parts[0]) < 2
                || words(parts[1]) < WORDS_OF_A_SENTENCE) {
            return List.of();
        }
        Problem first = problem(parts[0], classifier);
        Problem second = problem(withoutJoint(parts[1]), classifier);
        boolean are = first != null
                && second != null
                && (first.clear() || second.clear())
                && areApart(first, second.text(), second.guess(), classifier);
        return are ? List.of(first, second) : List.of();
    }

    /**
     * «Лифт не работает и во дворе яма», «отключили свет и воду»: what says nothing, or goes on with the same subject, stays with the part
     * before it.
     */
    private static List<Problem> listed(String text, Classifier classifier) {
        String[] parts = LIST.split(text);
        if (words(text) > MOST_WORDS_OF_A_LIST) {
            return List.of();
        }
        double plain = sureness(parts);
        List<Problem> problems = new ArrayList<>();
        for (String part : parts) {
            String said = withoutJoint(part);
            if (classifier.classify(said) instanceof Opinion.Unknown
                    || SO_THAT.matcher(said).matches()
                    || SAME_SUBJECT.matcher(said).find()) {
                goOn(problems, said);
                continue;
            }
            Problem last = problems.isEmpty() ? null : problems.getLast();
            Problem next = last == null || said.equals(part) ? null : sharing(last, said, classifier);
            if (next == null) {
                next = ofList(said, plain, classifier);
            }
            if (next == null
                    || last != null && last.text().matches(ENDS_SENTENCE)
                    || !areApart(problems, next, classifier)) {
                return List.of();
            }
            problems.add(next);
        }
        long unclear = problems.stream().filter(problem -> !problem.clear()).count();
        return problems.size() < 2 || problems.size() > MOST_OF_A_LIST || unclear > 1
                ? List.of()
                : List.copyOf(problems);
    }

    private static void goOn(List<Problem> problems, String said) {
        if (!problems.isEmpty()) {
            Problem last = problems.removeLast();
            String text = last.text() + (last.text().matches(ENDS_SENTENCE) ? " " : ", ") + said;
            problems.add(new Problem(text, last.guess(), last.clear()));
        }
    }

    /** How sure a part must be that does not say what is wrong: an "and" joins two of a kind, a comma may do anything. */
    private static double sureness(String[] parts) {
        boolean isOneSentence = Stream.of(parts)
                .limit(parts.length - 1L)
                .noneMatch(part ->
                        part.matches(ENDS_SENTENCE) || NO_PROBLEM.matcher(part).find());
        boolean isPair = parts.length == 2 && !withoutJoint(parts[1]).equals(parts[1]);
        if (!isOneSentence || NO_PROBLEM.matcher(parts[parts.length - 1]).find()) {
            return NEVER;
        }
        return isPair ? LIKELY_IN_A_LIST : parts.length > 2 ? SURE : NEVER;
    }

    /** What is wrong is said once: «не убирают двор и подъезд» is «не убирают двор» and «не убирают подъезд». */
    private static @Nullable Problem sharing(Problem last, String said, Classifier classifier) {
        int head = last.text().lastIndexOf(' ');
        if (head < 0
                || words(said) > MOST_WORDS_OF_A_THING
                || WRONG.matcher(said).find()
                || WHERE.matcher(said).find()) {
            return null;
        }
        String whole = last.text().substring(0, head) + " " + said;
        Guess thing = classifier.ranked(said).getFirst();
        Guess best = classifier.ranked(whole).getFirst();
        boolean isAnother = best.topic().equals(thing.topic())
                && Math.max(best.probability(), thing.probability()) >= LIKELY_IN_A_LIST
                && areApart(last, said, thing, classifier);
        return isAnother ? new Problem(whole, best, best.probability() >= SURE_IN_A_LIST) : null;
    }

    /** @param plain how sure it must be if it does not say what is wrong */
    private static @Nullable Problem ofList(String said, double plain, Classifier classifier) {
        List<Guess> ranked = classifier.ranked(said);
        double best = ranked.getFirst().probability();
        boolean ahead =
                ranked.size() < 2 || best >= AHEAD_IN_A_LIST * ranked.get(1).probability();
        boolean says = words(said) >= 2 && WRONG.matcher(said).find()
                || !WHERE.matcher(said).find() && best >= (words(said) < 2 ? Math.max(plain, SURE) : plain);
        return says && ahead && best >= LIKELY_IN_A_LIST
                ? new Problem(said, ranked.getFirst(), best >= SURE_IN_A_LIST)
                : null;
    }

    private static boolean areApart(List<Problem> problems, Problem next, Classifier classifier) {
        return problems.stream().allMatch(other -> areApart(other, next.text(), next.guess(), classifier));
    }

    private static @Nullable Problem problem(String text, Classifier classifier) {
        return switch (classifier.classify(text)) {
            case Opinion.Clear clear ->
                new Problem(text, clear.best(), clear.best().probability() >= SURE);
            case Opinion.Among among
            when among.guesses().getFirst().probability() >= SAYS_SOMETHING ->
                new Problem(text, among.guesses().getFirst(), false);
            case Opinion.Among _, Opinion.Unknown _ -> null;
        };
    }

    /** A text of one sentence, taken apart where both sides are long enough. */
    private static List<String> clauses(String text) {
        String[] parts = AND.split(text);
        boolean areSentences = Stream.of(parts).allMatch(part -> words(part) >= WORDS_OF_A_SENTENCE);
        return parts.length <= MOST && areSentences ? List.of(parts) : List.of();
    }

    private static List<Problem> of(List<String> sentences, List<TopicId> possible, Classifier classifier) {
        List<Problem> problems = new ArrayList<>();
        for (String sentence : sentences) {
            Problem last = problems.isEmpty() ? null : problems.getLast();
            if (!SO_THAT.matcher(withoutJoint(sentence)).matches()
                    && classifier.classify(sentence) instanceof Opinion.Clear clear
                    && clear.best().probability() >= SURE
                    && possible.contains(clear.best().topic())
                    && problems.stream().allMatch(p -> areApart(p, sentence, clear.best(), classifier))) {
                problems.add(new Problem(problems.isEmpty() ? sentence : withoutJoint(sentence), clear.best()));
            } else if (last != null) {
                problems.set(problems.size() - 1, new Problem(last.text() + " " + sentence, last.guess()));
            }
        }
        return problems.size() < 2 || problems.size() > MOST ? List.of() : List.copyOf(problems);
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static String withoutJoint(String sentence) {
        return JOINT.matcher(sentence).replaceFirst("");
    }

    private static boolean areApart(Problem problem, String sentence, Guess guess, Classifier classifier) {
        TopicId one = problem.guess().topic();
        return !one.equals(guess.topic())
                && probability(classifier.ranked(sentence), one) < UNLIKELY
                && probability(classifier.ranked(problem.text()), guess.topic()) < UNLIKELY;
    }

    private static double probability(List<Guess> guesses, TopicId topic) {
        return guesses.stream()
                .filter(guess -> guess.topic().equals(topic))
                .mapToDouble(Guess::probability)
                .findFirst()
                .orElse(0);
    }
}
