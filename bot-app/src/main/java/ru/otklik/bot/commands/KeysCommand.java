package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Import;
import ru.otklik.bot.desk.FactorKeys;
import ru.otklik.bot.pages.PageKeys;
import ru.otklik.bot.pages.PageKeys.Rotated;
import ru.otklik.bot.personal.DigestKey;
import ru.otklik.bot.personal.PersonalKeys;
import ru.otklik.bot.personal.SealedRows;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.PersonalColumn;

/** Prints a fresh key, and seals all tokens, second factors and residents' personal data anew with the first of the keys. */
final class KeysCommand {
    static final String NAME = "keys";

    private static final String USAGE = """
        keys --new | --rotate [--spring.datasource.url=jdbc:postgresql://… …]
          --new      напечатать новый ключ шифрования; ничего больше не делает
          --rotate   перешифровать ключи доступа страниц, вторые факторы и личные данные жителей первым ключом из OTKLIK_KEYS;
                     можно прервать и запустить снова, можно при работающем приложении
        """ + PageTools.SETTINGS;

    private final List<String> args;
    private final PrintStream out;

    KeysCommand(List<String> args, PrintStream out) {
        this.args = args;
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, the database doesn't answer, or a token can't be opened */
    void run() {
        Asked asked = Asked.of(args);
        if (asked.words().equals(List.of("--new"))) {
            out.println(PageKeys.fresh());
        } else if (asked.words().equals(List.of("--rotate"))) {
            rotate(asked.settings());
        } else {
            throw new Refused(USAGE);
        }
    }

    /** Each kind is gone through whatever is wrong with the others; at the end it says all that no key opens. */
    private void rotate(List<String> settings) {
        List<String> lost = new ArrayList<>();
        PageTools.with(settings, Setup.class, database -> {
            rotated(database.get(PageKeys.class).rotate(), lost);
            rotated(database.get(FactorKeys.class).rotate(), lost);
            if (!database.get(DigestKey.class).rotate()) {
                lost.add(
                        "Ни один ключ не подходит к ключу отпечатков тех, чьи данные стёрты. Добавьте прежний ключ в OTKLIK_KEYS.");
            }
            personal(database.get(PersonalKeys.class), lost);
            return true;
        });
        if (!lost.isEmpty()) {
            throw new Refused(lost);
        }
    }

    private void personal(PersonalKeys keys, List<String> lost) {
        for (PersonalKeys.Rotated column : keys.rotate(this::goesOn)) {
            out.println("%s: перешифровано %d, зашифровано впервые %d, уже было под первым ключом %d."
                    .formatted(column.column(), column.resealed(), column.sealed(), column.alreadyCurrent()));
            column.lost()
                    .forEach((key, count) -> lost.add(
                            "%s: не открываются %d, зашифрованные ключом «%s». Добавьте его в OTKLIK_KEYS; если он там есть, данные повреждены."
                                    .formatted(column.column(), count, key)));
            if (column.left() > 0) {
                lost.add(
                        "%s: остались %d, с ними работали. Если все узлы запущены с тем же первым ключом, запустите ещё раз."
                                .formatted(column.column(), column.left()));
            }
        }
    }

    private void goesOn(PersonalColumn column, long done) {
        if (done > 0 && done % 10_000 == 0) {
            out.println("%s: %d…".formatted(column, done));
        }
    }

    private void rotated(FactorKeys.Rotated rotated, List<String> lost) {
        out.println("Вторых факторов перешифровано: %d, уже были под первым ключом: %d."
                .formatted(rotated.resealed(), rotated.alreadyCurrent()));
        if (!rotated.lost().isEmpty()) {
            lost.add(
                    "Ни один ключ не подходит ко вторым факторам: %s. Добавьте их прежний ключ в OTKLIK_KEYS или снимите их."
                            .formatted(String.join(", ", rotated.lost())));
        }
    }

    private void rotated(Rotated rotated, List<String> lost) {
        out.println("Перешифровано: %d, уже были под первым ключом: %d."
                .formatted(rotated.resealed(), rotated.alreadyCurrent()));
        if (!rotated.lost().isEmpty()) {
            lost.add(
                    "Ни один ключ не подходит к страницам: %s. Добавьте их прежний ключ в OTKLIK_KEYS или задайте им ключи доступа заново."
                            .formatted(
                                    rotated.lost().stream().map(PageId::value).collect(Collectors.joining(", "))));
        }
    }

    /** No configuration of its own right, so that the application doesn't find it. */
    @Import({AdministratorCommand.Setup.class, DigestKey.class, SealedRows.class, PersonalKeys.class})
    static class Setup {}
}
