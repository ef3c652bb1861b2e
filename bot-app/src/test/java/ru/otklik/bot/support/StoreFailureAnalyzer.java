package ru.otklik.bot.support;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link StoreFailure} as a plain message instead of a stack trace. */
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreFailure cause) {
        return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
    }
}
