package ru.otklik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@SpringBootTest(classes = WithoutSandboxTest.ScansTheSandbox.class)
class WithoutSandboxTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void noBeanOfThePackageExists() {
        assertThat(context.getEnvironment().matchesProfiles("sandbox")).isFalse();
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(Objects::nonNull)
                        .filter(type -> type != ScansTheSandbox.class)
                        .map(Class::getName))
                .noneMatch(name -> name.startsWith("ru.otklik.bot.sandbox."));
    }

    @Test
    void noRouteLeadsToTheSandbox() {
        Stream<String> methods = context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream());
        Stream<String> files = context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .map(mapping -> mapping.getHandlerMap().keySet())
                .flatMap(Collection::stream);

        assertThat(Stream.concat(methods, files)).isNotEmpty().noneMatch(path -> path.startsWith("/sandbox"));
    }

    /** Everything of the package that the application would find, without what the application needs. */
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    static class ScansTheSandbox {}
}
