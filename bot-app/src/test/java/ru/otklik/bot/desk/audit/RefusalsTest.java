package ru.otklik.bot.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Fingerprint;
import ru.otklik.bot.audit.Line;

/** Thousands of guesses make a few lines, and none of them is forgotten. */
class RefusalsTest {
    private static final Act GUESS = new Act("ivanova", "gorsvet", "SIGN IN", "10.0.0.7", "BadCredentialsException");

    private final Written audit = new Written();
    private final AtomicInteger room = new AtomicInteger(2);
    private final Refusals refusals = new Refusals(audit, _ -> room.getAndDecrement() > 0);

    @Test
    void theNextLineTellsHowManyWerePassedOver() {
        for (int i = 0; i < 1_000; i++) {
            refusals.note(GUESS);
        }
        assertThat(audit.acts).containsExactly(GUESS, GUESS);

        room.set(1);
        refusals.note(GUESS);

        assertThat(audit.acts.getLast().subject()).isEqualTo("10.0.0.7 +998");
        assertThat(new Deeds().refusal(audit.acts.getLast()))
                .isEqualTo("не пущен: логин или пароль не подошли; и ещё таких попыток до этой: 998");
        room.set(1);
        refusals.note(GUESS);
        assertThat(audit.acts.getLast()).isEqualTo(GUESS);
    }

    @Test
    void guessesFromManyAddressesAreCountedTogether() {
        for (int i = 0; i < 100; i++) {
            refusals.note(new Act("ivanova", "gorsvet", "SIGN IN", "10.0.0." + i, "BadCredentialsException"));
        }
        room.set(1);
        refusals.note(GUESS);

        assertThat(audit.acts.getLast().subject()).isEqualTo("10.0.0.7 +98");
    }

    @Test
    void olderLinesAreToldAsBefore() {
        assertThat(new Deeds().refusal(new Act("ivanova", "gorsvet", "SIGN IN", "+998", "TOO_MANY_TRIES")))
                .endsWith("; и ещё таких попыток до этой: 998");
        assertThat(new Deeds().words(new Act("ivanova", "gorsvet", "GET /desk/person/{…}/{…}", "", "403")))
                .isEqualTo("скачивает данные жителя");
        assertThat(new Deeds().words(new Act("ivanova", "gorsvet", "GET /desk/accounts/petrov", "", "403")))
                .isEqualTo("открывает учётную запись");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "403", "405", "410", "415", "429", "500", "502", "LockedException"})
    void noRefusalIsABareCode(String refusal) {
        assertThat(new Deeds().refusal(new Act("ivanova", "gorsvet", "GET /desk", "", refusal)))
                .doesNotContain(refusal)
                .containsPattern("[а-яё]");
    }

    private static final class Written implements Audit {
        private final List<Act> acts = new ArrayList<>();

        @Override
        public void note(Act act) {
            acts.add(act);
        }

        @Override
        public List<Line> lines(String who, String subject, @Nullable Long before, int most) {
            return List.of();
        }

        @Override
        public int forget(Collection<String> told) {
            return 0;
        }

        @Override
        public void forgetOld(Instant before) {}

        @Override
        public Verdict verify(@Nullable Fingerprint known) {
            return new Verdict.Empty();
        }
    }
}
