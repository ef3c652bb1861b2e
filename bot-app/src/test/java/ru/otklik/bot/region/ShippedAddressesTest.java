package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.territory.Place;

/**
 * How well places are understood, measured on {@code addresses.csv}: messages as residents write them and the place that is meant: an
 * address; several with « | » between them; «? » before a house that the directory lacks; «outside»; «-» for none.
 */
class ShippedAddressesTest {
    private static final Gazetteer GAZETTEER = new RegionReader(Path.of("config"), new StandardEnvironment())
            .read()
            .gazetteer();

    private record Row(String text, String place, boolean hard) {
        String found() {
            return switch (GAZETTEER.find(text)) {
                case Found.One(Place one) -> one.address();
                case Found.Several(List<Place> several) ->
                    several.stream().map(Place::address).distinct().collect(Collectors.joining(" | "));
                case Found.NoSuchHouse no -> "? " + no.places().getFirst().address();
                case Found.Outside _ -> "outside";
                case Found.Nothing _ -> "-";
            };
        }
    }

    @Test
    void understandsWhatResidentsWrite() {
        List<Row> rows = rows();
        List<Row> hard = rows.stream().filter(Row::hard).toList();
        List<String> wrong = new ArrayList<>();
        List<String> confidentlyWrong = new ArrayList<>();
        for (Row row : rows) {
            String found = row.found();
            if (!found.equals(row.place())) {
                wrong.add("%s → %s, not %s".formatted(row.text(), found, row.place()));
                if (GAZETTEER.find(row.text()) instanceof Found.One) {
                    confidentlyWrong.add(wrong.getLast());
                }
            }
        }
        System.out.printf(
                "addresses: %d, hard %d; right %.1f %%, confidently wrong %.1f %%%n%s%n",
                rows.size(),
                hard.size(),
                100.0 * (rows.size() - wrong.size()) / rows.size(),
                100.0 * confidentlyWrong.size() / rows.size(),
                String.join("\n", wrong));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        assertThat(hard).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(rows.size() * 5 / 100);
        assertThat(confidentlyWrong).as("confidently wrong").hasSizeLessThanOrEqualTo(rows.size() / 100);
    }

    private static List<Row> rows() {
        InputStream file =
                Objects.requireNonNull(ShippedAddressesTest.class.getResourceAsStream("addresses.csv"), "no file");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
            return parser.stream()
                    .map(row -> new Row(
                            row.get("text"), row.get("place"), row.get("sort").equals("hard")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
