package ru.otklik.bot.desk.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.otklik.bot.audit.Act;

/** What was done, in Russian; every route that is noted has words here. */
@Component
public final class Deeds {
    private static final String WORDS = """
            SIGN IN                                  | входит
            PASSWORD                                 | вводит верный пароль, нужен ещё код
            CHOOSE PASSWORD                          | выбирает пароль по ссылке
            FACTOR                                   | впервые включает свой второй фактор
            ERASE                                    | по просьбе жителя стёрты слова строк
            GET /desk                                | открывает очередь
            GET /desk/queue                          | обновляет очередь
            GET /desk/live                           | ждёт новостей
            GET /desk/territories.geojson            | смотрит границы на карте
            POST /desk/plain-words                   | проверяет, просто ли написано
            POST /desk/together                      | выбирает, что сделать с несколькими
            POST /desk/together/take                 | берёт в работу несколько
            POST /desk/together/forward              | передаёт несколько
            POST /desk/together/answer               | отвечает на несколько
            POST /desk/together/undo                 | отменяет отправку нескольких
            POST /desk/together/merge                | объединяет
            GET /desk/together/fate                  | смотрит, что вышло с несколькими
            GET /desk/incidents/{number}/fresh       | обновляет карточку
            POST /desk/incidents/{number}/write      | пишет жителю
            POST /desk/incidents/{number}/split      | отделяет часть
            GET /desk/queue/table.csv                | скачивает очередь таблицей
            GET /desk/incidents/{number}             | открывает карточку
            POST /desk/incidents/{number}/take       | берёт в работу
            POST /desk/incidents/{number}/again      | отправляет ещё раз
            POST /desk/incidents/{number}/forward    | передаёт
            POST /desk/incidents/{number}/answer     | отвечает
            POST /desk/incidents/{number}/ask        | спрашивает жителя
            POST /desk/incidents/{number}/undo       | отменяет отправку
            POST /desk/incidents/{number}/take-back  | забирает с согласования
            POST /desk/incidents/{number}/approve    | согласует ответ
            POST /desk/incidents/{number}/give-back  | возвращает ответ
            POST /desk/incidents/{number}/note       | пишет заметку
            POST /desk/incidents/{number}/place      | указывает место
            GET /desk/media/{id}                     | смотрит фото
            GET /desk/files/{id}                     | скачивает файл
            GET /desk/late                           | смотрит, что просрочено
            GET /desk/chats                          | открывает список чатов
            GET /desk/chats/{id}                     | читает чат
            GET /desk/chats/rows                     | обновляет список чатов
            GET /desk/chats/{id}/fresh               | обновляет чат
            POST /desk/chats/{id}/say                | пишет в чат
            POST /desk/chats/{id}/close              | заканчивает чат
            GET /desk/events                         | открывает события
            GET /desk/events/rows                    | обновляет события
            GET /desk/events/new                     | начинает новое событие
            POST /desk/events/preview                | смотрит, как выглядит событие
            GET /desk/events/{id}/news               | обновляет событие
            GET /desk/events/{id}/change             | начинает менять событие
            GET /desk/events/{id}                    | открывает событие
            POST /desk/events                        | заводит событие
            POST /desk/events/{id}                   | меняет событие
            POST /desk/events/{id}/prolong           | продлевает событие
            POST /desk/events/{id}/end               | заканчивает событие
            GET /desk/accounts                       | открывает список учётных записей
            POST /desk/accounts                      | заводит учётную запись
            POST /desk/accounts/{login}/provider     | меняет, кто входит через учётную запись организации
            POST /desk/accounts/{login}/roles        | меняет роли
            POST /desk/accounts/{login}/token        | выдаёт ключ API
            POST /desk/accounts/{login}/token/end    | забирает ключ API
            GET /desk/accounts/{login}               | открывает учётную запись
            POST /desk/accounts/{login}/link         | даёт ссылку для нового пароля
            POST /desk/accounts/{login}/factor       | снимает второй фактор
            POST /desk/accounts/{login}/sessions/end | завершает чужие сеансы
            POST /desk/accounts/{login}/active       | закрывает или открывает вход
            GET /desk/me                             | смотрит свой вход
            POST /desk/me/password                   | меняет свой пароль
            POST /desk/me/sessions/end               | завершает свои сеансы
            POST /desk/me/token                      | делает себе ключ API
            POST /desk/me/token/end                  | забирает свой ключ API
            GET /desk/me/factor                      | открывает свой второй фактор
            POST /desk/me/factor                     | включает свой второй фактор
            POST /desk/me/factor/codes               | делает новые запасные коды
            POST /desk/me/factor/remove              | снимает свой второй фактор
            GET /desk/models                         | открывает модели
            POST /desk/models/{version}/use          | ставит модель
            GET /desk/set-aside                      | открывает отложенное
            POST /desk/set-aside/{id}/again          | пробует отложенное ещё раз
            POST /desk/set-aside/{id}/drop           | выбрасывает отложенное
            GET /desk/pages                          | открывает страницы
            GET /desk/pages/-/{id}                   | открывает страницу
            POST /desk/pages/-/{id}/pause            | останавливает страницу
            POST /desk/pages/-/{id}/settings         | меняет настройки страницы
            POST /desk/pages/-/{id}/resume           | запускает страницу
            POST /desk/pages/-/{id}/remove           | убирает страницу
            POST /desk/pages/-/{id}/token            | меняет ключ страницы
            GET /desk/pages/new                      | начинает добавлять страницу
            GET /desk/pages/import                   | открывает загрузку страниц
            GET /desk/pages/import/{id}              | смотрит загрузку страниц
            GET /desk/pages/import/{id}/progress     | ждёт загрузки страниц
            POST /desk/pages/new                     | добавляет страницу
            POST /desk/pages/import                  | загружает страницы из таблицы
            GET /desk/config                         | открывает настройки
            GET /desk/config/trial/progress          | ждёт проверки настроек
            GET /desk/config/topics                  | открывает темы
            GET /desk/config/routes                  | открывает маршруты
            GET /desk/config/agencies                | открывает ведомства
            GET /desk/config/texts                   | открывает слова бота
            GET /desk/config/deadlines               | открывает сроки
            GET /desk/config/retention               | смотрит, сколько хранится
            GET /desk/config/trial                   | открывает проверку настроек
            POST /desk/config/trial                  | проверяет настройки
            POST /desk/config/trial/cancel           | прерывает проверку настроек
            GET /desk/config/versions                | открывает версии настроек
            POST /desk/config/versions/use           | включает настройки
            POST /desk/config/versions/{version}/use | возвращает настройки
            GET /desk/config/versions/{version}/files.zip | скачивает настройки
            GET /desk/triage                         | открывает «Разобрать»
            POST /desk/triage/{number}/assign        | распределяет
            POST /desk/triage/{number}/undo          | отменяет распределение
            GET /desk/audit                          | смотрит журнал
            GET /desk/person                         | ищет данные жителя
            GET /desk/person/{number}                | смотрит данные жителя
            GET /desk/person/{number}/data.json      | скачивает данные жителя
            POST /desk/person/{number}/erase         | удаляет данные жителя
            GET /desk/person/-/{page}/{chat}         | смотрит данные жителя
            GET /desk/person/-/{page}/{chat}/data.json | скачивает данные жителя
            POST /desk/person/-/{page}/{chat}/erase  | удаляет данные жителя
            GET /api/v1/incidents                    | получает список по API
            GET /api/v1/incidents/{number}           | получает карточку по API
            POST /api/v1/incidents/{number}/take     | берёт в работу по API
            POST /api/v1/incidents/{number}/answer   | отвечает по API
            POST /api/v1/incidents/{number}/ask      | спрашивает жителя по API
            POST /api/v1/incidents/{number}/forward  | передаёт по API
            POST /api/v1/incidents/{number}/write    | пишет жителю по API
            POST /api/v1/incidents/{number}/split    | отделяет часть по API
            POST /api/v1/together/take               | берёт в работу несколько по API
            POST /api/v1/together/forward            | передаёт несколько по API
            POST /api/v1/together/answer             | отвечает на несколько по API
            POST /api/v1/together/merge              | объединяет по API
            GET /api/v1/media/{id}                   | получает файл по API
            GET /api/v1/pages                        | получает список страниц по API
            GET /api/v1/pages/{id}                   | получает страницу по API
            POST /api/v1/pages                       | добавляет страницу по API
            POST /api/v1/pages/{id}/pause            | останавливает страницу по API
            POST /api/v1/pages/{id}/resume           | запускает страницу по API
            DELETE /api/v1/pages/{id}                | убирает страницу по API
            """;

