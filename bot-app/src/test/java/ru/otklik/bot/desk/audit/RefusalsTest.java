package ru.otklik.bot.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Fingerprint;
import ru.otklik.bot.audit.Line;

/** Thousands of guesses make a few lines, and none of them is forgotten. */
class RefusalsTest {
    private static final Act GUESS = new Act("ivanova", "gorsvet", "SIGN IN", "", "BadCredentialsException");

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

        assertThat(audit.acts.getLast().subject()).isEqualTo("+998");
        assertThat(new Deeds().refusal(audit.acts.getLast()))
                .isEqualTo("не пущен: логин или пароль не подошли; и ещё таких попыток до этой: 998");
        room.set(1);
        refusals.note(GUESS);
        assertThat(audit.acts.getLast()).isEqualTo(GUESS);
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
