package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Point;

/** A resident who says, presses and sends anything, and checks at every moment that there is a way on. */
final class Wanderer {
    private static final StatemachineDialog DIALOG = new StatemachineDialog(SmallTown.knowledge());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<String> WORDS = List.of(
            "у дома на ленина 5 не горят фонари",
            "беда с дорогой",
            "не работает лифт на ленина 5",
            "не горят фонари. И ещё беда с дорогой на ленина 5",
            "по очереди",
            "летает тарелка",
            "ленина 15",
            "садовая 1",
            "за баней",
            "да",
            "нет",
            "другое",
            "назад",
            "исправить",
            "исправить место",
            "исправить тему",
            "исправить текст",
            "исправить фото",
            "стёрлась разметка",
            "нет, не Ленина 5, а 15",
            "отмена",
            "/start",
            "/help",
            "/my",
            "/data",
            "/language",
            "/appeal",
            "оператор",
            "бот",
            "спасибо",
            "привет",
            "пахнет газом",
            "как записаться в сад",
            "1",
            "второе",
            "готово",
            "отправить",
            "вчера",
            "18",
            "не знаю",
            "ничего не сделали",
            "до сих пор не починили",
            "ок",
            "спасибо, сделали",
            "не надо ничего",
            "нет, сначала про дорогу",
            "какая погода?",
            "кто построил пирамиды?",
            "дом 15",
            "покажи 999",
            "когда починят?",
            "уже починили",
            "второй подъезд",
            "это о другом",
            "🙂",
            "?",
            "а".repeat(5000));

    private final Random random;
    private final List<String> story = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private Progress progress = Progress.NEW;
    private int messages;

    Wanderer(int seed) {
        random = new Random(seed);
        story.add("seed " + seed);
    }

    Step step() {
        return progress.step();
    }

    String story() {
        return String.join("\n", story) + "\n→ " + progress;
    }

