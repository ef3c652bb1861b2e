package ru.otklik.bot.region;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.plainwords.PlainWordsRules;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.RoutingTable;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.territory.Boundary;
import ru.otklik.dialogs.territory.MappedGazetteer;
import ru.otklik.dialogs.territory.Neighbour;
import ru.otklik.dialogs.words.Glossary;

/** Reads the whole folder, finds all mistakes in it at once, and makes a region of it. */
final class RegionReader {
    static final String REGION = "region.yml";

    /** Working days that an answer waits for its rating. */
    private static final int USUAL_SILENCE = 5;

    private static final int LONGEST_SILENCE = 60;

    private final ConfigFolder folder;
    private final PropertyResolver placeholders;

    RegionReader(Path folder, PropertyResolver placeholders) {
        this(new ConfigFolder(folder), placeholders);
    }

    RegionReader(ConfigFolder folder, PropertyResolver placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
    }

    private record General(
            String name,
            ZoneId timeZone,
            String consentVersion,
            String outsideAdvice,
            List<Neighbour> neighbours,
            AgencyId curator,
            int silenceDays) {}

    /** @throws RegionRefused with all mistakes, if there is any */
    Region read() {
        folder.refuseIfMissing();
        TerritoriesFile territories = TerritoriesFile.read(folder);
        AgenciesFile agencies = AgenciesFile.read(folder);
        TopicsFile topics = TopicsFile.read(folder);
        PagesFile pagesFile = new PagesFile(placeholders, agencies.known(), territories.known());
        List<Page> pages = pagesFile.read(folder);
        List<Rule> rules =
                new RoutingFile(topics, territories.known(), pagesFile.known(), agencies.known()).read(folder);
        List<StreetsFile.Row> streets = new StreetsFile(folder, territories.known()).read();
        List<LandmarksFile.Row> landmarks = new LandmarksFile(folder, territories.known()).read();
        new Clashes(folder, territories).check();
        new Whereabouts(folder, territories, spots(streets, landmarks)).check();
        DangerRules dangers = DangersFile.read(folder);
        ReadyAnswers answers = AnswersFile.read(folder);
        Glossary glossary = EnglishFile.read(folder);
        PlainWordsRules plainWords = PlainWordsFile.read(folder);
        List<AnswerTemplate> templates = TemplatesFile.read(folder, topics.knownTopics(), agencies.known());
        Calendar calendar = Calendar.read(folder);
        DeadlineRules deadlines = new DeadlinesFile(folder, agencies.known(), topics.knownTopics()).read();
        RetentionRules retention = RetentionFile.read(folder);
        Map<String, Map<String, String>> texts = new TextsFiles(folder).read();
        General general = general(agencies.known());
        folder.refuseIfMistaken();

        if (general == null) {
            throw new IllegalStateException("a region without a mistake and without a name");
        }
        Taxonomy taxonomy = topics.taxonomy();
        return new FixedRegion(
                general.name(),
                general.timeZone(),
                general.consentVersion(),
                general.outsideAdvice(),
                general.curator(),
                agencies.agencies(),
                pages,
                taxonomy,
                new MappedGazetteer(
                        territories.boundaries(),
                        streets.stream().map(StreetsFile.Row::street).toList(),
                        landmarks.stream().map(LandmarksFile.Row::landmark).toList(),
                        general.neighbours()),
                new RoutingTable(
                        taxonomy,
                        territories.boundaries().stream()
                                .map(Boundary::territory)
                                .toList(),
                        rules),
                rules,
                dangers,
                answers,
                glossary,
                plainWords,
                templates,
                new Approval(topics.approved(), agencies.approved()),
                texts,
                calendar.daysOff(),
                calendar.workingDays(),
                deadlines,
                retention,
                general.silenceDays(),
                folder.origins());
    }

    private static List<Spot> spots(List<StreetsFile.Row> streets, List<LandmarksFile.Row> landmarks) {
        return Stream.concat(
                        streets.stream().flatMap(StreetsFile.Row::spot),
                        landmarks.stream().flatMap(LandmarksFile.Row::spot))
                .toList();
    }

    private @Nullable General general(Known<AgencyId> agencies) {
        Fields file = Fields.of(folder, REGION).orElse(null);
        if (file == null) {
            return null;
        }
        String name = file.required("name");
        ZoneId timeZone = timeZone(file);
        String consentVersion = file.required("consent-version");
        String outsideAdvice = file.required("outside-advice");
        List<Neighbour> neighbours = neighbours(file);
        AgencyId curator = agencies.required(file, "curator");
        file.stands("silence-days", "silence-days");
        int silenceDays = file.numberUpTo("silence-days", LONGEST_SILENCE, USUAL_SILENCE);
        file.nothingElse();
        if (name == null || consentVersion == null || outsideAdvice == null || curator == null) {
            return null;
        }
        return new General(name, timeZone, consentVersion, outsideAdvice, neighbours, curator, silenceDays);
    }

    private static List<Neighbour> neighbours(Fields file) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (Fields entry : file.mappings("neighbours")) {
            List<Fields.Line> places = entry.texts("places");
            String advice = entry.optional("advice");
            entry.nothingElse();
            if (places.isEmpty()) {
                entry.mistake("places", "не указано, какие это места: нужен список «places»");
            }
            places.forEach(place -> neighbours.add(new Neighbour(place.text(), advice)));
        }
        return neighbours;
    }

    private static ZoneId timeZone(Fields file) {
        String text = file.required("time-zone");
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            file.mistake("time-zone", "нет такого часового пояса: «%s»; пишут так: Europe/Moscow", text);
            return ZoneOffset.UTC;
        }
    }
}
