package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/**
 * What it costs to find an address among 200 000 streets, on one core. Half of the streets have names of their own, the other half are
 * called alike in 5 000 settlements.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 4)
@Fork(1)
@Threads(1)
public class StreetsBenchmark {
    private static final int STREETS = 200_000;
    private static final int SETTLEMENTS = 5_000;
    private static final int MEGABYTE = 1 << 20;
    private static final String[] COMMON = {
        "Ленина", "Мира", "Советская", "Садовая", "Лесная", "Центральная", "Школьная", "Набережная", "Гагарина", "Молодёжная",
        "Новая", "Полевая", "Зелёная", "Луговая", "Первомайская", "Октябрьская", "Пушкина", "Кирова", "Комсомольская", "Победы"
    };
    private static final String[] SYLLABLES = {
        "ба", "во", "гу", "до", "же", "зи", "ка", "ло", "ми", "на", "по", "ра", "со", "ти", "ву", "хо", "че", "ши", "бор", "вер",
        "гор", "дон", "кам", "лес", "мол", "нов", "пет", "ром", "сол", "тур"
    };
    private static final String[] ENDINGS = {"ова", "ина", "ева", "ская", "ная", "ского", "енко", "ого"};

    private final Random random = new Random(42);
    private MappedGazetteer gazetteer;
    private final List<String> misspelt = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private int next;

    @Setup
    public void build() {
        List<Street> streets = streets();
        long before = used();
        long start = System.nanoTime();
        gazetteer = new MappedGazetteer(List.of(), streets);
        System.out.printf(
                "index of %d streets: built in %d ms, %d MB beside the streets themselves%n",
                streets.size(), (System.nanoTime() - start) / 1_000_000, (used() - before) / MEGABYTE);
    }

    private List<Street> streets() {
        List<Street> streets = new ArrayList<>();
        for (int i = 0; i < STREETS; i++) {
            String settlement = i % 10 == 0 ? "Большегорск" : "Село" + i % SETTLEMENTS;
            String name = i % 2 == 0 ? name() : COMMON[random.nextInt(COMMON.length)];
            streets.add(new Street(settlement, "ул.", name, Houses.parse("1-99"), null, null));
            if (written.size() < 2_000) {
                written.add("на " + name + " " + (1 + random.nextInt(99)));
                misspelt.add("На ул. " + slip(name) + " д. " + (1 + random.nextInt(99))
                        + " вторую неделю не горят фонари, дети ходят в школу в темноте, примите меры");
            }
        }
        return streets;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.append(ENDINGS[random.nextInt(ENDINGS.length)]);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String slip(String name) {
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + (char) ('а' + random.nextInt(32)) + name.substring(at + 1);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** An address alone, written rightly. */
    @Benchmark
    public Found written() {
        return gazetteer.find(written.get(next++ % written.size()));
    }

    /** A whole message with one letter of the street wrong. */
    @Benchmark
    public Found misspeltInAMessage() {
        return gazetteer.find(misspelt.get(next++ % misspelt.size()));
    }
}
