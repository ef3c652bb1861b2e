package ru.otklik.bot.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Finds the command that is named on the command line. They run without Redis and without the application; all but {@code evaluate}, {@code route} and {@code streets} need the database. */
public final class Commands {
    private static final Set<String> HELP = Set.of("--help", "-h", "help");

    private static final String USAGE = """
            Без команды запускается приложение. Команды:
              evaluate  насколько верно различаются темы
              route     куда попадёт сообщение и почему
              models    модели тем: какие есть, какая действует, вернуть другую
              streets   справочник улиц из файлов ГАР
              keys      ключи, которыми шифруются ключи доступа страниц
              audit     цел ли журнал: кто что видел и менял
              retention сколько чего хранится и что ушло бы сейчас
              personal  чьи данные стёрты; стереть их снова после резервной копии
              pages     добавить страницы из таблицы
              administrator  первый администратор: ссылка, по которой он задаст пароль
            Что у команды за параметры, скажет «команда --help».""";

    private Commands() {}

    /** Whether a command is wanted, even one that there is not: settings of the application begin with dashes. */
    public static boolean areNamedBy(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || HELP.contains(args[0]));
    }

    /** @return the exit code: 0 if all went well, 2 if the files or the arguments are wrong */
    public static int run(String[] args) {
        // The terminal's own encoding may lack Russian letters.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(List.of(args), out, err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        String name = args.getFirst();
        if (HELP.contains(name)) {
            out.println(USAGE);
            return 0;
        }
        try {
            List<String> rest = args.subList(1, args.size());
            switch (name) {
                case ModelsCommand.NAME -> new ModelsCommand(rest, out).run();
                case KeysCommand.NAME -> new KeysCommand(rest, out).run();
                case AuditCommand.NAME -> new AuditCommand(rest, out).run();
                case AdministratorCommand.NAME -> new AdministratorCommand(rest, out).run();
                case RetentionCommand.NAME -> new RetentionCommand(rest, out).run();
                case PersonalCommand.NAME -> new PersonalCommand(rest, out).run();
                case PagesCommand.NAME -> new PagesCommand(rest, out).run();
                case Streets.NAME -> new Streets(rest, out, err).run();
                case Dispatch.NAME -> new Dispatch(rest, out).run();
                case Evaluate.NAME -> new Evaluate(rest, out).run();
                default -> throw new Refused(List.of("нет такой команды: «%s»".formatted(name), USAGE));
            }
            return 0;
        } catch (Refused refused) {
            refused.reasons().forEach(err::println);
            return 2;
        }
    }
}
