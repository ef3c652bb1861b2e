package ru.otklik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageNamesTest {
    @TempDir
    private Path config = Path.of("");

    @Test
    void callsAPageAsTheConfigurationDoes() throws IOException {
        write("- id: demo-vk\n  name: Заречный район\n");

        assertThat(named("demo-vk", "demo-vk")).isEqualTo("Заречный район");
        assertThat(named("200000001", "200000001")).isEqualTo("200000001");
    }

    @Test
    void keepsTheNameThatTheMessengerKnows() throws IOException {
        write("- id: demo-vk\n  name: Заречный район\n");

        assertThat(named("demo-vk", "Район на связи")).isEqualTo("Район на связи");
    }

    @Test
    void makesDoWithoutTheFileOrWithAWrongOne() throws IOException {
        assertThat(named("demo-vk", "demo-vk")).isEqualTo("demo-vk");

        write("- id: [\n");
        assertThat(named("demo-vk", "demo-vk")).isEqualTo("demo-vk");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("pages.yml"), yaml);
    }

    private String named(String id, String name) {
        return new PageNames(config.toString())
                .named(new PageView(id, name, List.of()))
                .name();
    }
}
