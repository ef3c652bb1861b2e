package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture of the dialog in the module's README is the machine that runs. */
class PictureTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- picture: drawn from the machine, see PictureTest -->\n";
    private static final String END = "<!-- end of picture -->\n";

    @Test
    void theReadmeShowsTheMachineThatRuns() throws IOException {
        String picture = new Picture(DialogMachine.build()).draw();
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("picture.update")) {
            Files.writeString(README, readme.substring(0, begin) + picture + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("stale: mvn -pl dialogs test -Dtest=PictureTest -Dpicture.update=true draws it anew")
                .isEqualTo(picture);
    }
}
