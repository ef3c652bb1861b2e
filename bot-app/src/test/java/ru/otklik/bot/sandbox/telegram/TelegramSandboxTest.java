package ru.otklik.bot.sandbox.telegram;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import ru.otklik.bot.sandbox.DropConnections;

/** Starts a web server with the emulated Bot API and nothing else of the application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TelegramSandboxTest.Server.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "spring.main.banner-mode=off"})
@ActiveProfiles("sandbox")
@interface TelegramSandboxTest {
    /** Without a stereotype, so that no scan of the whole application ever finds it. */
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @ComponentScan("ru.otklik.bot.sandbox.telegram")
    @Import({DropConnections.class, SettableClock.class, Shown.class})
    class Server {}
}
