package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.territory.Point;

class RegionReaderTest {
    @TempDir
    Path path;

    private RegionFolder folder;

    @BeforeEach
    void makeASoundRegion() {
        folder = new RegionFolder(path);
    }

    @Test
    void readsASoundRegion() {
        Region region = folder.read();

        assertThat(region.name()).isEqualTo("Заречный район");
        assertThat(region.timeZone()).hasToString("Europe/Moscow");
        assertThat(region.consentVersion()).isEqualTo("2026-11-22");
        assertThat(region.curator()).hasToString("cur");
        assertThat(region.agencies()).extracting(agency -> agency.id().value()).containsExactly("cur", "gorsvet");
        assertThat(region.daysOff()).isEmpty();
        assertThat(region.texts()).containsExactly(entry("ru", Map.of("greeting", "Здравствуйте!")));
    }

    @Test
    void replacesPlaceholdersInPages() {
        folder.withProperty("DEMO_TOKEN", "1:secret: #\"").with("pages.yml", """
                        - id: demo-vk
                          messenger: vk
                          name: ${NAME:Район}
                          agency: cur
                          territory: center
                          token: ${DEMO_TOKEN}
                          group-id: ${GROUP:17}
                          api-url: http://localhost/sandbox
                        """);

        assertThat(folder.read().page(new PageId("demo-vk"))).hasValueSatisfying(page -> {
            assertThat(page.name()).isEqualTo("Район");
            assertThat(page.token().value()).isEqualTo("1:secret: #\"");
            assertThat(page.toString()).doesNotContain("secret");
            assertThat(page.territory()).hasToString("center");
            assertThat(page.settings())
                    .containsOnly(entry("group-id", "17"), entry("api-url", "http://localhost/sandbox"));
        });
    }

    @Test
    void leavesATokenEmptyThatNobodyGives() {
        assertThat(folder.read().pages().getFirst().token().isEmpty()).isTrue();
    }

    @Test
    void leavesPlaceholdersOfOtherFilesAlone() {
        folder.with("texts/ru.yml", "greeting: ${NAME:Имя}");

        assertThat(folder.read().texts().get("ru")).containsEntry("greeting", "${NAME:Имя}");
    }

    @Test
    void joinsTheNamesOfNestedTexts() {
        folder.with("texts/ru.yml", """
                place:
                  ask: Где это?
                  deep.er:
                    still: Да
                flat.key: Нет
                """);

        assertThat(folder.read().texts().get("ru"))
                .containsEntry("place.ask", "Где это?")
                .containsEntry("place.deep.er.still", "Да")
                .containsEntry("flat.key", "Нет");
    }

    @Test
    void readsTheCalendar() {
        folder.with("calendar.yml", "days-off:\n  - 2026-12-31\nworking-days:\n  - 2027-02-20\n");

        assertThat(folder.read().daysOff()).containsExactly(LocalDate.of(2026, 12, 31));
        assertThat(folder.read().extraWorkingDays()).containsExactly(LocalDate.of(2027, 2, 20));
    }

    @Test
    void readsDeadlinesOfWhichTheFirstThatFitsCounts() {
        AgencyId lights = new AgencyId("gorsvet");
        AgencyId centre = new AgencyId("cur");
        TopicId light = new TopicId("street-light");
        folder.with("deadlines.yml", """
                working-hours: 08:30–17:00
                first-reply-hours: 5
                special:
                  - {agency: gorsvet, topics: [street-light], first-reply-hours: 1}
                  - {agency: gorsvet, first-reply-hours: 3, answer-days: 2}
                """);

        DeadlineRules deadlines = folder.read().deadlines();

        assertThat(deadlines.dayBegins()).isEqualTo(LocalTime.of(8, 30));
        assertThat(deadlines.firstReplyHours(lights, light)).isEqualTo(1);
        assertThat(deadlines.answerDays(lights, light)).isEmpty();
        assertThat(deadlines.firstReplyHours(lights, null)).isEqualTo(3);
        assertThat(deadlines.answerDays(lights, null)).contains(2);
        assertThat(deadlines.firstReplyHours(centre, light)).isEqualTo(5);
        assertThat(deadlines.curatorAfter()).isEqualTo(9);
    }

    @Test
    void readsFilesThatBeginWithAByteOrderMark() {
        folder.with("agencies.yml", "\uFEFF- id: cur\n  name: ЦУР\n- id: gorsvet\n  name: Горсвет\n")
                .with("streets.csv", "\uFEFFsettlement,kind,street,houses,territory,lat,lon\n");

        assertThat(folder.read().agencies()).hasSize(2);
    }

    @Test
    void findsAllMistakesInOneGo() {
        folder.with("agencies.yml", "- id: cur\n- id: gorsvet\n  name: Горсвет\n")
                .with("calendar.yml", "days-off: [2026-02-30]\n")
                .with("routing.yml", "- group: light\n  agency: nobody\n");

        assertThat(folder.mistakes())
                .containsExactly(
                        "agencies.yml:1: нет поля «name»",
                        "calendar.yml:1: нет такого дня: «2026-02-30»; пишут так: 2026-12-31",
                        "routing.yml:1: нет такой группы тем: «light»",
                        "routing.yml:2: нет такого ведомства: «nobody»");
    }

