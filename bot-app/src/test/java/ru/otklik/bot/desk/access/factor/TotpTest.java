package ru.otklik.bot.desk.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.bot.platform.Secret;

class TotpTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Secret SECRET = new Secret(new Base32().encodeAsString(KEY));
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);
    private static final long STEP = 0x23523ECL;

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void countsAsTheStandardDoes(long second, String code) {
        assertThat(Totp.code(KEY, second / 30, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    @Test
    void takesTheCodeBeforeAndTheCodeAfterAndNoOther() {
        for (int off = -3; off <= 3; off++) {
            String code = Totp.code(KEY, STEP + off, 6);
            assertThat(Totp.step(SECRET, code, NOW, 0).isPresent())
                    .as("%d steps away", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void takesNoCodeThatIsNotNewerThanTheLastOne() {
        String code = Totp.code(KEY, STEP, 6);

        assertThat(Totp.step(SECRET, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.step(SECRET, code, NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, code, NOW, STEP + 1)).isEmpty();
    }

    @Test
    void takesNothingThatIsNoCode() {
        for (String nothing : new String[] {"", "0", "0".repeat(1000), "Ⅷ81804", "081 804", "-81804"}) {
            assertThat(Totp.step(SECRET, nothing, NOW, 0)).as(nothing).isEmpty();
        }
    }

    @Test
    void makesEachSecretOf160BitsAndAnother() {
        assertThat(new Base32().decode(Totp.freshSecret().value())).hasSize(20);
        assertThat(Totp.freshSecret()).isNotEqualTo(Totp.freshSecret());
    }
}
