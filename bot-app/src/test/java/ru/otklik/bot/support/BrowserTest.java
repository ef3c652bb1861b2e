package ru.otklik.bot.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser: its methods take any number of Playwright {@code Page}s, each a person of its own, or
 * the {@code Browser}. Where the machine has no Chromium the test is skipped, or fails with the system property
 * {@code otklik.browser=required}. A failed test leaves its pages as pictures in {@code bot-app/target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
