package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import ru.otklik.bot.desk.FactorKeys;
import ru.otklik.bot.pages.PageKeys;
import ru.otklik.bot.pages.PageKeys.Rotated;
import ru.otklik.bot.platform.PageId;

/** Prints a fresh key for pages' tokens, and seals all tokens and second factors anew with the first of the keys. */
final class KeysCommand {
    static final String NAME = "keys";

    private static final String USAGE = """
        keys --new | --rotate [--spring.datasource.url=jdbc:postgresql://… …]
          --new      напечатать новый ключ шифрования; ничего больше не делает
          --rotate   перешифровать ключи доступа страниц и вторые факторы первым ключом из OTKLIK_KEYS
        """ + PageTools.SETTINGS;

    private final List<String> args;
    private final PrintStream out;

    KeysCommand(List<String> args, PrintStream out) {
        this.args = args;
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, the database doesn't answer, or a token can't be opened */
    void run() {
        List<String> settings = args.stream().filter(PageTools::isSetting).toList();
        List<String> asked =
                args.stream().filter(argument -> !PageTools.isSetting(argument)).toList();
        if (asked.equals(List.of("--new"))) {
            out.println(PageKeys.fresh());
        } else if (asked.equals(List.of("--rotate"))) {
            rotate(settings);
        } else {
            throw new Refused(USAGE);
        }
    }

    private void rotate(List<String> settings) {
        PageTools.with(settings, AdministratorCommand.Setup.class, database -> {
            rotated(database.get(PageKeys.class).rotate());
            rotated(database.get(FactorKeys.class).rotate());
            return true;
        });
    }

    private void rotated(FactorKeys.Rotated rotated) {
        out.println("Вторых факторов перешифровано: %d, уже были под первым ключом: %d."
                .formatted(rotated.resealed(), rotated.alreadyCurrent()));
        if (!rotated.lost().isEmpty()) {
            throw new Refused(
                    "Ни один ключ не подходит ко вторым факторам: %s. Добавьте их прежний ключ в OTKLIK_KEYS или снимите их."
                            .formatted(String.join(", ", rotated.lost())));
        }
    }

    private void rotated(Rotated rotated) {
        out.println("Перешифровано: %d, уже были под первым ключом: %d."
                .formatted(rotated.resealed(), rotated.alreadyCurrent()));
        if (!rotated.lost().isEmpty()) {
            throw new Refused(
                    "Ни один ключ не подходит к страницам: %s. Добавьте их прежний ключ в OTKLIK_KEYS или задайте им ключи доступа заново."
                            .formatted(
                                    rotated.lost().stream().map(PageId::value).collect(Collectors.joining(", "))));
        }
    }
}
