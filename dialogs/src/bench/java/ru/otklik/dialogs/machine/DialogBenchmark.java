package ru.otklik.dialogs.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import ru.otklik.dialogs.conversation.Attached;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Option;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Turn;
import tools.jackson.databind.json.JsonMapper;

/** What one step of a dialog costs on one core: its progress read from JSON, advanced, and written to JSON again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@Threads(1)
public class DialogBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final JsonMapper json = new JsonMapper();
    private StatemachineDialog dialog;
    private String confirming;
    private Input yes;
    private String reviewing;
    private Input words;

    /** A resident who is asked to confirm a topic, and one who looks at the summary. */
    @Setup
    public void talk() {
        dialog = new StatemachineDialog(SmallTown.knowledge());
        Progress progress = Progress.NEW.consenting("1");
        progress = go(progress, said("у дома на ленина 5 вторую неделю не горят фонари"));
        confirming = json.writeValueAsString(progress);
        yes = press(progress, Signal.YES);
        progress = go(progress, yes);
        progress = go(progress, press(progress, Signal.YES));
        progress = go(progress, press(progress, Signal.DONE));
        reviewing = json.writeValueAsString(progress);
        words = said("и ещё там темно во дворе");
    }

    /** A button is pressed. */
    @Benchmark
    public String press() {
        return step(confirming, yes);
    }

    /** Free words are added to the summary. */
    @Benchmark
    public String words() {
        return step(reviewing, words);
    }

    private String step(String stored, Input input) {
        return json.writeValueAsString(
                dialog.advance(json.readValue(stored, Progress.class), input).progress());
    }

    private Progress go(Progress from, Input input) {
        Turn turn = dialog.advance(from, input);
        while (turn.effects().stream().anyMatch(Effect.LookForKnown.class::isInstance)) {
            turn = dialog.advance(turn.progress(), new Input.KnownFound(List.of(), List.of(), null, TODAY));
        }
        return turn.progress();
    }

    private static Input press(Progress progress, Signal signal) {
        Option option = progress.offered().stream()
                .filter(o -> o.signal() == signal)
                .findFirst()
                .orElseThrow();
        return new Input.Pressed(option.payload(progress.turn()), TODAY);
    }

    private static Input said(String text) {
        return Input.Said.again(text, new Attached(List.of(), false, List.of()), new Input.Context(TODAY, null));
    }
}
