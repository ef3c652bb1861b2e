package ru.otklik.bot.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who may come in where. A line is a route, who may, and for those that change something what is sent: what would do it, if only it
 * were allowed.
 */
final class RouteRules {
    private static final String RULES = """
            GET    /                                          | EVERYBODY
            ANY    /error                                     | OTHERS
            GET    /**                                        | NOBODY
            GET    /desk/login                                | EVERYBODY
            GET    /desk/login/code                           | HALF
            POST   /desk/login/code                           | HALF
            GET    /desk/entry/{token}                        | EVERYBODY
            POST   /desk/entry/{token}                        | EVERYBODY
            GET    /desk/static/**                            | EVERYBODY
            GET    /webjars/**                                | EVERYBODY

            GET    /desk                                      | QUEUE
            GET    /desk/queue                                | WORKERS
            GET    /desk/queue/table.csv                      | WORKERS
            GET    /desk/live                                 | WORKERS
            GET    /desk/late                                 | WORKERS
            GET    /desk/territories.geojson                  | WORKERS
            POST   /desk/plain-words                          | WORKERS | text=Починим
            POST   /desk/together                             | WORKERS | act=answer
            POST   /desk/together/take                        | WORKERS
            POST   /desk/together/forward                     | WORKERS
            POST   /desk/together/answer                      | WORKERS
            POST   /desk/together/undo                        | WORKERS
            POST   /desk/together/merge                       | WORKERS
            GET    /desk/together/fate                        | WORKERS
            GET    /desk/media/{id}                           | OWNERS
            GET    /desk/files/{id}                           | OWNERS
            GET    /desk/incidents/{number}                   | OWNERS
            GET    /desk/incidents/{number}/fresh             | OWNERS
            POST   /desk/incidents/{number}/take              | OWNERS | version=1
            POST   /desk/incidents/{number}/again             | OWNERS
            POST   /desk/incidents/{number}/forward           | OWNERS | version=1&agency=dorogi&reason=Наше
            POST   /desk/incidents/{number}/answer            | OWNERS | version=1&text=Починили вчера
            POST   /desk/incidents/{number}/ask               | OWNERS | version=1&text=Где это?
            POST   /desk/incidents/{number}/write             | OWNERS | version=1&text=Завтра посмотрим
            POST   /desk/incidents/{number}/split             | OWNERS | version=1&report=26-999999&why=Другое
            POST   /desk/incidents/{number}/undo              | OWNERS
            POST   /desk/incidents/{number}/take-back         | OWNERS | version=1
            POST   /desk/incidents/{number}/approve           | OWNERS | version=1&text=Починили вчера
            POST   /desk/incidents/{number}/give-back         | OWNERS | version=1&remark=Назовите день
            POST   /desk/incidents/{number}/note              | OWNERS | note=Позвонить
            POST   /desk/incidents/{number}/place             | OWNERS | version=1&address=ул. Космическая, 7

            GET    /desk/chats                                | WORKERS
            GET    /desk/chats/rows                           | WORKERS
            GET    /desk/chats/{id}                           | OWNERS
            GET    /desk/chats/{id}/fresh                     | OWNERS
            POST   /desk/chats/{id}/say                       | OWNERS | text=Здравствуйте
            POST   /desk/chats/{id}/close                     | OWNERS

            GET    /desk/events                               | WORKERS
            GET    /desk/events/rows                          | WORKERS
            GET    /desk/events/new                           | WORKERS
            GET    /desk/events/{id}                          | WORKERS
            GET    /desk/events/{id}/news                     | WORKERS
            GET    /desk/events/{id}/change                   | OWNERS
            POST   /desk/events                               | WORKERS
            POST   /desk/events/preview                       | WORKERS
            POST   /desk/events/{id}                          | OWNERS | version=1&words=Ничего
            POST   /desk/events/{id}/prolong                  | OWNERS | version=1
            POST   /desk/events/{id}/end                      | OWNERS | version=1&note=Починили

            GET    /desk/accounts                             | ADMINISTRATORS
            POST   /desk/accounts                             | ADMINISTRATORS
            GET    /desk/accounts/{login}                     | ADMINISTRATORS
            POST   /desk/accounts/{login}/provider            | ADMINISTRATORS
            POST   /desk/accounts/{login}/roles               | ADMINISTRATORS
            POST   /desk/accounts/{login}/token               | ADMINISTRATORS
            POST   /desk/accounts/{login}/token/end           | ADMINISTRATORS
            POST   /desk/accounts/{login}/link                | ADMINISTRATORS
            POST   /desk/accounts/{login}/factor              | ADMINISTRATORS
            POST   /desk/accounts/{login}/sessions/end        | ADMINISTRATORS
            POST   /desk/accounts/{login}/active              | ADMINISTRATORS | active=true
            GET    /desk/audit                                | ADMINISTRATORS
            GET    /desk/me                                   | SIGNED_IN
            POST   /desk/me/password                          | SIGNED_IN
            POST   /desk/me/sessions/end                      | SIGNED_IN
            POST   /desk/me/token                             | SIGNED_IN
            POST   /desk/me/token/end                         | SIGNED_IN
            GET    /desk/me/factor                            | SIGNED_IN
            POST   /desk/me/factor                            | SIGNED_IN
            POST   /desk/me/factor/codes                      | SIGNED_IN
            POST   /desk/me/factor/remove                     | SIGNED_IN
            GET    /desk/models                               | ADMINISTRATORS
            POST   /desk/models/{version}/use                 | ADMINISTRATORS
            GET    /desk/config                               | OVERSEERS
            GET    /desk/config/topics                        | OVERSEERS
            GET    /desk/config/routes                        | OVERSEERS
            GET    /desk/config/agencies                      | OVERSEERS
            GET    /desk/config/texts                         | OVERSEERS
            GET    /desk/config/deadlines                     | OVERSEERS
            GET    /desk/config/retention                     | ADMINISTRATORS
            GET    /desk/config/trial                         | ADMINISTRATORS
            GET    /desk/config/trial/progress                | ADMINISTRATORS
            POST   /desk/config/trial                         | ADMINISTRATORS
            POST   /desk/config/trial/cancel                  | ADMINISTRATORS
            GET    /desk/config/versions                      | ADMINISTRATORS
            POST   /desk/config/versions/use                  | ADMINISTRATORS | trial=0
            POST   /desk/config/versions/{version}/use        | ADMINISTRATORS
            GET    /desk/config/versions/{version}/files.zip  | ADMINISTRATORS
            GET    /desk/triage                               | CURATORS
            POST   /desk/triage/{number}/assign               | CURATORS | agency=dorogi
            POST   /desk/triage/{number}/undo                 | CURATORS | version=1
            GET    /desk/person                               | OVERSEERS
            GET    /desk/person/{number}                      | OVERSEERS
            GET    /desk/person/{number}/data.json            | CURATORS
            POST   /desk/person/{number}/erase                | OVERSEERS
            GET    /desk/person/-/{page}/{chat}               | OVERSEERS
            GET    /desk/person/-/{page}/{chat}/data.json     | CURATORS
            POST   /desk/person/-/{page}/{chat}/erase         | OVERSEERS
            GET    /desk/set-aside                            | ADMINISTRATORS
            POST   /desk/set-aside/{id}/again                 | ADMINISTRATORS
            POST   /desk/set-aside/{id}/drop                  | ADMINISTRATORS
            GET    /desk/pages                                | ADMINISTRATORS
            GET    /desk/pages/-/{id}                         | ADMINISTRATORS
            POST   /desk/pages/-/{id}/pause                   | ADMINISTRATORS
            POST   /desk/pages/-/{id}/settings                | ADMINISTRATORS
            POST   /desk/pages/-/{id}/resume                  | ADMINISTRATORS
            POST   /desk/pages/-/{id}/remove                  | ADMINISTRATORS
            POST   /desk/pages/-/{id}/token                   | ADMINISTRATORS | token=1:a
            GET    /desk/pages/new                            | ADMINISTRATORS
            POST   /desk/pages/new                            | ADMINISTRATORS
            GET    /desk/pages/import                         | ADMINISTRATORS
            POST   /desk/pages/import                         | ADMINISTRATORS
            GET    /desk/pages/import/{id}                    | ADMINISTRATORS
            GET    /desk/pages/import/{id}/progress           | ADMINISTRATORS

            GET    /api/v1/incidents                          | WORKERS
            GET    /api/v1/incidents/{number}                 | OWNERS
            POST   /api/v1/incidents/{number}/take            | OWNERS | {}
            POST   /api/v1/incidents/{number}/answer          | OWNERS | {"text": "Починили вчера"}
            POST   /api/v1/incidents/{number}/ask             | OWNERS | {"text": "Где это?"}
            POST   /api/v1/incidents/{number}/forward         | OWNERS | {"agency": "dorogi", "reason": "Наше"}
            POST   /api/v1/incidents/{number}/write           | OWNERS | {"text": "Завтра посмотрим"}
            POST   /api/v1/incidents/{number}/split           | OWNERS | {"reports": ["26-999999"], "reason": "Другое", "version": 1}
            POST   /api/v1/together/take                      | WORKERS | {}
            POST   /api/v1/together/forward                   | WORKERS | {}
            POST   /api/v1/together/answer                    | WORKERS | {}
            POST   /api/v1/together/merge                     | WORKERS | {}
            GET    /api/v1/media/{id}                         | OWNERS
            GET    /api/v1/pages                              | ADMINISTRATORS
            GET    /api/v1/pages/{id}                         | ADMINISTRATORS
            POST   /api/v1/pages                              | ADMINISTRATORS | {}
            POST   /api/v1/pages/{id}/pause                   | ADMINISTRATORS
            POST   /api/v1/pages/{id}/resume                  | ADMINISTRATORS
            DELETE /api/v1/pages/{id}                         | ADMINISTRATORS

            POST   /push/{page}                               | OTHERS
            """;

