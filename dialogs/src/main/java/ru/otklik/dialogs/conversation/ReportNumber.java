package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an own report that is to be opened: «26-000001», «№ 4211», «покажи 4211». */
final class ReportNumber {
    private static final String ASKED = "(?:(?:покажи|покажите|открой|откройте|посмотреть|show|open) )?(?:мне )?";
    private static final String NAMED =
            "(?:(?:сообщение|обращение|заявка|заявку|номер|report|number) ?)?(?:№|n|no\\.?)? ?";

    private static final Pattern WHOLE = Pattern.compile(ASKED + NAMED + "(?<number>\\d\\d-\\d{6})");

    /** Where reports are talked about, a part of the number is enough. */
    private static final Pattern SHORT = Pattern.compile(ASKED + NAMED + "(?<number>\\d[\\d-]{0,11})");

    private ReportNumber() {}

    /** @param text in plain form */
    static Optional<String> in(String text, Progress progress) {
        if (progress.step() == Step.WHICH_REPORT) {
            return Optional.empty();
        }
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return Optional.of(whole.group("number"));
        }
        Matcher part = SHORT.matcher(text);
        return (progress.step() == Step.MY_REPORTS || progress.step() == Step.MY_REPORT) && part.matches()
                ? Optional.of(completed(part.group("number"), progress.offered()))
                : Optional.empty();
    }

    /** The one listed number that ends so; what is written itself if none or several do. */
    private static String completed(String end, List<Option> offered) {
        List<String> ending = offered.stream()
                .filter(option -> option.signal() == Signal.REPORT)
                .map(option -> option.value() == null ? "" : option.value())
                .filter(number -> number.replaceFirst("^.*-0*", "").equals(end) || number.endsWith("-" + end))
                .toList();
        return ending.size() == 1 ? ending.getFirst() : end;
    }
}
