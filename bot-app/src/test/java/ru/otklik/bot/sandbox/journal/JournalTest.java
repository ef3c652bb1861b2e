package ru.otklik.bot.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    record Word(String name, String text) implements Fact {
        @Override
        public String key() {
            return "word " + name;
        }
    }

    @Test
    void givesTheLastValueOfEachKeyInTheOrderOfTheFirst() throws IOException {
        try (Journal journal = open()) {
            write(journal, new Word("a", "1"), new Word("b", "2"), new Word("c", "3"));
            write(journal, new Word("a", "4"));
            Changes gone = new Changes();
            gone.remove("word b");
            journal.write(gone);
        }
        try (Journal journal = open()) {
            assertThat(journal.take("word", Word.class)).containsExactly(new Word("a", "4"), new Word("c", "3"));
            assertThat(journal.take("word", Word.class)).isEmpty();
        }
    }

    @Test
    void passesOverALineThatASuddenEndHasTornAndGoesOnBehindIt() throws IOException {
        try (Journal journal = open()) {
            write(journal, new Word("a", "Добрый день"));
        }
        Files.writeString(facts(), "\n{\"word b\":{\"name\":\"b\",\"te", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.take("word", Word.class)).containsExactly(new Word("a", "Добрый день"));
            write(journal, new Word("c", "3"));
        }
        try (Journal journal = open()) {
            assertThat(journal.take("word", Word.class)).extracting(Word::name).containsExactly("a", "c");
        }
    }

    @Test
    void passesOverALineTornWithinALetter() throws IOException {
        Files.createDirectories(facts().getParent());
        byte[] line = "\n{\"word a\":{\"name\":\"a\",\"text\":\"й".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(facts(), java.util.Arrays.copyOf(line, line.length - 1));
        try (Journal journal = open()) {
            assertThat(journal.take("word", Word.class)).isEmpty();
        }
    }

    @Test
    void getsShorterAtTheStartWhenMostOfItIsOutdated() throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < 100; i++) {
                write(journal, new Word("a", String.valueOf(i).repeat(10_000)), new Word("b", "2"));
            }
        }
        long before = Files.size(facts());
        try (Journal journal = open()) {
            assertThat(Files.size(facts())).isLessThan(before / 50);
            assertThat(journal.take("word", Word.class))
                    .containsExactly(new Word("a", "99".repeat(10_000)), new Word("b", "2"));
            write(journal, new Word("b", "3"));
        }
        try (Journal journal = open()) {
            assertThat(journal.take("word", Word.class)).contains(new Word("b", "3"));
        }
    }

    @Test
    void keepsFilesAndDropsThoseThatNobodyKnows() throws IOException {
        try (Journal journal = open()) {
            journal.keepFile("known", new byte[] {1, 2});
            journal.keepFile("left-behind", new byte[] {3});
        }
        try (Journal journal = open()) {
            journal.dropFilesBut(Set.of("known"));
            assertThat(journal.file("known")).contains(new byte[] {1, 2});
            assertThat(journal.file("left-behind")).isEmpty();
        }
    }

    @Test
    void withoutAFolderKeepsNothing() throws IOException {
        try (Journal journal = Journal.of("", "words")) {
            write(journal, new Word("a", "1"));
            journal.keepFile("a", new byte[] {1});
            assertThat(journal.keeps()).isFalse();
            assertThat(journal.file("a")).isEmpty();
        }
    }

    private Journal open() {
        return Journal.of(folder.toString(), "words");
    }

    private Path facts() {
        return folder.resolve("words/journal.jsonl");
    }

    private static void write(Journal journal, Word... words) {
        Changes changes = new Changes();
        List.of(words).forEach(changes::put);
        journal.write(changes);
    }
}
