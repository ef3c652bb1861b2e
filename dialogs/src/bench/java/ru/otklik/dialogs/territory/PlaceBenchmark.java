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

/** How many points a second are found in 5 000 territories, each a ragged polygon of 64 points, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
@Threads(1)
public class PlaceBenchmark {
    private static final int COLUMNS = 100;
    private static final int LINES = 50;
    private static final int CORNERS = 64;
    private static final double CELL = .05;
    private static final double SOUTH = 54;
    private static final double WEST = 40;

    private final Random random = new Random(42);
    private Land land;
    private Point[] points;
    private int next;

    /** Most points lie inside of a polygon, some between them. */
    @Setup
    public void draw() {
        List<Boundary> boundaries = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            for (int column = 0; column < COLUMNS; column++) {
                TerritoryId id = new TerritoryId("t" + line + "-" + column);
                Point centre = new Point(SOUTH + (line + .5) * CELL, WEST + (column + .5) * CELL);
                boundaries.add(new Boundary(
                        new Territory(id, id.value(), null), List.of(Area.within(ragged(centre), List.of()))));
            }
        }
        land = new Land(boundaries);
        points = new Point[1 << 16];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(
                    SOUTH + random.nextDouble() * LINES * CELL, WEST + random.nextDouble() * COLUMNS * CELL);
        }
    }

    private List<Point> ragged(Point centre) {
        List<Point> border = new ArrayList<>();
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            double away = CELL * (.45 + .2 * random.nextDouble());
            border.add(new Point(centre.lat() + away * Math.sin(angle), centre.lon() + away * Math.cos(angle)));
        }
        border.add(border.getFirst());
        return border;
    }

    /** Where a point on the map lies. */
    @Benchmark
    public Object pointInPolygons() {
        return land.at(points[next++ & points.length - 1]);
    }
}
