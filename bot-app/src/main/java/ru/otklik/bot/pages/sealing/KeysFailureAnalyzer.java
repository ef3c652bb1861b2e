package ru.otklik.bot.pages.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about missing or wrong keys, without a stack trace. */
final class KeysFailureAnalyzer extends AbstractFailureAnalyzer<KeysRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysRefused cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Ключи доступа страниц, вторые факторы и личные данные жителей лежат в базе зашифрованными, ключ шифрования берётся из переменной
                окружения OTKLIK_KEYS.
                Новый ключ печатает команда

                    java -jar bot-app.jar keys --new

                Запишите его в надёжное место и запустите с OTKLIK_KEYS=имя:base64, одинаковым на всех узлах.
                Ключи, которыми что-то уже зашифровано, оставьте в списке после нового, через запятую.""", cause);
    }
}
