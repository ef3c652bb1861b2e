package ru.otklik.bot.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Reads a CSV file with the columns {@code text} and {@code label}; a label is a topic's id or name; other columns are of no interest. */
final class LabelledTexts {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();
    private static final String TEXT = "text";
    private static final String LABEL = "label";
    private static final int MISTAKES_SHOWN = 20;

    private final Path file;
    private final Map<String, TopicId> topics = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private LabelledTexts(Path file, Taxonomy taxonomy) {
        this.file = file;
        taxonomy.topics().forEach(topic -> topics.put(plain(topic.name()), topic.id()));
        taxonomy.topics().forEach(topic -> topics.put(plain(topic.id().value()), topic.id()));
    }

    /** @throws Refused if the file can't be read, has no texts or names a topic that doesn't exist */
    static List<Sample> read(Path file, Taxonomy taxonomy) {
        return new LabelledTexts(file, taxonomy).read();
    }

    private List<Sample> read() {
        List<Sample> samples = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(withoutMark(), FORMAT)) {
            checkColumns(parser.getHeaderNames());
            line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                readRow(row, line, samples);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException e) {
            throw new Refused("%s: текст не в кодировке UTF-8: сохраните файл в ней".formatted(file));
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("%s:%d: кавычки не закрыты или стоят не на месте".formatted(file, line));
        }
        if (samples.isEmpty() && mistakes.isEmpty()) {
            throw new Refused("%s: в файле нет ни одного текста".formatted(file));
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes.stream().limit(MISTAKES_SHOWN).toList());
        }
        return samples;
    }

    private void checkColumns(List<String> named) {
        for (String column : List.of(TEXT, LABEL)) {
            int times = Collections.frequency(named, column);
            if (times != 1) {
                throw new Refused("%s:1: %s «%s»: первая строка называет столбцы, между ними запятые: %s,%s"
                        .formatted(file, times == 0 ? "нет столбца" : "дважды назван столбец", column, TEXT, LABEL));
            }
        }
    }

    private String withoutMark() throws CharacterCodingException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("%s: нет такого файла".formatted(file));
        }
        String text = read(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String read(Path file) throws CharacterCodingException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException e) {
            throw new Refused("%s: файл не читается".formatted(file));
        }
    }

    private void readRow(CSVRecord row, long line, List<Sample> samples) {
        if (!row.isSet(TEXT) || !row.isSet(LABEL)) {
            mistake(line, "в строке не хватает столбцов");
            return;
        }
        TopicId topic = topics.get(plain(row.get(LABEL)));
        if (topic == null) {
            mistake(line, "нет такой темы: «%s»".formatted(row.get(LABEL)));
        } else if (row.get(TEXT).isBlank()) {
            mistake(line, "пустой текст");
        } else {
            samples.add(new Sample(row.get(TEXT), topic));
        }
    }

    private void mistake(long line, String reason) {
        mistakes.add("%s:%d: %s".formatted(file, line, reason));
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
