package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.WordList;

/** What a short text says of an official answer where one waits for its rating: «не устраивает», «так себе», «переделайте». */
final class AnswerRemark {
    /** Whoever writes more tells something new. */
    private static final int MOST_WORDS = 9;

    private static final Pattern NOT = Pattern.compile(
            "(?<!\\p{L})(?:(?:меня |нас )?не (?:устраивает|устроил\\p{L}*|удовлетвор\\p{L}*|довол\\p{L}*|годится|принима\\p{L}*|подтвержда\\p{L}*)|недовол\\p{L}*|неудовлетвор\\p{L}*"
                    + "|(?:верни(?:те)?|вернуть|возвращайте|отправ\\p{L}+|пустите) (?:\\p{L}+ ){0,2}(?:в работу|на доработку|на переделку|обратно)|на (?:доработку|переделку)"
                    + "|передел(?:ай|айте|ать|ывай|ывайте|ывать)|додел(?:ай|айте|ать)|халтур\\p{L}*|кое как|криво|тяп ляп|спустя рукава|на отвали|отмазк\\p{L}*|отписк\\p{L}*"
                    + "|плохо|ужасно|отвратительно|паршиво|хреново|фигово|двойка|незачет|разочарован\\p{L}*|никуда не годится|не то)(?!\\p{L})");

    private static final Pattern PARTLY = Pattern.compile(
            "(?<!\\p{L})(?:частично|отчасти|наполовину|(?:на )?половин\\p{L}*|только часть|часть|не (?:все|всю|весь|до конца|полностью|везде|целиком)|не ?додела\\p{L}*|так себе|местами|кое где"
                    + "|ни то ни се|более менее|на троечку|тройка|средне|могло быть лучше|50 на 50)(?!\\p{L})");

    private static final Pattern SOLVED = Pattern.compile(
            "(?<!\\p{L})(?:устраивает|довол(?:ен|ьна|ьны)|(?:все|теперь) (?:норм|ок|окей|четко|класс|супер|прекрасно|замечательно|идеально)|прекрасно|замечательно|пятерка)(?!\\p{L})");

    private static final WordList BESIDE = WordList.of(
            "а и да нет но ну не ни же вот так все весь всю это эта этот ваш ваша ваше вашим вашей вы вами я мы меня нас мне нам у нас тут там здесь опять снова уже только лишь пока еще совсем вообще очень"
                    + " честно просто как то какой какая какое прошу требую пожалуйста спасибо обратно в на с по за к если можно надо нужно заново нормально хорошо лучше тоже бы быть одна одну один другую другая вторую вторая"
                    + " ответ ответом ответа ответу ответе работа работой работу работы качество качеством результат результатом результату ремонт ремонтом решение решением отношение отношением"
                    + " проблема проблему проблемы вопрос обращение заявку сообщение его ее их сейчас остальное остальные дела того такое");

    private AnswerRemark() {}

    static Feedback of(String text) {
        List<String> words = Plain.words(text);
        String plain = String.join(" ", words);
        if (words.isEmpty() || words.size() > MOST_WORDS || text.strip().endsWith("?")) {
            return Feedback.NONE;
        }
        if (says(PARTLY, plain)) {
            return Feedback.PARTLY;
        }
        if (says(NOT, plain)) {
            return Feedback.NOT_SOLVED;
        }
        return says(SOLVED, plain) && !plain.matches(".*(?<!\\p{L})не(?!\\p{L}).*") ? Feedback.SOLVED : Feedback.NONE;
    }

    /** Whether it says so, and every other word goes with it. */
    private static boolean says(Pattern what, String plain) {
        if (!what.matcher(plain).find()) {
            return false;
        }
        List<String> rest = Plain.words(what.matcher(plain).replaceAll(" "));
        return rest.stream().allMatch(word -> BESIDE.has(word) || Feedback.isOfDeeds(word) || isSaid(word));
    }

    private static boolean isSaid(String word) {
        return NOT.matcher(word).matches()
                || PARTLY.matcher(word).matches()
                || SOLVED.matcher(word).matches();
    }
}
