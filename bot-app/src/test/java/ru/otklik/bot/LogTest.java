package ru.otklik.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes from outside, the log has one line for one event. */
class LogTest {
    private static final String FORMAT = "logging.structured.format.console";
    private static final String FORGED =
            "page refused\r\n2026-11-27T03:00:00Z  INFO 1 --- [otklik] r.o.b.desk.access.Doors : ivanova came in\n{\"forged\": true}";

    @Test
    void outsideTheSandboxItIsOneObjectALine() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .run(context ->
                        assertThat(context.getEnvironment().getProperty(FORMAT)).isEqualTo("ecs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void noWordsBreakOutOfTheirLine(String format) {
        String line = encoded(format);

        assertThat(line).endsWith("\n");
        assertThat(line.lines()).hasSize(1);
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.has("forged")).isFalse();
        assertThat(read.findValuesAsString(format.equals("gelf") ? "short_message" : "message"))
                .contains(FORGED);
        assertThat(read.toString()).contains("Telegram says: page refused");
    }

    private static String encoded(String format) {
        LoggerContext context = new LoggerContext();
        ConfigurableEnvironment environment = new MockEnvironment().withProperty("spring.application.name", "otklik");
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        LoggingEvent event = new LoggingEvent(
                LogTest.class.getName(),
                context.getLogger(LogTest.class),
                Level.WARN,
                FORGED,
                new IllegalStateException("Telegram says: " + FORGED),
                null);
        event.setMDCPropertyMap(Map.of("page", FORGED));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
