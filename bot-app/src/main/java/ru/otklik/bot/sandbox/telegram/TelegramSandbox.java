package ru.otklik.bot.sandbox.telegram;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import ru.otklik.bot.sandbox.journal.Journal;

/**
 * Mounts the emulated Bot API. It is a servlet of its own, because its uploads are larger than the application's and nothing of Spring MVC
 * (converters, error pages) may shape its answers.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class TelegramSandbox {
    private static final int KEPT_IN_MEMORY = 1024 * 1024;

    private final Journal journal;
    private final Files files;
    private final Images images;
    private final Samples samples;
    private final Methods methods;

    TelegramSandbox(Environment environment) {
        journal = Journal.of(environment, TelegramMessenger.NAME);
        files = new Files(journal);
        images = new Images(files);
        samples = new Samples(files);
        methods = methods();
    }

    @PreDestroy
    void close() throws IOException {
        journal.close();
    }

    @Bean
    Bots emulatedTelegramBots(Clock clock, ApplicationEventPublisher events) {
        return new Bots(clock, journal, methods, events);
    }

    @Bean
    TelegramMessenger emulatedTelegram(Bots emulatedTelegramBots) {
        return new TelegramMessenger(emulatedTelegramBots, files, new ResidentMessages(images, samples));
    }

    @Bean
    ServletRegistrationBean<TelegramServlet> emulatedTelegramServlet(Bots emulatedTelegramBots) {
        var servlet = new ServletRegistrationBean<>(
                new TelegramServlet(emulatedTelegramBots, methods, files), "/sandbox/telegram/*");
        servlet.setName("emulated-telegram");
        servlet.setMultipartConfig(
                new MultipartConfigElement("", Limits.UPLOAD_BYTES, Limits.REQUEST_BYTES, KEPT_IN_MEMORY));
        return servlet;
    }

    private Methods methods() {
        Methods methods = new Methods();
        List.of(
                        new UpdateMethods(),
                        new WebhookMethods(methods),
                        new SendMethods(),
                        new MediaMethods(new Attachments(files, images), samples),
                        new FileSendMethods(new Attachments(files, images)),
                        new RepeatMethods(),
                        new ReactionMethods(),
                        new EditMethods(),
                        new CallbackMethods(),
                        new FileMethods(files),
                        new CommandMethods(),
                        new ProfileMethods())
                .forEach(methods::add);
        return methods;
    }
}
