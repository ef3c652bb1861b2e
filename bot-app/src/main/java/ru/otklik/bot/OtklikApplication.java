package ru.otklik.bot;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.otklik.bot.commands.Commands;

/** The whole application. Beans go by their full names: two packages may well have a class of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OtklikApplication {
    public static void main(String[] args) {
        if (Commands.areNamedBy(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(OtklikApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
