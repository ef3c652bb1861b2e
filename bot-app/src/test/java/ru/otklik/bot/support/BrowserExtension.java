package ru.otklik.bot.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives pages of one browser per JVM to the tests that ask for them. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.found().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is found");
        }
        if ("required".equals(System.getProperty("otklik.browser"))) {
            throw new IllegalStateException(Chromium.MISSING);
        }
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Where several JVMs share the work, each class is a run of its own in one session.
        var browser = context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class)
                .browser();
        return parameter.getParameter().getType() == Browser.class ? browser : newPage(browser, context);
    }

    private static Page newPage(Browser browser, ExtensionContext context) {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("ru-RU").setTimezoneId("Europe/Moscow"))
                .newPage();
        pages(context).add(page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var pages = pages(context);
        if (context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            for (var page : pages) {
                Screenshots.take(page, name + "-" + (pages.indexOf(page) + 1));
            }
        }
        pages.stream().map(Page::context).forEach(BrowserContext::close);
    }

    @SuppressWarnings("unchecked")
    private static List<Page> pages(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(List.class, _ -> new ArrayList<Page>(), List.class);
    }
}
