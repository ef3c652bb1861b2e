package ru.otklik.bot.commands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;

/** The pages' table beside the application: its keys, and importing. */
final class PageTools {
    static final String SETTINGS = """
          база данных — как у приложения: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD
          ключи шифрования — в OTKLIK_KEYS\
        """;

    private static final String SPRING = "--spring.";
    private static final String OTKLIK = "--otklik.";

    private PageTools() {}

    static boolean isSetting(String argument) {
        return argument.startsWith(SPRING) || argument.startsWith(OTKLIK);
    }

    /** @throws Refused if the database or the keys are not what they should be */
    static <T> T with(List<String> settings, Function<Database, T> work) {
        return with(settings, Setup.class, work);
    }

    /**
     * @param more what is wanted besides the pages
     * @throws Refused if the database or the keys are not what they should be
     */
    static <T> T with(List<String> settings, Class<?> more, Function<Database, T> work) {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.main.lazy-initialization=true");
        try (Database database = Database.open(all, Database.Setup.class, Setup.class, more)) {
            return work.apply(database);
        } catch (DataAccessException e) {
            throw new Refused("База данных не отвечает, или Отклик на ней ещё не запускали: "
                    + e.getMostSpecificCause().getMessage());
        } catch (BeanCreationException e) {
            throw new Refused(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    /** Without what seeds, reads or sends. No configuration of its own right, so that the application doesn't find it. */
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    @ComponentScan({"ru.otklik.bot.pages", "ru.otklik.bot.region", "ru.otklik.bot.channels.wire"})
    @ComponentScan(
            basePackages = "ru.otklik.bot.channels",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(PageCheck|reading\\.(Entries|Addresses))"))
    @ConfigurationPropertiesScan("ru.otklik.bot.channels.reading")
    static class Setup {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