    private static final Map<String, String> BY_ACT = WORDS.lines()
            .map(line -> line.split("\\|"))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0].strip(), parts -> parts[1].strip()));

    /** What stands in older lines instead of what isn't ours. */
    private static final String UNTOLD = "{…}";

    /** Those that leave least open first. */
    private static final List<String> ROUTES = BY_ACT.keySet().stream()
            .sorted(Comparator.comparing((String route) ->
                            route.chars().filter(letter -> letter == '{').count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();

    private static final String OUR_FAULT = "не сделано: ошибка у нас";

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("400", "не сделано: запрос составлен не так"),
            Map.entry("401", "не пущен: нужно войти"),
            Map.entry("405", "не сделано: так сюда не обращаются"),
            Map.entry("415", "не сделано: прислано не то, что нужно"),
            Map.entry("429", "не сделано: слишком часто, нужно подождать"),
            Map.entry("500", OUR_FAULT),
            Map.entry("503", "не сделано: у нас что-то временно не работает"),
            Map.entry("InternalAuthenticationServiceException", "не пущен: ошибка у нас"),
            Map.entry("403", "не пущен: не его раздел"),
            Map.entry("404", "нет такого или чужое"),
            Map.entry("409", "не сделано: уже изменили"),
            Map.entry("413", "не сделано: слишком большой файл"),
            Map.entry("422", "не сделано: форма заполнена не так"),
            Map.entry("BadCredentialsException", "не пущен: логин или пароль не подошли"),
            Map.entry("DisabledException", "не пущен: вход закрыт"),
            Map.entry("WRONG_CODE", "не пущен: код не подошёл"),
            Map.entry("TOO_MANY_TRIES", "не пущен: слишком много попыток, нужно подождать"),
            Map.entry("NOBODY_OF_OURS", "не пущен: вошёл у организации, а доступа к столу нет"),
            Map.entry("PROVIDER", "не пущен: вход через организацию не удался"));

    /** Such as «открывает карточку». */
    public String words(Act act) {
        return route(act.what())
                .map(route -> BY_ACT.getOrDefault(route, route))
                .orElseGet(() -> act.what().contains(" /") ? "просит, чего нет: " + act.what() : act.what());
    }

    /**
     * The route that an address takes, of those that have words; empty if there is none.
     *
     * @param address such as {@code GET /desk/accounts/ivanova}; maybe with {…} where something stood that isn't ours
     */
    Optional<String> route(String address) {
        if (BY_ACT.containsKey(address)) {
            return Optional.of(address);
        }
        String[] asked = address.replaceFirst("^HEAD ", "GET ").split("[ /]", -1);
        return ROUTES.stream()
                .filter(route -> isTaken(route.split("[ /]", -1), asked))
                .findFirst();
    }

    /** What stands in an address where its route leaves it open, as a line says it. */
    static String named(String route, String address) {
        String[] parts = route.split("[ /]", -1);
        String[] asked = address.split("[ /]", -1);
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].startsWith("{"))
                .mapToObj(i -> asked[i])
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Whether lines of this route are shown in words. */
    public boolean has(String route) {
        return BY_ACT.containsKey(route);
    }

    private static boolean isTaken(String[] route, String[] asked) {
        return route.length == asked.length
                && IntStream.range(0, route.length)
                        .allMatch(i -> route[i].equals(asked[i])
                                || (route[i].startsWith("{") && !asked[i].isEmpty())
                                || (asked[i].equals(UNTOLD) && route[i].indexOf('.') >= 0));
    }

    /** Why it was not done; empty if it was. */
    public String refusal(Act act) {
        if (act.refusal().isEmpty()) {
            return "";
        }
        String why = REFUSALS.getOrDefault(
                act.refusal(), act.refusal().startsWith("5") ? OUR_FAULT : "не сделано: отказано");
        return Refusals.passedOver(act)
                .map(more -> "%s; и ещё таких попыток до этой: %s".formatted(why, more))
                .orElse(why);
    }
}
