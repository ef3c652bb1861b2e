package ru.otklik.bot.desk.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.otklik.bot.desk.SentPhotos;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Incidents;

/** What agencies' systems say to residents: official answers, with photos too, and words of their own accord. All of it goes at once. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class LettersApi {
    private final Incidents incidents;
    private final Drafts drafts;
    private final SentPhotos sent;

    LettersApi(Incidents incidents, Drafts drafts, SentPhotos sent) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.sent = sent;
    }

    record AnswerBody(@Nullable String text, @Nullable Integer version) implements StrictBodies.Body {}

    record WriteBody(
            @Nullable String text,
            @Nullable List<String> to,
            @Nullable Integer version) implements StrictBodies.Body {}

    @PostMapping(path = "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentJson.Card> answer(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody AnswerBody body) {
        return answered(account, number, body.text(), List.of(), body.version());
    }

    /** The same as a form with photos: residents read «До» and «После» below those of the fields {@code before} and {@code after}. */
    @PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<IncidentJson.Card> answerWithPhotos(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> after,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos)
            throws IOException {
        IncidentApi.written("text", text, 1, Incidents.LONGEST_ANSWER);
        if (incidents.card(account.viewer(), number).isEmpty()) {
            throw IncidentApi.notFound(number);
        }
        return switch (sent.keep(before, after, photos, Incidents.MOST_PHOTOS)) {
            case SentPhotos.LookedAnswer.Wrong(String problem) ->
                throw new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, problem);
            case SentPhotos.LookedAnswer.Good(List<AnswerPhoto> kept) -> answered(account, number, text, kept, version);
        };
    }

    @PostMapping("/write")
    IncidentJson.Card write(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody WriteBody body) {
        String text = IncidentApi.written("text", body.text(), 1, Incidents.LONGEST_QUESTION);
        List<String> to = Objects.requireNonNullElse(body.to(), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return IncidentApi.done(
                number, incidents.write(account.viewer(), number, to, text, Duration.ZERO, body.version()));
    }

    private ResponseEntity<IncidentJson.Card> answered(
            Account account,
            String number,
            @Nullable String written,
            List<AnswerPhoto> photos,
            @Nullable Integer version) {
        String text = IncidentApi.written("text", written, 1, Incidents.LONGEST_ANSWER);
        IncidentJson.Card card =
                IncidentApi.done(number, incidents.answer(account.viewer(), number, text, photos, version));
        boolean waits = drafts.of(account.viewer(), number)
                .filter(Drafts.Draft::isOnApproval)
                .isPresent();
        // Taken, and with the resident only once a chief has approved it.
        return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(card);
    }
}
