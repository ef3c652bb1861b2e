package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.Saying;

/** A word or two that tell neither the matter nor where it is, «хм» or «нормально», where the bot asks for no words: they are no part of a report. */
final class SaysNothing {
    private static final int MOST_WORDS = 2;

    private static final Set<Step> NO_WORDS_ASKED =
            EnumSet.of(Step.ELSEWHERE, Step.NEARBY, Step.PHOTOS, Step.REVIEW, Step.FIX, Step.FIX_PHOTOS);

    /** «Второй подъезд», «кв. 12». */
    private static final Pattern DETAIL = Pattern.compile(
            "(?iu).*(?:\\p{L}.*\\d|\\d.*\\p{L}|подъезд|этаж|двор|кварт|корпус|вход|арк|день|дня|дней|недел|месяц|год|час|вчера|сегодня|утр|вечер|ноч).*");

    private static final Saying EMPTY = Saying.of(
            "все",
            "нормально норм хм хмм мда ну эм ээ эээ ага угу ясно понятно ок окей ладно хорошо отлично супер класс круто прикольно интересно спс ого"
                    + " ой блин черт ужас кошмар жесть капец лол кек ха хаха хех ничего посмотрим а э о м fine hm well whatever");

    private SaysNothing() {}

    static boolean is(Knowledge knowledge, Progress progress, Input.Said said) {
        return said.isPlain() && couldBe(progress.step(), said.text()) && isUnknown(knowledge, said.text());
    }

    /** Whether it is so short, where no words are asked for. */
    static boolean couldBe(Step step, String text) {
        return NO_WORDS_ASKED.contains(step)
                && Plain.words(text).size() <= MOST_WORDS
                && !DETAIL.matcher(text).matches();
    }

    private static boolean isUnknown(Knowledge knowledge, String text) {
        return EMPTY.is(Plain.words(text))
                || knowledge.classifier().classify(text) instanceof Opinion.Unknown
                        && knowledge.gazetteer().find(text) instanceof Found.Nothing;
    }
}