    void doesAnything() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> presses();
            case 10 -> goesOn("presses an old button", new Input.Pressed(any(stale, "1.send"), TODAY));
            case 11 -> goesOn("sends a photo", said("", List.of("p" + ++messages), null, null, Input.Unusable.NOTHING));
            case 12 -> goesOn("sends a voice", said("", List.of(), null, null, Input.Unusable.VOICE));
            case 13 -> goesOn("sends a sticker", said("", List.of(), null, null, Input.Unusable.STICKER));
            case 14 ->
                goesOn(
                        "sends a place",
                        said("", List.of(), new Point(random.nextInt(2) + 55.5, 41), null, Input.Unusable.NOTHING));
            case 15 -> goesOn("rates", new Input.Rated("26-000001", random.nextBoolean()));
            case 16 -> goesOn("wants to reply", new Input.ReplyWanted("26-000002"));
            case 17 -> {
                if (progress.step() == Step.OPERATOR) {
                    goesOn("is left by the operator", new Input.OperatorLeft());
                }
            }
            default -> says(any(WORDS, ""));
        }
    }

    /** Without quoting anything. */
    void cancels() {
        Progress earlier = progress;
        Input.Said any = said("отмена", List.of(), null, null, Input.Unusable.NOTHING);
        Input.Context plain = new Input.Context(TODAY, null);
        goesOn(
                "cancels",
                new Input.Said(
                        any.messageId(),
                        any.text(),
                        false,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Input.Unusable.NOTHING,
                        List.of(),
                        null,
                        plain));
        boolean nextOfSeveral = !earlier.draft().equals(progress.draft());
        assertThat(progress.step() != earlier.step() || earlier.step() == Step.IDLE || nextOfSeveral)
                .as(this::story)
                .isTrue();
    }

    void says(String text) {
        goesOn(
                "says " + text.substring(0, Math.min(30, text.length())),
                said(text, List.of(), null, null, Input.Unusable.NOTHING));
    }

    private void presses() {
        if (progress.offered().isEmpty()) {
            says(any(WORDS, ""));
            return;
        }
        Option option = progress.offered().get(random.nextInt(progress.offered().size()));
        goesOn("presses " + option.label(), new Input.Pressed(option.payload(progress.turn()), TODAY));
    }

    private void goesOn(String what, Input input) {
        story.add(what);
        progress.offered().forEach(option -> stale.add(option.payload(progress.turn())));
        Progress before = progress;
        Turn turn = advance(progress, input);
        boolean told = !turn.says().isEmpty() || !turn.effects().isEmpty();
        while (lookup(turn) != null) {
            turn = advance(turn.progress(), answer(Objects.requireNonNull(lookup(turn))));
            told |= !turn.says().isEmpty();
        }
        progress = turn.progress();
        story.add("  " + progress.step());
        assertThat(progress.step()).as(this::story).isNotEqualTo(Step.LOOKING);
        boolean mayBeSilent = before.step() == Step.OPERATOR
                || input instanceof Input.Rated
                || (input instanceof Input.Said said && said.album() != null);
        assertThat(told || mayBeSilent).as(this::story).isTrue();
        checkThatThereIsAWayOn();
    }

    private Turn advance(Progress from, Input input) {
        Turn turn = DIALOG.advance(from, input);
        turn.effects().stream()
                .filter(Effect.FileReport.class::isInstance)
                .forEach(file -> checkThatItIsComplete(((Effect.FileReport) file).draft(), turn.progress()));
        turn.says().stream()
                .map(Say::text)
                .forEach(text -> assertThat(text).as(this::story).isNotBlank());
        return turn;
    }

    private void checkThatItIsComplete(Draft draft, Progress after) {
        assertThat(after.consent()).as(this::story).isEqualTo("1");
        assertThat(draft.words()).as(this::story).isNotBlank();
        assertThat(draft.about().decided()).as(this::story).isTrue();
        assertThat(draft.where().place()).as(this::story).isNotNull();
        assertThat(draft.attached().asked()).as(this::story).isTrue();
    }

    /** Either there is something to press, or words are taken. */
    private void checkThatThereIsAWayOn() {
        boolean takesWords =
                switch (progress.step()) {
                    case IDLE, WORDS, PLACE, WHAT_IS_WRONG, QUESTION -> true;
                    default -> false;
                };
        assertThat(takesWords || !progress.offered().isEmpty()).as(this::story).isTrue();
    }

    private static Effect.@Nullable Lookup lookup(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Lookup.class::isInstance)
                .map(Effect.Lookup.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Input answer(Effect.Lookup lookup) {
        return switch (lookup) {
            case Effect.LookForKnown look ->
                new Input.KnownFound(
                        random.nextInt(6) == 0
                                ? List.of(new Known.Event(1, "Нет света. Сообщить, когда починят?"))
                                : List.of(),
                        look.incidents() && random.nextInt(3) == 0
                                ? List.of(new Known.Nearby("26-000003", "темно", 10, "в работе", "вчера", null))
                                : List.of(),
                        look.incidents() && random.nextInt(5) == 0 ? "Это к соседям." : null,
                        TODAY);
            case Effect.ListReports _ ->
                new Input.ReportsListed(
                        "Ваши сообщения",
                        random.nextBoolean() ? List.of("26-000001") : List.of(),
                        random.nextInt(4) == 0);
            case Effect.OpenReport open ->
                new Input.ReportOpened(
                        open.number(), "Сообщение", random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            case Effect.HearAgain again -> again.said();
            case Effect.LookAtIncident _ ->
                new Input.IncidentFound(
                        random.nextBoolean() ? "«Горсвет»: «Починили»" : "", random.nextBoolean(), TODAY);
            case Effect.TakeBackReply _ ->
                new Input.ReplyTakenBack(
                        random.nextBoolean() ? "26-000002" : "",
                        new Effect.What(random.nextBoolean() ? "не горят фонари" : "", List.of("p0")),
                        TODAY);
            case Effect.ShowData _ -> new Input.DataShown("Данные", random.nextInt(3));
        };
    }

    private Input.Said said(
            String text,
            List<String> photos,
            @Nullable Point place,
            @Nullable Point photoPlace,
            Input.Unusable unusable) {
        return new Input.Said(
                "m" + ++messages,
                text,
                false,
                null,
                photos,
                unusable == Input.Unusable.VOICE ? List.of("v") : List.of(),
                place,
                photoPlace,
                unusable,
                List.of(),
                photos.isEmpty() || random.nextInt(3) > 0 ? null : "album",
                new Input.Context(
                        TODAY,
                        random.nextBoolean() ? "en" : null,
                        random.nextInt(12) == 0 ? "26-000001" : null,
                        random.nextInt(8) == 0 ? List.of("26-000002") : List.of(),
                        switch (random.nextInt(8)) {
                            case 0 -> List.of(new Input.Own("26-000003", null));
                            case 1 ->
                                List.of(
                                        new Input.Own("26-000003", null),
                                        new Input.Own("26-000004", new TopicId("street-light")));
                            default -> List.of();
                        },
                        switch (random.nextInt(4)) {
                            case 0 -> List.of(new Input.Own("26-000002", new TopicId("street-light")));
                            case 1 ->
                                List.of(
                                        new Input.Own("26-000002", new TopicId("street-light")),
                                        new Input.Own("26-000005", null));
                            default -> List.of();
                        },
                        switch (random.nextInt(6)) {
                            case 0 -> new Input.Lately("26-000002", null, null);
                            case 1 -> new Input.Lately(null, "26-000002", null);
                            default -> Input.Lately.NOTHING;
                        }));
    }

    private String any(List<String> all, String none) {
        return all.isEmpty() ? none : all.get(random.nextInt(all.size()));
    }
}
