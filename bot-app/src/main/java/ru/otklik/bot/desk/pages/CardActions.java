package ru.otklik.bot.desk.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.SentPhotos;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What is done with an incident from its card. */
@Controller
@RequestMapping("/desk/incidents/{number}")
class CardActions {
    /** Instead of an agency: whom the routing table gives the other topic. */
    private static final String BY_TABLE = "by-table";

    private final Incidents incidents;
    private final Drafts drafts;
    private final SentPhotos sent;
    private final Region region;
    private final DeskSettings settings;
    private final Done done;

    CardActions(Incidents incidents, Drafts drafts, SentPhotos sent, Region region, DeskSettings settings, Done done) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.sent = sent;
        this.region = region;
        this.settings = settings;
        this.done = done;
    }

    @PostMapping("/take")
    ModelAndView take(Wish wish, @RequestParam int version) {
        return done.shown(wish, Typed.NOTHING, incidents.take(wish.viewer(), wish.number(), version));
    }

    @PostMapping("/again")
    ModelAndView again(Wish wish) {
        return done.shown(wish, Typed.NOTHING, incidents.sendAgain(wish.viewer(), wish.number()));
    }

    @PostMapping("/forward")
    ModelAndView forward(
            Wish wish,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String topic) {
        Typed typed = Typed.forward(agency, reason, topic);
        AgencyId target = region.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.value().equals(agency))
                .findFirst()
                .orElse(null);
        boolean byTable = agency.equals(BY_TABLE);
        if (target == null && !byTable) {
            return done.wrong(wish, typed, "agency", "Выберите ведомство из списка.");
        }
        TopicId other = region.taxonomy().topics().stream()
                .map(Topic::id)
                .filter(id -> id.value().equals(topic))
                .findFirst()
                .orElse(null);
        if (other == null && !topic.isEmpty()) {
            return done.wrong(wish, typed, "topic", "Выберите тему из списка.");
        }
        if (other == null && byTable) {
            return done.wrong(wish, typed, "topic", "Выберите верную тему: по ней таблица решит, кому передать.");
        }
        String why = PlainText.of(reason);
        if (why.length() < Incidents.SHORTEST_REASON) {
            return done.wrong(wish, typed, "reason", "Напишите причину: её увидит ведомство, которому вы передаёте.");
        }
        if (why.length() > Incidents.LONGEST_REASON) {
            return done.wrong(wish, typed, "reason", Russian.tooLong(why.length(), Incidents.LONGEST_REASON));
        }
        return done.shown(
                wish,
                typed,
                target == null
                        ? incidents.correctTopic(
                                wish.viewer(), wish.number(), Objects.requireNonNull(other), why, version)
                        : incidents.forward(wish.viewer(), wish.number(), target, why, other, version));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            Wish wish,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> after,
            @RequestParam(required = false) @Nullable List<String> kept)
            throws IOException {
        Typed typed = Typed.of("text", text);
        String words = PlainText.of(text);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "text", "Напишите ответ жителю.");
        }
        if (words.length() > Incidents.LONGEST_ANSWER) {
            return done.wrong(wish, typed, "text", Russian.tooLong(words.length(), Incidents.LONGEST_ANSWER));
        }
        if (incidents.card(wish.viewer(), wish.number()).isEmpty()) {
            return done.shown(wish, typed, new Outcome.NotFound());
        }
        List<AnswerPhoto> all = fromDraft(wish, Objects.requireNonNullElse(kept, List.<String>of()));
        switch (sent.keep(before, after, photos, Incidents.MOST_PHOTOS - all.size())) {
            case SentPhotos.LookedAnswer.Wrong(String problem) -> {
                return done.wrong(wish, typed, "photos", problem);
            }
            case SentPhotos.LookedAnswer.Good(List<AnswerPhoto> chosen) -> all.addAll(chosen);
        }
        return done.shown(
                wish, typed, incidents.answer(wish.viewer(), wish.number(), words, all, settings.undo(), version));
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            throw tooLarge;
        }
        response.setHeader("HX-Retarget", "#problem-answer");
        response.setHeader("HX-Reswap", "innerHTML");
        ModelAndView problem = new ModelAndView("desk/work :: problem");
        problem.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        problem.addObject("problem", "Фото больше 20 МБ. Ничего не отправлено, уменьшите фото и повторите.");
        return problem;
    }

    /** Photos of the draft that are to go with the answer still; others can't be named. */
    private List<AnswerPhoto> fromDraft(Wish wish, List<String> kept) {
        return drafts.of(wish.viewer(), wish.number()).stream()
                .flatMap(draft -> draft.photos().stream())
                .filter(photo -> kept.contains(photo.media().toString()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
