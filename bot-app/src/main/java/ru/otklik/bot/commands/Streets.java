package ru.otklik.bot.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ru.otklik.bot.register.RegisterRefused;
import ru.otklik.bot.register.StreetsOfRegister;
import ru.otklik.dialogs.territory.TerritoryId;

/** Makes {@code streets.csv} of the state address register. */
final class Streets {
    static final String NAME = "streets";

    private static final String USAGE = """
        streets --gar FOLDER --region NN [--division adm|mun] [--territories CSV] > streets.csv
          --gar          распакованный архив ГАР (gar_xml.zip)
          --region       две цифры региона: папка с его файлами
          --division     какое деление брать: adm — административное (обычно), mun — муниципальное
          --territories  чьи дома: столбцы settlement и territory\
        """;

    private static final List<String> COLUMNS = List.of("settlement", "territory");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    Streets(List<String> args, PrintStream out, PrintStream err) {
        this.arguments = new Arguments(args, List.of("--gar", "--region", "--division", "--territories"), USAGE);
        this.out = out;
        this.err = err;
    }

    /** @throws Refused if the arguments or the files are wrong */
    void run() {
        Path folder = arguments.requiredPath("--gar");
        String region = arguments.text("--region").orElseThrow(() -> arguments.refused("не указан «--region»"));
        if (!region.matches("\\d{2}")) {
            throw arguments.refused("«--region» — две цифры, а не «%s»".formatted(region));
        }
        StreetsOfRegister.Division division = division(arguments.text("--division"));
        Map<String, String> territories =
                arguments.path("--territories").map(Streets::territories).orElse(Map.of());
        try {
            // Closing it would close the standard output.
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            StreetsOfRegister.Made made = new StreetsOfRegister(folder, region, division).write(writer, territories);
            writer.flush();
            err.printf(
                    "улиц %d, домов %d, пропущено домов без номера или без улицы %d%n",
                    made.streets(), made.houses(), made.passedOver());
        } catch (RegisterRefused e) {
            throw new Refused(List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StreetsOfRegister.Division division(Optional<String> named) {
        return switch (named.orElse("adm")) {
            case "adm" -> StreetsOfRegister.Division.ADM;
            case "mun" -> StreetsOfRegister.Division.MUN;
            default -> throw arguments.refused("«--division» — adm или mun");
        };
    }

    private static Map<String, String> territories(Path file) {
        String text;
        try {
            text = Files.readString(file).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new Refused("%s: файл не читается или не в кодировке UTF-8".formatted(file));
        }
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
            return territories(parser, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> territories(CSVParser parser, Path file) {
        Map<String, String> territories = new HashMap<>();
        try {
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (row.size() != COLUMNS.size()
                        || row.getRecordNumber() == 1 && !row.toList().equals(COLUMNS)) {
                    throw new Refused("%s:%d: нужны столбцы %s".formatted(file, line, String.join(",", COLUMNS)));
                }
                if (row.getRecordNumber() > 1) {
                    territories.put(row.get(0).strip(), territory(row.get(1).strip(), file, line));
                }
            }
        } catch (UncheckedIOException e) {
            throw new Refused(
                    "%s:%d: здесь это не CSV: проверьте кавычки".formatted(file, parser.getCurrentLineNumber()));
        }
        return territories;
    }

    private static String territory(String written, Path file, long line) {
        try {
            return new TerritoryId(written).value();
        } catch (IllegalArgumentException e) {
            throw new Refused("%s:%d: «%s» — не id территории".formatted(file, line, written));
        }
    }
}
