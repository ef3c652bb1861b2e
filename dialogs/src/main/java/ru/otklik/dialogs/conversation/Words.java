package ru.otklik.dialogs.conversation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a report, to which addresses of what the messenger gives no file of are added: «Видео: https://…». */
final class Words {
    private static final Pattern ADDRESS = Pattern.compile("(?m)^(?:\\p{L}+: )?https?://\\S+$");

    private Words() {}

    /** Whether they say anything besides such addresses. */
    static boolean say(String words) {
        return !said(words).isBlank();
    }

    /** These addresses alone, a line each. */
    static String addresses(String words) {
        return ADDRESS.matcher(words).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    /** What they say besides such addresses. */
    static String said(String words) {
        return ADDRESS.matcher(words).replaceAll("");
    }
}
