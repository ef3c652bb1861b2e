package ru.otklik.bot.desk.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What lines of the audit are about goes when it is old; the lines and their chain stay. */
@Configuration(proxyBeanMethods = false)
class OldLines {
    private static final String OLD = """
            from audit_subject s join audit a on a.id = s.line
            where s.line <= (select max(id) from audit where at < :before)""";

    @Bean
    Ageing oldLinesAge() {
        return Ageing.of(Kind.AUDIT, "a.at", OLD);
    }

    @Bean
    Retained oldLinesGo(Audit audit) {
        return new Retained(Kind.AUDIT, audit::forgetOld);
    }
}
