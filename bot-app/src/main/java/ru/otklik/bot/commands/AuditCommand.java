package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessException;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Audit.Verdict;
import ru.otklik.bot.audit.Fingerprint;
import ru.otklik.bot.audit.Line;

/** Says whether the audit is as it was written. */
final class AuditCommand {
    static final String NAME = "audit";

    private static final String VERIFY = "--verify";
    private static final String KNOWN = "--known";
    private static final String FINGERPRINT = "[0-9a-fA-F]{64}";

    private static final String USAGE = """
        audit --verify [--known ОТПЕЧАТОК] [--spring.datasource.url=jdbc:postgresql://… …]
          --verify   проверить, что в журнале ничего не изменили и не удалили
          --known    отпечаток строки, записанный раньше в другом месте: он докажет, что конец журнала не обрезали
          база данных — как у приложения: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD\
        """;

    private final List<String> args;
    private final PrintStream out;

    AuditCommand(List<String> args, PrintStream out) {
        this.args = args;
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, the database doesn't answer, or the audit is not whole */
    void run() {
        Asked asked = Asked.of(args);
        Fingerprint known = known(asked.words());
        try (Database database = Database.open(asked.settings(), Database.Setup.class, Setup.class)) {
            tell(database, database.get(Audit.class).verify(known));
        } catch (DataAccessException e) {
            throw new Refused("База данных не отвечает, или Отклик на ней ещё не запускали: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    private static @Nullable Fingerprint known(List<String> asked) {
        if (asked.equals(List.of(VERIFY))) {
            return null;
        }
        if (asked.size() == 3
                && asked.get(0).equals(VERIFY)
                && asked.get(1).equals(KNOWN)
                && asked.get(2).matches(FINGERPRINT)) {
            return new Fingerprint(asked.get(2).toLowerCase(Locale.ROOT));
        }
        throw new Refused(USAGE);
    }

    private void tell(Database database, Verdict verdict) {
        switch (verdict) {
            case Verdict.Empty _ -> out.println("В журнале ещё нет строк.");
            case Verdict.Whole(Line last) -> {
                DateTimeFormatter time =
                        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(database.timeZone());
                out.println(
                        "Журнал цел. Строк: %d, последняя записана %s.".formatted(last.id(), time.format(last.at())));
                out.println("Её отпечаток — запишите его в другом месте, потом его можно указать в --known:");
                out.println(last.hash().hex());
            }
            case Verdict.Missing(long id) -> throw new Refused("Журнал испорчен: строка %d пропала.".formatted(id));
            case Verdict.Changed(long id) -> throw new Refused("Журнал испорчен: строку %d изменили.".formatted(id));
            case Verdict.CutOff(long lines) ->
                throw new Refused(
                        "Журнал испорчен: строки с этим отпечатком в нём нет. Осталось строк: %d.".formatted(lines));
        }
    }

    /** No configuration of its own right, so that the application doesn't find it. */
    @ComponentScan("ru.otklik.bot.audit")
    static class Setup {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
