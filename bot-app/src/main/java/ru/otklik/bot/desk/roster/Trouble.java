package ru.otklik.bot.desk.roster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a page, for whoever runs a region: the words of messengers, networks and drivers in plain ones. */
final class Trouble {
    /** The first that is found holds. */
    private static final List<Told> ALL = List.of(
            told("^401\\b|^(?:5|27|28) .*authorization", "ключ не принимают"),
            told("^409\\b", "эту страницу читает ещё кто-то: тот же ключ дали другой программе"),
            told("^429\\b|Too many requests|Flood control", "мессенджер просит обращаться реже"),
            told("^(?:IOException: HTTP status )?(5\\d\\d)\\b", "мессенджер отвечает ошибкой %s"),
            told("forgotten some events", "ВКонтакте не сохранила часть сообщений: за ними долго не приходили"),
            told("lost the long poll", "ВКонтакте попросила начать чтение заново"),
            told("confirmation code", "ВКонтакте не дошла до нашего адреса за кодом подтверждения"),
            told("webhook is gone", "кто-то снял или сменил адрес, по которому Telegram присылает сообщения"),
            told("can't reach us: (.+)", "Telegram не доходит до нашего адреса: %s"),
            told("UnknownHost", "адрес мессенджера не находится в сети"),
            told("SSL|Certificate", "не удаётся установить защищённое соединение"),
            told("SQL|Hikari|DataAccess|CannotGetJdbc|Transaction|database", "не отвечает наша база данных"),
            told("(?i)timeout|timed out", "мессенджер не отвечает вовремя"),
            told("ConnectException|NoRouteToHost|Failed to connect|NotSent", "не удаётся соединиться с мессенджером"),
            told(
                    "EOF|end of stream|Socket|StreamReset|Broken pipe|Connection reset",
                    "связь с мессенджером обрывается"));

    private Trouble() {}

    private record Told(Pattern recorded, String words) {}

    private static Told told(String recorded, String words) {
        return new Told(Pattern.compile(recorded), words);
    }

    /** @param recorded as readers and senders wrote it down; what is not known stays as it is */
    static String inWords(String recorded) {
        for (Told told : ALL) {
            Matcher found = told.recorded().matcher(recorded);
            if (found.find()) {
                return found.groupCount() == 0 ? told.words() : told.words().formatted(found.group(1));
            }
        }
        return recorded;
    }
}
