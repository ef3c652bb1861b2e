package ru.otklik.bot.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.DeskLogin;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.media.MediaId;

/** What a line says besides what stands in the address: of accounts what they are to be, of a file whose it is. Words of ours and numbers alone. */
@Component
class Facts {
    /** A form that everybody sends may belong to thousands. */
    private static final int MOST_NUMBERS = 20;

    private final Incidents incidents;

    Facts(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * Of a request that has not been served yet.
     *
     * @param route such as {@code POST /desk/accounts}
     * @param named what stands in its address; maybe empty
     * @return what the line is about
     */
    String subject(String route, String named, Account who, HttpServletRequest request) {
        return switch (route) {
            case "POST /desk/accounts" -> joined(login(request), roles(request));
            case "POST /desk/accounts/{login}/roles" -> joined(named, roles(request));
            case "POST /desk/accounts/{login}/active" -> joined(named, access(request));
            case "GET /desk/media/{id}", "GET /desk/files/{id}", "GET /api/v1/media/{id}" -> ofIncidents(named, who);
            default -> named;
        };
    }

    private static String joined(String login, String fact) {
        return Stream.of(login, fact).filter(part -> !part.isEmpty()).collect(Collectors.joining(" — "));
    }

    /** What is no login may be anything. */
    private static String login(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("login"))
                .map(typed -> typed.strip().toLowerCase(Locale.ROOT))
                .filter(typed -> typed.matches(DeskLogin.NEW))
                .orElse("");
    }

    private static String roles(HttpServletRequest request) {
        List<String> asked = Stream.of(Objects.requireNonNullElse(request.getParameterValues("roles"), new String[0]))
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> asked.contains(role.name()))
                .map(role -> role.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String access(HttpServletRequest request) {
        return switch (Objects.requireNonNullElse(request.getParameter("active"), "")) {
            case "true" -> "вход открыт";
            case "false" -> "вход закрыт";
            default -> "";
        };
    }

    /** By the numbers it is found who saw a resident's photos. */
    private String ofIncidents(String file, Account who) {
        try {
            return Stream.concat(
                            Stream.of(file),
                            incidents.numbersWith(who.viewer(), MediaId.of(file)).stream()
                                    .limit(MOST_NUMBERS))
                    .collect(Collectors.joining(" "));
        } catch (IllegalArgumentException e) {
            return file;
        }
    }
}
