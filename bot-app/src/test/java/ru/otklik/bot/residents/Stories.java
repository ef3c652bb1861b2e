package ru.otklik.bot.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Problems on the streets of the shipped region. */
public final class Stories {
    private static final Path STREETS = Path.of("config", "streets.csv");
    private static final int SURE_HOUSE = 5;

    /** Words whose topic is clear and asks nothing more. */
    private static final List<String> PROBLEMS = List.of(
            "не горят фонари вторую неделю, темно",
            "огромная яма на дороге, машины бьются",
            "разбитый тротуар, с коляской не пройти",
            "давно не косили траву, выросла по пояс");

    private static final String TOWN = "Заречный";

    private final List<Street> streets;

    /** @param at how the place is said within words: {@code на ул. Ленина 5} */
    private record Street(String at, double lat, double lon) {}

    public Stories() {
        try (var lines = Files.lines(STREETS)) {
            streets = lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields[0].equals(TOWN) && fields[1].equals("ул."))
                    .map(fields -> new Street(
                            "ул. %s %d".formatted(fields[2], house(fields[3])),
                            Double.parseDouble(fields[5]),
                            Double.parseDouble(fields[6])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int house(String houses) {
        int first = Integer.parseInt(houses.split("[- ]", 2)[0]);
        return first == 1 ? SURE_HOUSE : first;
    }

    /** @param photos whether some have a photo */
    public Story next(RandomGenerator random, boolean photos) {
        Street street = streets.get(random.nextInt(streets.size()));
        String problem = PROBLEMS.get(random.nextInt(PROBLEMS.size()));
        boolean placeAtOnce = random.nextInt(3) > 0;
        return new Story(
                placeAtOnce ? "на %s %s".formatted(street.at(), problem) : problem,
                street.at(),
                street.lat() + random.nextDouble(-0.0005, 0.0005),
                street.lon() + random.nextDouble(-0.0005, 0.0005),
                random.nextBoolean(),
                photos && random.nextInt(3) == 0,
                random.nextInt(4) == 0);
    }
}