    @Test
    void doesNotBlameTheOtherFilesForAnUnreadableOne() {
        folder.with("agencies.yml", "- id: cur\n  name: [\n");

        assertThat(folder.mistakes()).singleElement().asString().startsWith("agencies.yml:3: это не YAML: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region.yml",
                "agencies.yml",
                "topics.yml",
                "routing.yml",
                "pages.yml",
                "territories.geojson",
                "streets.csv",
                "danger.yml",
                "texts/ru.yml"
            })
    void missesAFile(String file) {
        assertThat(folder.without(file).mistakes()).containsExactly(file + ": нет такого файла");
    }

    @Test
    void missesTheFolder() {
        RegionReader reader = new RegionReader(path.resolve("nowhere"), new StandardEnvironment());

        assertThat(catchThrowableOfType(RegionRefused.class, reader::read).mistakes())
                .extracting(Mistake::reason)
                .containsExactly("нет такой папки");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies.yml", "region.yml", "topics.yml", "pages.yml", "routing.yml", "texts/ru.yml"})
    void refusesAnEmptyFile(String file) {
        assertThat(folder.with(file, "# ничего\n").mistakes()).contains(file + ": файл пуст");
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        folder.withBytes("agencies.yml", "- id: cur\n  name: ЦУР\n".getBytes(Charset.forName("windows-1251")));

        assertThat(folder.mistakes())
                .containsExactly("agencies.yml:2: текст не в кодировке UTF-8: сохраните файл в ней");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    agencies.yml | name: x                                          | agencies.yml:1: здесь должен быть список, каждая запись начинается с «-»
                    agencies.yml | - cur                                            | agencies.yml:1: запись списка должна состоять из полей «имя: значение»
                    agencies.yml | - {id: cur, name: А}\\n- {id: Cur!, name: Б}     | agencies.yml:2: «Cur!» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    agencies.yml | - {id: cur, name: А}\\n\\n- {id: cur, name: Б}   | agencies.yml:3: «cur» уже занято в строке 1
                    agencies.yml | - {id: cur, name: А}\\n- name: Б                 | agencies.yml:2: нет поля «id»
                    agencies.yml | - id: cur\\n  name:                              | agencies.yml:2: поле «name» пустое
                    agencies.yml | - id: cur\\n  name: ' '                          | agencies.yml:2: поле «name» пустое
                    agencies.yml | - id: cur\\n  name: [А]                          | agencies.yml:2: поле «name» должно быть простым значением
                    agencies.yml | - id: cur\\n  name: А\\n  nmae: Б                | agencies.yml:3: неизвестное поле «nmae»
                    agencies.yml | - id: cur\\n  name: А\\n  name: Б                | agencies.yml:3: поле «name» стоит дважды
                    agencies.yml | - id: cur\\n  name: А\\n  parent: x              | agencies.yml:3: нет такого ведомства: «x»
                    agencies.yml | - {id: cur, name: А, parent: cur}                | agencies.yml:1: ведомство «cur» подчинено само себе
                    region.yml   | - name                                           | region.yml:1: здесь должны быть поля «имя: значение»
                    region.yml   | name: А\\ntime-zone: Mars                        | region.yml:2: нет такого часового пояса: «Mars»; пишут так: Europe/Moscow
                    region.yml   | name: А\\nsilence-days: 90                       | region.yml:2: поле «silence-days» должно быть не больше 60, а не 90
                    region.yml   | name: А\\ncurator: x                             | region.yml:2: нет такого ведомства: «x»
                    region.yml   | name: А                                          | region.yml:1: нет поля «outside-advice»
                    routing.yml  | - agency: cur                                    | routing.yml:1: в правиле должно быть одно из полей «topic» и «group»
                    routing.yml  | - {topic: street-light, group: lighting, agency: cur} | routing.yml:1: в правиле должно быть одно из полей «topic» и «group»
                    routing.yml  | - topic: x\\n  agency: cur                       | routing.yml:1: нет такой темы: «x»
                    routing.yml  | - group: x\\n  agency: cur                       | routing.yml:1: нет такой группы тем: «x»
                    routing.yml  | - group: lighting\\n  territory: x\\n  agency: cur | routing.yml:2: нет такой территории: «x»
                    routing.yml  | - group: lighting\\n  page: x\\n  agency: cur    | routing.yml:2: нет такой страницы: «x»
                    routing.yml  | - group: lighting                                | routing.yml:1: нет поля «agency»
                    routing.yml  | - {group: lighting, agency: cur}\\n- {group: lighting, agency: gorsvet} | routing.yml:2: правило решает тот же случай, что и правило в строке 1: оставьте одно
                    routing.yml  | - {group: lighting, agency: cur, elsewhere: {ru: А}} | routing.yml:1: в правиле должно быть одно из полей «agency» и «elsewhere»
                    routing.yml  | - {group: lighting, elsewhere: {en: А}}          | routing.yml:1: нет текста на русском: «ru»
                    routing.yml  | - {group: lighting, elsewhere: А}                | routing.yml:1: в поле «elsewhere» должны быть поля «имя: значение»
                    routing.yml  | - {group: lighting, elsewhere: {ru: А}}\\n- {group: lighting, agency: cur} | routing.yml:2: правило решает тот же случай, что и правило в строке 1: оставьте одно
                    routing.yml  | - {group: lighting, agency: [cur]}               | routing.yml:1: поле «agency» должно быть простым значением
                    routing.yml  | - {group: lighting, agency: cur, teritory: x}    | routing.yml:1: неизвестное поле «teritory»
                    routing.yml  | group: lighting                                  | routing.yml:1: здесь должен быть список, каждая запись начинается с «-»
                    calendar.yml | days-off: 2026-01-01                             | calendar.yml:1: поле «days-off» должно быть списком
                    calendar.yml | days-off:\\n  - завтра                           | calendar.yml:2: нет такого дня: «завтра»; пишут так: 2026-12-31
                    calendar.yml | holidays: []                                     | calendar.yml:1: неизвестное поле «holidays»
                    calendar.yml | days-off: [2026-01-01]\\nworking-days: [2026-01-01] | calendar.yml:2: 2026-01-01 стоит и в «days-off», и в «working-days»
                    deadlines.yml | working-hours: с девяти                          | deadlines.yml:1: часы пишут так: 09:00-18:00, а не «с девяти»
                    deadlines.yml | working-hours: 18:00-09:00                       | deadlines.yml:1: часы пишут так: 09:00-18:00, а не «18:00-09:00»
                    deadlines.yml | first-reply-hours: 0                             | deadlines.yml:1: поле «first-reply-hours» должно быть целым числом от 1, а не «0»
                    deadlines.yml | chief-after-hours: 9\\ncurator-after-hours: 4     | deadlines.yml:2: куратор узнаёт не раньше руководителя: здесь должно быть не меньше 9
                    deadlines.yml | special: [{agency: nobody, answer-days: 1}]      | deadlines.yml:1: нет такого ведомства: «nobody»
                    deadlines.yml | special: [{agency: cur, topics: [x], answer-days: 1}] | deadlines.yml:1: нет такой темы: «x»
                    deadlines.yml | special: [{agency: cur}]                         | deadlines.yml:1: нужен хотя бы один срок: «first-reply-hours» или «answer-days»
                    texts/ru.yml | a: А\\nb: [Б]                                    | texts/ru.yml:2: поле «b» должно быть непустым текстом
                    texts/ru.yml | a: А\\nb:                                        | texts/ru.yml:2: поле «b» должно быть непустым текстом
                    texts/ru.yml | a: А\\na: Б                                      | texts/ru.yml:2: поле «a» стоит дважды
                    """)
    void namesFileLineAndReason(String file, String content, String mistake) {
        assertThat(folder.with(file, content.replace("\\n", "\n")).mistakes()).contains(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    group: lighting    | group: light      | topics.yml:6: нет такой группы тем: «light»
                    name: Освещение    | name: Освещение улиц и дворов в городе | topics.yml:3: «Освещение улиц и дворов в городе» не поместится на кнопку: 32 знаков, а можно 30
                    name: Не горят фонари | name: Не горят фонари возле дома и школы | topics.yml:7: «Не горят фонари возле дома и школы» не поместится на кнопку: 34 знаков, а можно 30
                    answer-days: 4     | answer-days: 0    | topics.yml:9: поле «answer-days» должно быть целым числом от 1, а не «0»
                    answer-days: 4     | answer-days: скоро | topics.yml:9: поле «answer-days» должно быть целым числом от 1, а не «скоро»
                    answer-days: 4     | answer-day: 4     | topics.yml:9: неизвестное поле «answer-day»
                    - не горят фонари  | -                 | topics.yml:11: в списке «examples» должны быть непустые строки
                    - не горят фонари  | - {a: b}          | topics.yml:11: в списке «examples» должны быть непустые строки
                    about: уличное освещение | about:      | topics.yml:8: поле «about» пустое
                    id: street-light   | id: Фонари        | topics.yml:5: «Фонари» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    - не горят фонари  | ''                | topics.yml:10: нужен хотя бы один пример в «examples»: по ним бот узнаёт тему
                    examples:          | exmples:          | topics.yml:5: нужен хотя бы один пример в «examples»: по ним бот узнаёт тему
                    examples:          | examples: фонари\\n    other: | topics.yml:10: поле «examples» должно быть списком
                    topics:            | topics:\\n  - {id: street-light, group: lighting, name: А, about: Б, answer-days: 1, examples: [а]} | topics.yml:6: «street-light» уже занято в строке 5
                    groups:            | groups:\\n  - {id: lighting, name: Свет} | topics.yml:3: «lighting» уже занято в строке 2
                    groups:            | grups:            | topics.yml:1: нет списка «groups»
                    groups:            | groups:\\n  - {id: roads, name: Дороги} | topics.yml:2: в группе «roads» нет ни одной темы
                    """)
    void namesLineAndReasonInTopics(String sound, String wrong, String mistake) {
        String topics = RegionFolder.sound("topics.yml");
        assertThat(topics).contains(sound);

        folder.with("topics.yml", topics.replace(sound, wrong.replace("\\n", "\n")));

        assertThat(folder.mistakes()).contains(mistake);
    }

    private static final String QUESTIONS = """
                groups:
                  - id: heat
                    name: Тепло
                topics:
                  - id: heating
                    group: heat
                    name: Холодно
                    about: отопление
                    answer-days: 1
                    radius: 0
                    questions:
                      - id: where
                        ask: Холодно во всём доме?
                        name: Где холодно
                        kind: choice
                        options: [Во всём доме, "В комнате, одной"]
                        required: да
                      - id: degrees
                        ask: Сколько градусов?
                        name: Температура
                        kind: number
                        min: -10
                        max: 35.5
                        unit: °C
                        when: {where: "В комнате, одной"}
                      - id: since
                        ask: С какого дня?
                        name: Не греют
                        kind: since
                        when: {where: [Во всём доме, "В комнате, одной"]}
                    examples:
                      - холодно
                """;

    @Test
    void readsTheQuestionsOfATopic() {
        folder.with("topics.yml", QUESTIONS).with("routing.yml", "- group: heat\n  agency: cur\n");

        Topic topic = folder.read().taxonomy().topics().getFirst();

        assertThat(topic.radius()).isZero();
        assertThat(topic.questions())
                .containsExactly(
                        new Question(
                                "where",
                                "Холодно во всём доме?",
                                "Где холодно",
                                new Kind.Choice(List.of("Во всём доме", "В комнате, одной")),
                                true,
                                Map.of()),
                        new Question(
                                "degrees",
                                "Сколько градусов?",
                                "Температура",
                                new Kind.Amount(new BigDecimal(-10), new BigDecimal("35.5"), "°C"),
                                false,
                                Map.of("where", Set.of("В комнате, одной"))),
                        new Question(
                                "since",
                                "С какого дня?",
                                "Не греют",
                                new Kind.Day(true),
                                false,
                                Map.of("where", Set.of("Во всём доме", "В комнате, одной"))));
    }

    @Test
    void asksNothingAndLooksAHundredMetresAroundIfATopicSaysNothingOfIt() {
        assertThat(folder.read().taxonomy().topics().getFirst()).satisfies(topic -> {
            assertThat(topic.questions()).isEmpty();
            assertThat(topic.radius()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    radius: 0            | radius: -5           | topics.yml:10: поле «radius» — от 0 до 50000 метров, а не «-5»
                    radius: 0            | radius: далеко       | topics.yml:10: поле «radius» должно быть числом, а не «далеко»
                    id: degrees          | id: Градусы          | topics.yml:18: «Градусы» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    id: degrees          | id: where            | topics.yml:18: «where» уже занято в строке 12
                    kind: since          | kind: day            | topics.yml:29: нет такого вида вопроса: «day»; бывают choice, yes-no, number, since, date, text
                    kind: since          | unit: дн.            | topics.yml:26: нет поля «kind»
                    ask: С какого дня?   | as: С какого дня?    | topics.yml:26: нет поля «ask»
                    name: Температура    | name: Температура в самой холодной комнате вашей квартиры | topics.yml:20: поле «name» длиннее, чем можно: 51 знаков, а можно 40
                    required: да         | required: очень      | topics.yml:17: в поле «required» пишут «да» или «нет», а не «очень»
                    min: -10             | min: мороз           | topics.yml:22: поле «min» должно быть числом, а не «мороз»
                    min: -10             | min: 40              | topics.yml:23: «max» должно быть больше «min»
                    options: [Во всём доме, "В комнате, одной"] | options: [Во всём доме] | topics.yml:16: в «options» должно быть от 2 до 8 ответов, а не 1
                    options: [Во всём доме, "В комнате, одной"] | options: [Во всём доме, Во всём доме] | topics.yml:16: ответ «Во всём доме» стоит дважды
                    options: [Во всём доме, | options: [Во всём доме и в подъезде и в подвале, | topics.yml:16: «Во всём доме и в подъезде и в подвале» не поместится на кнопку: 37 знаков, а можно 30
                    when: {where: "В комнате, одной"} | when: {since: да} | topics.yml:25: нет такого вопроса выше: «since»
                    when: {where: "В комнате, одной"} | when: {where: да} | topics.yml:25: на вопрос «where» так не отвечают: «да»; ответы: Во всём доме, В комнате, одной
                    when: {where: "В комнате, одной"} | when: да          | topics.yml:25: в поле «when» должны быть поля «имя: значение»
                    when: {where: [Во всём доме, "В комнате, одной"]} | when: {degrees: 5} | topics.yml:30: по ответу на «degrees» не решить: нужен вопрос вида choice или yes-no
                    unit: °C             | units: °C            | topics.yml:24: неизвестное поле «units»
                    """)
    void namesLineAndReasonInQuestions(String sound, String wrong, String mistake) {
        String replaced = QUESTIONS.replace(sound, wrong);
        assertThat(replaced).isNotEqualTo(QUESTIONS);

        assertThat(folder.with("topics.yml", replaced)
                        .with("routing.yml", "- group: heat\n  agency: cur\n")
                        .mistakes())
                .contains(mistake);
    }

    @Test
    void readsWhatIsDangerous() {
        DangerRules dangers = folder.read().dangers();

        assertThat(dangers.find("пахнет газом")).hasValueSatisfying(danger -> {
            assertThat(danger.id()).isEqualTo("gas");
            assertThat(danger.say("en")).isEqualTo("Call 104.");
            assertThat(danger.say("tt")).isEqualTo("Звоните 104.");
        });
        assertThat(dangers.find("датчик молчит, а пахнет газом")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: gas              | id: Газ             | danger.yml:4: «Газ» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    dangers:             | danger:             | danger.yml:1: нет списка «dangers»
                    ru: Звоните 104.     | de: Rufen Sie an.   | danger.yml:5: нет текста на русском: «ru»
                    ru: Звоните 104.     | 'ru:'               | danger.yml:6: поле «ru» пустое
                    en: Call 104.        | english: Call 104.  | danger.yml:5: «english» — не язык; пишут так: ru, en
                    say:                 | says:               | danger.yml:4: нет поля «say»
                    lasting: да          | lasting: всегда     | danger.yml:8: в поле «lasting» пишут «да» или «нет», а не «всегда»
                    - пахн* <газ>        | - пахн* <гас>       | danger.yml:10: нет такого набора слов: <гас>
                    - пахн* <газ>        | - пахн* газ!        | danger.yml:10: «газ!» — не слово
                    signs:               | sings:              | danger.yml:4: нужен хотя бы один признак в «signs»
                    - датчик*            | - датчик* *         | danger.yml:12: «*» — не слово
                    газ: газ газом       | газ: газ-газом      | danger.yml:2: «газ-газом» — не слово
                    """)
    void namesLineAndReasonInDangers(String sound, String wrong, String mistake) {
        String dangers = RegionFolder.sound("danger.yml");
        assertThat(dangers).contains(sound);

        assertThat(folder.with("danger.yml", dangers.replace(sound, wrong)).mistakes())
                .contains(mistake);
    }

    private static final String ANSWERS = """
            - id: kindergarten
              say:
                ru: Запишитесь на Госуслугах.
                en: Apply on Gosuslugi.
              link: https://example.org/sad
              examples:
                - как записаться в сад
                - как встать в очередь в садик
                - где очередь в сад
                - какие документы нужны в сад
                - с какого возраста берут в сад
                - как получить место в саду
            """;

    @Test
    void readsAnswersToFrequentQuestions() {
        assertThat(folder.with("answers.yml", ANSWERS).read().answers().find("Как записаться в садик?"))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.id()).isEqualTo("kindergarten");
                    assertThat(answer.say("en")).isEqualTo("Apply on Gosuslugi.");
                    assertThat(answer.link()).isEqualTo("https://example.org/sad");
                });
    }

    @Test
    void hasNoAnswersWithoutTheirFile() {
        assertThat(folder.read().answers().find("как записаться в сад")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: kindergarten        | id: Сад           | answers.yml:1: «Сад» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    ru: Запишитесь          | en: Запишитесь    | answers.yml:4: поле «en» стоит дважды
                    link: https:            | link: http:       | answers.yml:5: ссылка должна начинаться с https://, а не «http://example.org/sad»
                    link: https:            | site: https:      | answers.yml:5: неизвестное поле «site»
                    - где очередь в сад     | '-'               | answers.yml:9: в списке «examples» должны быть непустые строки
                    - где очередь в сад     | - Как записаться в сад | answers.yml:9: такой вопрос уже есть в строке 7
                    examples:               | example:          | answers.yml:1: в «examples» должно быть хотя бы 6 вопросов, а не 0: по ним бот узнаёт вопрос
                    """)
    void namesLineAndReasonInAnswers(String sound, String wrong, String mistake) {
        assertThat(ANSWERS).contains(sound);

        assertThat(folder.with("answers.yml", ANSWERS.replace(sound, wrong)).mistakes())
                .contains(mistake);
    }

    @Test
    void keepsWarningsShort() {
        folder.with("danger.yml", RegionFolder.sound("danger.yml").replace("Звоните", "Звоните ".repeat(40)));

        assertThat(folder.mistakes())
                .containsExactly("danger.yml:6: текст длиннее, чем можно: 325 знаков, а можно 300");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    messenger: telegram | messenger: ''        | pages.yml:2: поле «messenger» пустое
                    messenger: telegram | kind: telegram       | pages.yml:1: нет поля «messenger»
                    agency: cur         | agency: x            | pages.yml:4: нет такого ведомства: «x»
                    agency: cur         | territory: x         | pages.yml:4: нет такой территории: «x»
                    token: ${DEMO_TOKEN:} | token: ${NOWHERE}  | pages.yml:5: в поле «token» не раскрыть «${NOWHERE}»: нет такой переменной
                    token: ${DEMO_TOKEN:} | token: [a]         | pages.yml:5: поле «token» должно быть простым значением
                    token: ${DEMO_TOKEN:} | extra: {a: b}      | pages.yml:5: поле «extra» должно быть простым значением
                    id: demo-telegram   | id: Демо             | pages.yml:1: «Демо» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    """)
    void namesLineAndReasonInPages(String sound, String wrong, String mistake) {
        String pages = RegionFolder.sound("pages.yml");
        assertThat(pages).contains(sound);

        assertThat(folder.with("pages.yml", pages.replace(sound, wrong)).mistakes())
                .contains(mistake);
    }

    @Test
    void acceptsAMessengerThatItDoesNotKnow() {
        folder.with("pages.yml", RegionFolder.sound("pages.yml").replace("messenger: telegram", "messenger: max"));

        assertThat(folder.read().pages()).extracting(Page::messenger).containsExactly("max");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Заречный,ул.,Ленина,1-60,center             | streets.csv:2: столбцов 5, а должно быть 7: settlement,kind,street,houses,territory,lat,lon
                    Заречный,ул.,Ленина,1-60,x,56.2,41.3        | streets.csv:2: нет такой территории: «x»
                    Заречный,ул.,Ленина,1-60,Центр,56.2,41.3    | streets.csv:2: нет такой территории: «Центр»
                    Заречный,ул.,Ленина,60-1,center,56.2,41.3   | streets.csv:2: не понятно, какие дома: «60-1»; пишут так: «1-45 odd; 2-60 even; 61А»
                    Заречный,ул.,Ленина,1-60 all,center,,       | streets.csv:2: не понятно, какие дома: «1-60 all»; пишут так: «1-45 odd; 2-60 even; 61А»
                    ,ул.,Ленина,1-60,center,56.2,41.3           | streets.csv:2: не указан населённый пункт (settlement)
                    Заречный,ул.,,1-60,center,56.2,41.3         | streets.csv:2: не указано название улицы (street)
                    Заречный,ул.,Ленина,1-60,center,север,41.3  | streets.csv:2: нет такой точки: широта «север», долгота «41.3»
                    Заречный,ул.,Ленина,1-60,center,156.2,41.3  | streets.csv:2: нет такой точки: широта «156.2», долгота «41.3»
                    Заречный,ул.,Ленина,1-60,center,41.35,56.23 | streets.csv:2: точка в 1968 км от своей территории «Район»: не перепутаны ли широта и долгота?
                    Заречный,ул.,"Ленина,1-60,center,56.2,41.3  | streets.csv:2: кавычки не закрыты или стоят не на месте
                    """)
    void namesLineAndReasonInStreets(String row, String mistake) {
        folder.with("streets.csv", "settlement,kind,street,houses,territory,lat,lon\n" + row + "\n");

        assertThat(folder.mistakes()).contains(mistake);
    }

    @Test
    void refusesAnEmptyTableAndWhatIsSaidTwice() {
        assertThat(folder.with("streets.csv", "").mistakes())
                .contains("streets.csv:1: файл пуст, а первая строка должна называть столбцы:"
                        + " settlement,kind,street,houses,territory,lat,lon");
        assertThat(folder.with("streets.csv", """
                settlement,kind,street,houses,territory,lat,lon
                Заречный,ул.,Ленина,1-60,center,56.2301,41.3502
                Заречный,ул.,Ленина,61-70,center,56.2301,41.3502
                Заречный,ул.,Ленина,1-60,center,56.2301,41.3502
                """).mistakes())
                .containsExactly("streets.csv:4: то же уже сказано в строке 2: Заречный ул. Ленина 1-60");
        assertThat(folder.with("streets.csv", "settlement,kind,street,houses,territory,lat,lon\n")
                        .with("landmarks.csv", """
                settlement,name,territory,lat,lon,also
                Заречный,рынок,center,56.2301,41.3502,
                Заречный,рынок,,56.2301,41.3502,базар
                """)
                        .mistakes())
                .containsExactly("landmarks.csv:3: то же уже сказано в строке 2: Заречный рынок");
    }

    @Test
    void refusesOneExampleForTwoTopics() {
        folder.with("topics.yml", RegionFolder.sound("topics.yml") + """
                  - id: dark-yard
                    group: lighting
                    name: Темно во дворе
                    about: темноту во дворе
                    answer-days: 3
                    examples:
                    - Не горят фонари
                """);

        assertThat(folder.mistakes())
                .anyMatch(mistake ->
                        mistake.matches("topics.yml:\\d+: такой пример уже есть в строке \\d+: «Не горят фонари»"));
    }

    @Test
    void readsFormerNamesOfStreets() {
        folder.with("streets.csv", """
                settlement,kind,street,houses,territory,lat,lon,former
                Заречный,ул.,Ленина,1-60,center,56.2301,41.3502
                Заречный,ул.,Базарная,1-9,center,56.2301,41.3502,Урицкого; пер. Банный
                """);

        assertThat(folder.read().gazetteer().find("пер. Банный 5"))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.place().address()).isEqualTo("ул. Базарная, 5"));
    }

    @Test
    void readsLandmarksAndNeighbours() {
        Gazetteer gazetteer = folder.with("landmarks.csv", """
                settlement,name,territory,lat,lon,also
                Заречный,остановка «Рынок»,center,56.23,41.35,базар
                Заречный,школа № 5,,56.23,41.35,
                """)
                .with("region.yml", RegionFolder.sound("region.yml") + """
                neighbours:
                  - places: [Курск]
                    advice: Пишите в Курск.
                  - places: [Москва]
                """)
                .read()
                .gazetteer();

        assertThat(gazetteer.find("у базара грязно")).isInstanceOf(Found.One.class);
        assertThat(gazetteer.find("у школы 5 темно"))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.place().territory()).hasToString("center"));
        assertThat(gazetteer.find("в Курске темно")).isEqualTo(new Found.Outside("Пишите в Курск."));
        assertThat(gazetteer.find("в Москве темно")).isEqualTo(new Found.Outside());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Заречный,школа № 5,x,56.2,41.3       | landmarks.csv:2: нет такой территории: «x»
                    Заречный,,center,56.2,41.3           | landmarks.csv:2: не указано, что это за место (name)
                    ,школа № 5,center,56.2,41.3          | landmarks.csv:2: не указан населённый пункт (settlement)
                    Заречный,школа № 5,center,156.2,41.3 | landmarks.csv:2: нет такой точки: широта «156.2», долгота «41.3»
                    Заречный,школа № 5                   | landmarks.csv:2: столбцов 2, а должно быть 5: settlement,name,territory,lat,lon
                    """)
    void namesLineAndReasonInLandmarks(String row, String mistake) {
        folder.with("landmarks.csv", "settlement,name,territory,lat,lon\n" + row + "\n");

        assertThat(folder.mistakes()).containsExactly(mistake);
    }

    @Test
    void wantsTheColumnsNamed() {
        folder.with("streets.csv", "Заречный,ул.,Ленина,1-60,center,56.2301,41.3502\n");

        assertThat(folder.mistakes())
                .containsExactly(
                        "streets.csv:1: первая строка должна называть столбцы: settlement,kind,street,houses,territory,lat,lon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [[[41.3, 56.2], [41.4, 56.2], [41.4, 56.3], [41.3, 56.3]]]               | territories.geojson:4: граница не замкнута: последняя точка должна повторять первую
                    [[[41.3, 56.2], [41.4, 56.2], [41.3, 56.2]]]                             | territories.geojson:4: в границе меньше четырёх точек
                    [[[41.3, 56.2], [41.4, 56.3], [41.4, 56.2], [41.3, 56.3], [41.3, 56.2]]] | territories.geojson:4: граница пересекает сама себя около [41.35, 56.25]
                    [[[56.2, 141.3], [56.2, 141.4], [56.3, 141.4], [56.2, 141.3]]]           | territories.geojson:4: нет такой точки: долгота 56.2, широта 141.3; порядок — сначала долгота, потом широта
                    [[[41.3], [41.4, 56.2], [41.4, 56.3], [41.3, 56.2]]]                     | territories.geojson:4: точка должна быть парой чисел [долгота, широта]
                    [[["41.3", "56.2"], [41.4, 56.2], [41.4, 56.3], [41.3, 56.2]]]           | territories.geojson:4: точка должна быть парой чисел [долгота, широта]
                    [[]]                                                                     | territories.geojson:4: граница должна быть списком точек
                    [[[4600000, 7600000], [4600100, 7600000], [4600100, 7600100], [4600000, 7600000]]] | territories.geojson:4: [4600000, 7600000] — не градусы, похоже на метры проекции: сохраните файл в WGS 84 (EPSG:4326)
                    [[[[41.3, 56.2], [41.4, 56.2], [41.4, 56.3], [41.3, 56.2]]]]             | territories.geojson:4: лишний уровень скобок: несколько многоугольников — это MultiPolygon
                    [[41.3, 56.2], [41.4, 56.2], [41.4, 56.3], [41.3, 56.2]]                 | territories.geojson:4: не хватает уровня скобок: один многоугольник — это Polygon
                    [[[41.3, 56.2], [41.4, 56.2], [41.4, 56.3], [41.3, 56.2]], [[51.31, 56.21], [51.32, 56.21], [51.32, 56.22], [51.31, 56.21]]] | territories.geojson:4: вырез лежит вне своей границы
                    [[[41.3, 56.2], [41.3, 56.2], [41.3, 56.2], [41.3, 56.2]]]               | territories.geojson:4: в границе меньше четырёх точек
                    []                                                                       | territories.geojson:4: многоугольник должен быть списком границ
                    7                                                                        | territories.geojson:3: у территории должна быть «geometry» вида Polygon или MultiPolygon с «coordinates»
                    """)
    void namesLineAndReasonOfAWrongBorder(String coordinates, String mistake) {
        folder.with("territories.geojson", RegionFolder.geojson(RegionFolder.feature("center", coordinates)));

        assertThat(folder.mistakes()).contains(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"features": [                        | territories.geojson:1: это не JSON
                    {"features": []} x                    | territories.geojson:1: это не JSON
                    []                                    | territories.geojson:1: нужен GeoJSON
                    {"features": [{"geometry": {}}]}      | territories.geojson:1: у территории нет «properties»
                    """)
    void namesTheLineOfWhatIsNoGeoJson(String content, String mistake) {
        assertThat(folder.with("territories.geojson", content).mistakes())
                .anySatisfy(found -> assertThat(found).startsWith(mistake));
    }

    @Test
    void refusesTwoTerritoriesWithOneName() {
        folder.with(
                "territories.geojson",
                RegionFolder.geojson(
                        RegionFolder.feature("center", RegionFolder.SQUARE),
                        RegionFolder.feature("center", RegionFolder.SQUARE)));

        assertThat(folder.mistakes()).containsExactly("territories.geojson:5: «center» уже занято в строке 2");
    }

    @Test
    void refusesATerritoryInsideItself() {
        folder.with(
                "territories.geojson",
                RegionFolder.geojson(RegionFolder.feature("center", RegionFolder.SQUARE)
                        .replace("\"name\"", "\"parent\": \"center\", \"name\"")));

        assertThat(folder.mistakes()).containsExactly("territories.geojson:2: территория «center» лежит сама в себе");
    }

    @Test
    void noticesSwappedCoordinatesByTheStreets() {
        String swapped = "[[[56.20, 41.30], [56.20, 41.40], [56.26, 41.40], [56.26, 41.30], [56.20, 41.30]]]";
        folder.with("territories.geojson", RegionFolder.geojson(RegionFolder.feature("center", swapped)))
                .with("streets.csv", """
                        settlement,kind,street,houses,territory,lat,lon
                        Заречный,ул.,Ленина,1-60,center,56.2301,41.3502
                        Заречный,ул.,Мира,1-60,center,56.2302,41.3503
                        """);

        assertThat(folder.mistakes())
                .singleElement()
                .asString()
                .startsWith("territories.geojson:2: территория «Район» в 19");
    }

    @Test
    void noticesSwappedCoordinatesByTheOtherTerritories() {
        String swapped = "[[[56.20, 41.30], [56.20, 41.40], [56.26, 41.40], [56.26, 41.30], [56.20, 41.30]]]";
        String beside = RegionFolder.SQUARE.replace("56.2", "56.4");
        folder.with(
                "territories.geojson",
                RegionFolder.geojson(
                        RegionFolder.feature("center", RegionFolder.SQUARE),
                        RegionFolder.feature("beside", beside),
                        RegionFolder.feature("wrong", swapped)));

        assertThat(folder.mistakes())
                .containsExactly(
                        "territories.geojson:8: территория «Район» далеко от остальных: перепутаны широта и долгота, сначала пишут долготу");
    }

    @Test
    void noticesSwappedCoordinatesByTheCountry() {
        String swapped = "[[[56.20, 41.30], [56.20, 41.40], [56.26, 41.40], [56.26, 41.30], [56.20, 41.30]]]";
        folder.with("territories.geojson", RegionFolder.geojson(RegionFolder.feature("center", swapped)))
                .with("streets.csv", "settlement,kind,street,houses,territory,lat,lon\n");

        assertThat(folder.mistakes())
                .containsExactly(
                        "territories.geojson:2: территория «Район» за пределами России: перепутаны широта и долгота, сначала пишут долготу");
    }

    @Test
    void missesTerritoriesWhereTheListsAreEmpty() {
        assertThat(folder.with("territories.geojson", "{\"features\": []}").mistakes())
                .contains("territories.geojson:1: нет ни одной территории: список «features» пуст");
        assertThat(folder.with(
                                "territories.geojson",
                                RegionFolder.geojson(RegionFolder.feature("center", "[]")
                                        .replace("\"Polygon\"", "\"MultiPolygon\"")))
                        .mistakes())
                .contains("territories.geojson:4: в MultiPolygon нет ни одного многоугольника");
    }

    @Test
    void toleratesAnyWindingAndLeavesHolesOut() {
        String clockwise = "[[[41.30, 56.20], [41.30, 56.26], [41.40, 56.26], [41.40, 56.20], [41.30, 56.20]],"
                + " [[41.34, 56.22], [41.36, 56.22], [41.36, 56.24], [41.34, 56.24], [41.34, 56.22]]]";
        Gazetteer gazetteer = folder.with(
                        "territories.geojson", RegionFolder.geojson(RegionFolder.feature("center", clockwise)))
                .with("streets.csv", "settlement,kind,street,houses,territory,lat,lon\n")
                .read()
                .gazetteer();

        assertThat(gazetteer.at(new Point(56.21, 41.31))).isInstanceOf(Found.One.class);
        assertThat(gazetteer.at(new Point(56.23, 41.35))).isEqualTo(new Found.Outside());
    }

    @Test
    void readsTerritoriesOfSeveralPieces() {
        String pieces = "[%s, %s]".formatted(RegionFolder.SQUARE, RegionFolder.SQUARE.replace("56.2", "56.4"));
        folder.with(
                "territories.geojson",
                RegionFolder.geojson(
                        RegionFolder.feature("center", pieces).replace("\"Polygon\"", "\"MultiPolygon\"")));

        assertThat(folder.read().gazetteer().territories()).hasSize(1);
    }

    @Test
    void saysPlainlyWhyTheApplicationDoesNotStart() {
        folder.with("agencies.yml", "- id: cur\n  name: А\n  nmae: Б\n");
        RegionRefused refused = catchThrowableOfType(RegionRefused.class, folder::read);

        assertThat(new RegionFailureAnalyzer().analyze(new IllegalStateException("bean", refused)))
                .satisfies(analysis -> assertThat(analysis.getDescription())
                        .contains(path.resolve("agencies.yml") + ":3: неизвестное поле «nmae»"));
    }
}
