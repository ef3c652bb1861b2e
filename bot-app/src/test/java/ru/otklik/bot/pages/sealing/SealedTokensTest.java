package ru.otklik.bot.pages.sealing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;

class SealedTokensTest {
    private static final PageId PAGE = new PageId("town");
    private static final Secret TOKEN = new Secret("123456:a secret");

    private final String one = SealedTokens.freshKey();
    private final String two = SealedTokens.freshKey();

    @Test
    void opensWhatItHasSealedAndSealsNeverTheSameWay() {
        SealedTokens tokens = tokens(one);

        byte[] sealed = tokens.seal(PAGE, TOKEN);

        assertThat(tokens.open(PAGE, sealed)).contains(TOKEN);
        assertThat(tokens.seal(PAGE, TOKEN)).isNotEqualTo(sealed);
        assertThat(new String(sealed)).doesNotContain("secret").contains(one.substring(0, one.indexOf(':')));
    }

    @Test
    void aTokenIsSealedForOnePageAndCannotBeChanged() {
        SealedTokens tokens = tokens(one);
        byte[] sealed = tokens.seal(PAGE, TOKEN);

        assertThat(tokens.open(new PageId("other"), sealed)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(tokens.open(PAGE, changed)).as("byte %d", i).isEmpty();
        }
        assertThat(tokens.open(PAGE, new byte[0])).isEmpty();
        assertThat(tokens.open(PAGE, new byte[] {1, 100, 3})).isEmpty();
    }

    @Test
    void theFirstKeySealsAndAllOfThemOpen() {
        byte[] old = tokens(one).seal(PAGE, TOKEN);
        SealedTokens both = tokens(two + ", " + one);

        assertThat(both.open(PAGE, old)).contains(TOKEN);
        assertThat(both.isCurrent(old)).isFalse();
        byte[] fresh = both.seal(PAGE, TOKEN);
        assertThat(both.isCurrent(fresh)).isTrue();
        assertThat(tokens(two).open(PAGE, fresh)).contains(TOKEN);
        assertThat(tokens(two).open(PAGE, old)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"abc | имя:base64", "k1:abc | 32 байта", "k 1:abc | имя:base64", "k1:%%% | 32 байта"})
    void wrongKeysAreRefusedWithoutBeingTold(String keys, String reason) {
        assertThatThrownBy(() -> tokens(keys))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("OTKLIK_KEYS")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("abc");
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        SealedTokens none = tokens("");

        assertThat(none.hasKey()).isFalse();
        assertThatThrownBy(() -> none.seal(PAGE, TOKEN))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("town")
                .hasMessageNotContaining("secret");
        assertThat(requireNonNull(new KeysFailureAnalyzer().analyze(new KeysRefused("Нет ключа.")))
                        .getAction())
                .contains("keys --new", "OTKLIK_KEYS");
    }

    @Test
    void theSandboxKeyIsGoodForTheSandboxAlone() {
        String key = "sandbox:" + Base64.getEncoder().encodeToString(new byte[32]);
        MockEnvironment sandbox = new MockEnvironment();
        sandbox.setActiveProfiles("sandbox");

        assertThat(new SealedTokens(key, sandbox).hasKey()).isTrue();
        assertThatThrownBy(() -> tokens(key)).isInstanceOf(KeysRefused.class).hasMessageContaining("песочницы");
    }

    private static SealedTokens tokens(String keys) {
        return new SealedTokens(keys, new MockEnvironment());
    }
}