    /** Who may. */
    enum Who {
        EVERYBODY,
        /** Whatever else there might be. */
        NOBODY,
        /** Whoever has an account, whatever its roles. */
        SIGNED_IN,
        /** Whoever has given the password and not yet a code. */
        HALF,
        /** Clerks, chiefs and curators. */
        WORKERS,
        /** The same; an administrator is led to their own work. */
        QUEUE,
        /** Workers of the agency whose it is, and curators; for workers of another there is no such thing. */
        OWNERS,
        ADMINISTRATORS,
        CURATORS,
        /** Curators and administrators. */
        OVERSEERS,
        /** Messengers and the server itself: they have doors of their own, with tests of their own. */
        OTHERS
    }

    /** @param sent a form, or JSON for the API; maybe empty */
    record Rule(String method, String path, Who who, String sent) {
        boolean isOfApi() {
            return path.startsWith("/api/");
        }

        Map<String, String> form() {
            return sent.isEmpty()
                    ? Map.of()
                    : Arrays.stream(sent.split("&"))
                            .map(field -> field.split("=", 2))
                            .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Map<String, Rule> BY_ROUTE = RULES.lines()
            .filter(line -> !line.isBlank())
            .map(RouteRules::rule)
            .collect(Collectors.toMap(Rule::toString, rule -> rule, (one, _) -> one, LinkedHashMap::new));

    private RouteRules() {}

    static List<Rule> all() {
        return List.copyOf(BY_ROUTE.values());
    }

    /** The rule of a route as {@code GET /desk/incidents/{number}}. */
    static Optional<Rule> of(String route) {
        return Optional.ofNullable(BY_ROUTE.get(route));
    }

    private static Rule rule(String line) {
        String[] parts = line.split(" \\| ", 3);
        String[] route = parts[0].strip().split(" +");
        return new Rule(route[0], route[1], Who.valueOf(parts[1].strip()), parts.length < 3 ? "" : parts[2].strip());
    }
}
