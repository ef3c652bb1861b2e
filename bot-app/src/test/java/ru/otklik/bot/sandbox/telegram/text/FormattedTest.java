package ru.otklik.bot.sandbox.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Marks are read, and refused, as Telegram does. */
class FormattedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            HTML | <b>a</b> &lt;и&gt; &amp;c &#33; &nbsp; | a <и> &c ! &nbsp; | bold 0 1
            html | <b><i>ab</i></b> | ab | bold 0 2; italic 0 2
            HTML | <a href="https://a.ru/?x=1">тут</a> | тут | text_link 0 3
            HTML | <tg-spoiler>a</tg-spoiler><blockquote expandable>b</blockquote><pre><code>c</code></pre> | abc | spoiler 0 1; expandable_blockquote 1 1; pre 2 1; code 2 1
            MarkdownV2 | *a* _b_ __c__ ~d~ `e` | a b c d e | bold 0 1; italic 2 1; underline 4 1; strikethrough 6 1; code 8 1
            MarkdownV2 | hello\\. \\*a\\* | hello. *a* |
            MarkdownV2 | [тут](https://a.ru/\\)) ok | тут ok | text_link 0 3
            MarkdownV2 | **a** | a |
            Markdown | *a* _b_ [c](https://c.ru) \\*d | a b c *d | bold 0 1; italic 2 1; text_link 4 1
            none | *a* | *a* |
            """)
    void goodMarksBecomeEntities(String mode, String source, String text, String entities) {
        Formatted read = Formatted.parse(mode, source);

        assertThat(read.text()).isEqualTo(text);
        assertThat(describe(read)).isEqualTo(entities == null ? "" : entities);
    }

    private static String describe(Formatted read) {
        return StreamSupport.stream(read.entities().spliterator(), false)
                .map(FormattedTest::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(JsonNode entity) {
        return entity.path("type").asString() + " " + entity.path("offset").intValue() + " "
                + entity.path("length").intValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            HTML | <script>a</script> | Unsupported start tag "script" at byte offset 0
            HTML | я<b><i>test</b></i> | Unmatched end tag at byte offset 12, expected "</i>", found "</b>"
            HTML | a</b> | Unexpected end tag at byte offset 1
            HTML | a <b | Unclosed start tag at byte offset 2
            HTML | <span>a</span> | Tag "span" must have class "tg-spoiler" at byte offset 0
            MarkdownV2 | *unclosed | Can't find end of Bold entity at byte offset 0
            MarkdownV2 | hello. | Character '.' is reserved and must be escaped with the preceding '\\'
            MarkdownV2 | a-b | Character '-' is reserved and must be escaped with the preceding '\\'
            MarkdownV2 | hello! | Character '!' is reserved and must be escaped with the preceding '\\'
            MarkdownV2 | [a](https | Can't find end of a URL at byte offset 3
            Markdown | *unclosed | Can't find end of the entity starting at byte offset 0
            """)
    void badMarksAreNamedWithTheirPlace(String mode, String source, String reason) {
        assertThatThrownBy(() -> Formatted.parse(mode, source))
                .isInstanceOfSatisfying(
                        BadMarks.class, e -> assertThat(e.description()).isEqualTo("can't parse entities: " + reason));
    }
}
