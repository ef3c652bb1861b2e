package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.dialogs.routing.AgencyId;

class TemplatesFileTest {
    private static final String TEMPLATES = """
            - id: done
              name: Сделали
              agencies: [gorsvet]
              text: Сделали {дата}, адрес — {адрес}. {Что сделали}.
            """;

    @TempDir
    Path path;

    private RegionFolder folder;

    @BeforeEach
    void makeASoundRegion() {
        folder = new RegionFolder(path);
    }

    @Test
    void fillsInWhatIsKnownAndLeavesTheRestForWhoeverAnswers() {
        AnswerTemplate template =
                folder.with("templates.yml", TEMPLATES).read().templates().getFirst();

        String text = template.filled(Map.of("дата", "26 ноября", "адрес", "ул. Ленина, 5"));

        assertThat(text).isEqualTo("Сделали 26 ноября, адрес — ул. Ленина, 5. {Что сделали}.");
        assertThat(AnswerTemplate.blanksIn(text))
                .extracting(AnswerTemplate.Blank::name)
                .containsExactly("{Что сделали}");
        assertThat(template.suits(null, new AgencyId("gorsvet"))).isTrue();
        assertThat(template.suits(null, new AgencyId("cur"))).isFalse();
    }

    @Test
    void aRegionMayHaveNone() {
        assertThat(folder.read().templates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: done            | id: Сделали       | templates.yml:1: «Сделали» в поле «id»: нужны строчные латинские буквы, цифры и дефисы
                    name: Сделали       | title: Сделали    | templates.yml:1: нет поля «name»
                    [gorsvet]           | [gorsvet1]        | templates.yml:3: нет такого ведомства: «gorsvet1»
                    agencies: [gorsvet] | topics: [moon]    | templates.yml:3: нет такой темы: «moon»
                    {адрес}             | {address}         | templates.yml:4: в поле «text» лишняя скобка или не то имя: поле пишут русскими буквами, «{причина}», до 40 знаков
                    {адрес}             | {адрес            | templates.yml:4: в поле «text» лишняя скобка или не то имя: поле пишут русскими буквами, «{причина}», до 40 знаков
                    """)
    void namesLineAndReason(String sound, String wrong, String mistake) {
        assertThat(TEMPLATES).contains(sound);

        assertThat(folder.with("templates.yml", TEMPLATES.replace(sound, wrong)).mistakes())
                .contains(mistake);
    }
}
