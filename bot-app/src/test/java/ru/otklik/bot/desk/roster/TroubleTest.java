package ru.otklik.bot.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 Unauthorized                                        | ключ не принимают
            5 User authorization failed: invalid access_token (4).  | ключ не принимают
            409 Conflict: terminated by other getUpdates request    | эту страницу читает ещё кто-то: тот же ключ дали другой программе
            502 Bad Gateway                                         | мессенджер отвечает ошибкой 502
            IOException: HTTP status 500                            | мессенджер отвечает ошибкой 500
            429 Too Many Requests: retry after 5                    | мессенджер просит обращаться реже
            EOFException: the connection was closed before the end | связь с мессенджером обрывается
            SocketException: Connection reset                       | связь с мессенджером обрывается
            SocketTimeoutException: Read timed out                  | мессенджер не отвечает вовремя
            ConnectException: Connection refused                    | не удаётся соединиться с мессенджером
            PSQLException: Connection to localhost:5432 refused.    | не отвечает наша база данных
            Telegram can't reach us: Wrong response from the webhook: 502 Bad Gateway | Telegram не доходит до нашего адреса: Wrong response from the webhook: 502 Bad Gateway
            15 Access denied: group is blocked                      | 15 Access denied: group is blocked
            """)
    void saysInPlainWordsWhatIsKnownAndTheRestAsItIs(String recorded, String told) {
        assertThat(Trouble.inWords(recorded)).isEqualTo(told);
    }
}
