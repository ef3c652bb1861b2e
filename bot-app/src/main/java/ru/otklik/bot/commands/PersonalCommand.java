package ru.otklik.bot.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Import;
import ru.otklik.bot.personal.DigestKey;
import ru.otklik.bot.personal.ErasedChats;

/** Says who was erased, by digests, and has them erased again after an older backup was restored. */
final class PersonalCommand {
    static final String NAME = "personal";

    private static final String ERASED = "--erased";
    private static final String AGAIN = "--erase-again";
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private static final String USAGE = """
        personal --erased | --erase-again ФАЙЛ [--spring.datasource.url=jdbc:postgresql://… …]
          --erased        напечатать отпечатки всех, чьи данные стёрты: кто это был, по ним не узнать
          --erase-again   стереть их ещё раз, если они вернулись с резервной копией; в файле — отпечатки или журнал приложения
        """ + PageTools.SETTINGS;

    private final List<String> args;
    private final PrintStream out;

    PersonalCommand(List<String> args, PrintStream out) {
        this.args = args;
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, the file can't be read, or the database doesn't answer */
    void run() {
        Asked asked = Asked.of(args);
        if (asked.words().equals(List.of(ERASED))) {
            PageTools.with(asked.settings(), Setup.class, database -> {
                database.get(ErasedChats.class).digests().forEach(out::println);
                return true;
            });
        } else if (asked.words().size() == 2 && asked.words().getFirst().equals(AGAIN)) {
            Set<String> digests = digests(Path.of(asked.words().get(1)));
            int found = PageTools.with(
                    asked.settings(),
                    Setup.class,
                    database -> database.get(ErasedChats.class).eraseAgain(digests));
            out.println("Отпечатков: %d, вернулись: %d. Приложение сотрёт их за минуту-две."
                    .formatted(digests.size(), found));
        } else {
            throw new Refused(USAGE);
        }
    }

    private static Set<String> digests(Path file) {
        try {
            return DIGEST.matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new Refused("%s не читается: %s".formatted(file, e.getMessage()));
        }
    }

    /** No configuration of its own right, so that the application doesn't find it. */
    @Import({ErasedChats.class, DigestKey.class})
    static class Setup {}
}
