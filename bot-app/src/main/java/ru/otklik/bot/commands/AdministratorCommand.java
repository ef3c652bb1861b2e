package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import ru.otklik.bot.desk.FirstAdministrator;
import ru.otklik.bot.desk.FirstAdministrator.Made;

/** Makes the first administrator, or lets one in again who has lost everything. */
final class AdministratorCommand {
    static final String NAME = "administrator";

    private static final String LOGIN = "--login";
    private static final String PERSON = "--name";
    private static final String CONFIG = "--config";
    private static final String CURATOR = "--curator";
    private static final String AGAIN = "--again";

    private static final String USAGE = """
        administrator --login LOGIN [--name ИМЯ] [--curator] [--again] [--config DIR] [--spring.datasource.url=jdbc:postgresql://… …]
          --login    логин первого администратора: от 3 до 40 строчных латинских букв, цифр, точек, дефисов
          --name     имя, как его увидят коллеги (Администратор)
          --curator  пусть будет и куратором
          --again    администратор потерял пароль, телефон и запасные коды: новая ссылка, второй фактор снят
          --config   папка региона, откуда ведомство куратора (config)
        Печатает ссылку, по которой задают пароль: она действует один раз и три дня.
        """ + PageTools.SETTINGS;

    private final Arguments arguments;
    private final List<String> settings;
    private final boolean curator;
    private final boolean again;
    private final PrintStream out;

    AdministratorCommand(List<String> args, PrintStream out) {
        this.settings = args.stream().filter(PageTools::isSetting).toList();
        this.curator = args.contains(CURATOR);
        this.again = args.contains(AGAIN);
        this.arguments = new Arguments(
                args.stream()
                        .filter(argument ->
                                !PageTools.isSetting(argument) && !argument.equals(CURATOR) && !argument.equals(AGAIN))
                        .toList(),
                List.of(LOGIN, PERSON, CONFIG),
                USAGE);
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, there is an administrator already, or the database doesn't answer */
    void run() {
        String login = arguments.requiredText(LOGIN);
        List<String> all = new ArrayList<>(settings);
        arguments.path(CONFIG).ifPresent(config -> all.add("--otklik.config=" + config.toAbsolutePath()));
        Made made = PageTools.with(all, AdministratorCommand.Setup.class, database -> {
            FirstAdministrator first = database.get(FirstAdministrator.class);
            return again
                    ? first.letInAgain(login)
                    : first.create(login, arguments.text(PERSON).orElse("Администратор"), curator);
        });
        switch (made) {
            case Made.Link link ->
                out.println("""
                    Откройте в браузере и задайте пароль для «%s» (действует один раз и три дня):
                      https://адрес-сервера%s""".formatted(link.login(), link.path().value()));
            case Made.ThereIsOne one ->
                throw new Refused(
                        "Администратор уже есть: «%s». Доступ даёт он, в разделе «Доступ»; потерял всё — administrator --login %s --again"
                                .formatted(one.login(), one.login()));
            case Made.NoLogin() ->
                throw arguments.refused("логин — от 3 до 40 строчных латинских букв, цифр, точек, дефисов");
            case Made.Unknown() -> throw new Refused("Администратора «%s» нет.".formatted(login));
        }
    }

    /** What knows accounts, without pages and doors. No configuration of its own right, so that the application doesn't find it. */
    @ComponentScan(
            basePackages = "ru.otklik.bot.desk.access",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*\\.access\\.(Accounts|ApiKeys|SessionRows|SignedIn|factor\\.(Factors|FactorRows|FactorRotation)"
                                            + "|throttle\\.Devices|entry\\.(EntryLinks|FirstAdministratorAccount)|password\\.KeptPasswords)"))
    @ConfigurationPropertiesScan("ru.otklik.bot.desk.access")
    static class Setup {}
}
