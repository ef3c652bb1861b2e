package ru.otklik.bot.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import ru.otklik.bot.OtklikApplication;

/**
 * A test of the whole application with the sandbox, on a random port, on a real PostgreSQL and a real Redis, with the
 * region of {@code config/}. Test classes share one application and its data as long as they ask for the same
 * properties: use residents of your own, count only what is yours. {@link Stores} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = OtklikApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStores.class)
@ActiveProfiles("sandbox")
public @interface OtklikTest {
    /** Settings like {@code key=value}; each different set costs an application of its own. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
