package ru.otklik.bot.region;

import java.io.File;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the mistakes in the region's files one to a line, without a stack trace. */
final class RegionFailureAnalyzer extends AbstractFailureAnalyzer<RegionRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RegionRefused cause) {
        String mistakes = cause.mistakes().stream()
                .map(mistake -> cause.folder() + File.separator + mistake)
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Настройки региона с ошибками (%d):%n%n%s"
                        .formatted(cause.mistakes().size(), mistakes),
                "Исправьте файлы и запустите снова. Папка настроек — свойство otklik.config, сейчас это %s."
                        .formatted(cause.folder().toAbsolutePath().normalize()),
                cause);
    }
}
