package ru.otklik.bot.desk.together;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.api.ApiRefusal;
import ru.otklik.bot.desk.api.StrictBodies;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** The same with several incidents at once over the API: each by itself, and of each is said what became of it. */
@RestController
@RequestMapping("/api/v1/together")
class TogetherApi {
    private final ManyAtOnce many;
    private final Region region;

    TogetherApi(ManyAtOnce many, Region region) {
        this.many = many;
        this.region = region;
    }

    record SeenBody(@Nullable String number, @Nullable Integer version) implements StrictBodies.Body {}

    record TakeBody(@Nullable List<SeenBody> incidents) implements StrictBodies.Body {}

    record ForwardBody(
            @Nullable List<SeenBody> incidents,
            @Nullable String agency,
            @Nullable String reason) implements StrictBodies.Body {}

    record AnswerBody(
            @Nullable List<SeenBody> incidents, @Nullable String text) implements StrictBodies.Body {}

    /**
     * What became of one.
     *
     * @param state {@code done}, or {@code left}: nothing was done with it
     * @param what in Russian
     */
    record FateJson(String number, String state, String what) {
        static FateJson of(Fate fate) {
            return new FateJson(fate.number(), fate.state().name().toLowerCase(Locale.ROOT), fate.text());
        }
    }

    @PostMapping("/take")
    List<FateJson> take(@AuthenticationPrincipal Account account, @RequestBody TakeBody body) {
        return told(many.take(account.viewer(), chosen(body.incidents())));
    }

    @PostMapping("/forward")
    List<FateJson> forward(@AuthenticationPrincipal Account account, @RequestBody ForwardBody body) {
        List<Chosen> chosen = chosen(body.incidents());
        String reason = written("reason", body.reason(), Incidents.SHORTEST_REASON, Incidents.LONGEST_REASON);
        AgencyId to = region.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.value().equals(body.agency()))
                .findFirst()
                .orElseThrow(() -> refused("Нужно поле «agency»: ведомство из agencies.yml."));
        return told(many.forward(account.viewer(), chosen, to, reason));
    }

    /** Fields like {@code {адрес}} in the text are filled in for each; it goes at once. */
    @PostMapping("/answer")
    List<FateJson> answer(@AuthenticationPrincipal Account account, @RequestBody AnswerBody body) {
        List<Chosen> chosen = chosen(body.incidents());
        String text = written("text", body.text(), 1, Incidents.LONGEST_ANSWER);
        return told(many.answer(account.viewer(), chosen, text, Duration.ZERO));
    }

    private static List<Chosen> chosen(@Nullable List<SeenBody> seen) {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (SeenBody one : Objects.requireNonNullElse(seen, List.<SeenBody>of())) {
            String number = one.number();
            Integer version = one.version();
            if (number == null || version == null) {
                throw refused("У каждого инцидента нужны поля «number» и «version».");
            }
            chosen.putIfAbsent(number, new Chosen(number, version));
        }
        if (chosen.isEmpty() || chosen.size() > Chosen.MOST) {
            throw refused("В поле «incidents» — от 1 до %d.".formatted(Chosen.MOST));
        }
        return List.copyOf(chosen.values());
    }

    private static String written(String field, @Nullable String value, int shortest, int longest) {
        String text = value == null ? "" : PlainText.of(value);
        if (text.length() < shortest || text.length() > longest) {
            throw refused("В поле «%s» — от %d до %d знаков.".formatted(field, shortest, longest));
        }
        return text;
    }

    private static List<FateJson> told(List<Fate> fates) {
        return fates.stream().map(FateJson::of).toList();
    }

    private static ApiRefusal refused(String why) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, why);
    }
}
