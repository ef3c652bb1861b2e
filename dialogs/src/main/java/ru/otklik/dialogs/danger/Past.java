package ru.otklik.dialogs.danger;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words that tell that a danger is over, and those that tell that it is not. */
final class Past {
    private static final List<Sign> LONG_AGO = signs(
            "год/года/году/лет/месяц/месяца/месяцев/полгода_назад",
            "прошл*/позапрошл*/том_год*/лет*/зим*/осен*/весн*/месяц*",
            "давно_был/была/было/были",
            "когда_то",
            "однажды",
            "детстве",
            "last_year/month/summer/winter/spring/autumn/fall",
            "year/years/month/months_ago",
            "used_to",
            "2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025_год*");

    private static final List<Sign> RECENTLY = signs(
            "вчера",
            "позавчера",
            "yesterday",
            "last_night/week/weekend",
            "days/day/week/weeks_ago",
            "на_днях",
            "недавно",
            "день/дня/дней/неделю/недели/недель/сутки/суток_назад",
            "прошл*/том/той_недел*",
            "прошл*/те/тех_выходн*",
            "был/была/было/были_пожар/взрыв/драка/приступ/инсульт/инфаркт/обморок/судорог*");

    private static final List<Sign> OVER = signs(
            "потуш*",
            "затуш*",
            "устранил*",
            "устранен*",
            "ликвидир*",
            "починил*",
            "отремонтир*",
            "все/слава_обошлось/богу",
            "обошлось",
            "спасли",
            "extinguished",
            "was/been/already_put_out",
            "was/been/already_fixed",
            "уже/все_нормально/хорошо/порядке");

    /** In spite of what was done. */
    private static final List<Sign> AGAIN = signs(
            "again",
            "still",
            "опять",
            "снова",
            "до_сих_пор",
            "все_равно",
            "все_еще",
            "остал*",
            "продолж*",
            "по_прежнему",
            "с_тех_пор");

    private static final List<Sign> NOW = signs("сейчас", "теперь", "сегодня", "now", "today");

    private Past() {}

    static Stream<Sign> signs() {
        return Stream.of(LONG_AGO, RECENTLY, OVER, AGAIN, NOW).flatMap(List::stream);
    }

    private static List<Sign> signs(String... written) {
        return Stream.of(written).map(sign -> Sign.of(sign, Map.of())).toList();
    }

    /** @param lasting whether the danger stays until somebody takes it away, so that yesterday's is still there */
    static boolean isOver(Sentence sentence, boolean lasting) {
        boolean again = tells(AGAIN, sentence);
        boolean past = tells(LONG_AGO, sentence) || !lasting && tells(RECENTLY, sentence);
        return !again && (tells(OVER, sentence) || past && !tells(NOW, sentence));
    }

    /** Whether the sentence tells of an end: «Потушили сами». */
    static boolean endsIt(Sentence sentence) {
        return tells(OVER, sentence) && !tells(AGAIN, sentence);
    }

    private static boolean tells(List<Sign> signs, Sentence sentence) {
        return signs.stream().anyMatch(sign -> sign.isSaidIn(sentence));
    }
}
