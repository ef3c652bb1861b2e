package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class ModelsCommandTest {
    private static final String MODEL = """
            insert into model (created_at, bytes, topics, learned, learned_before, verdict, reason, figures)
            values (now(), :bytes, '', '{1,2,3}', now(), 'ACCEPTED', 'Вступила в силу.',
                '{"candidate": {"cases": 60, "accuracy": 0.75, "top3": 0.9, "calibrationError": 0.02},
                  "rival": {"cases": 60, "accuracy": 0.7, "top3": 0.88, "calibrationError": 0.03}, "topics": []}')""";

    private static final String CHOICE =
            "insert into model_choice (version, at, reason) values (1, now(), 'Вступила в силу.')";

    private final Console console = new Console();

    private int models(String url, String... args) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(args));
        return console.runOn(url, all.toArray(String[]::new));
    }

    @Test
    void listsModelsAndGoesBackToOne() {
        Stores stores = Stores.fresh();
        JdbcClient jdbc = JdbcClient.create(stores.migrated());
        jdbc.sql(MODEL).param("bytes", new byte[] {1, 2, 3}).update();
        jdbc.sql(CHOICE).update();

        assertThat(models(stores.jdbcUrl())).isZero();
        assertThat(console.printed()).contains("*      1  ", "0.750", "0.700", "Действует модель 1");

        assertThat(models(stores.jdbcUrl(), "--use", "0")).isZero();
        assertThat(console.printed()).contains("Модель 0 вступила в силу");
        assertThat(jdbc.sql("select version || ' ' || by from model_choice order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("0 командная строка");

        assertThat(models(stores.jdbcUrl(), "--use", "1")).isEqualTo(2);
        assertThat(models(stores.jdbcUrl(), "--use", "9")).isEqualTo(2);
        assertThat(console.wrong()).contains("Модель 1 не прочесть", "Модели 9 нет");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(models(Stores.fresh().jdbcUrl())).isEqualTo(2);
        assertThat(models("jdbc:postgresql://localhost:1/nowhere")).isEqualTo(2);
        assertThat(models("jdbc:postgresql://localhost:1/nowhere", "--use", "last"))
                .isEqualTo(2);
        assertThat(console.wrong())
                .contains("Отклик на ней ещё не запускали", "«--use» — целое число", "models [--use VERSION]");
    }
}
