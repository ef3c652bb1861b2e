package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTreeTest {
    private final WordTree tree = new WordTree(List.of("ленина", "ленин", "садовая", "садовой", "мира", "ленина"));

    @Test
    void numbersItsWordsInTheOrderOfTheirLetters() {
        assertThat(tree.size()).isEqualTo(5);
        assertThat(tree.indexOf("ленин")).isEqualTo(0);
        assertThat(tree.indexOf("ленина")).isEqualTo(1);
        assertThat(tree.indexOf("садовой")).isEqualTo(4);
        assertThat(tree.indexOf("лени")).isEqualTo(-1);
        assertThat(tree.indexOf("ленинаа")).isEqualTo(-1);
        assertThat(tree.indexOf("")).isEqualTo(-1);
    }

    @Test
    void findsTheNearestWords() {
        assertThat(tree.near("лениан", 2).found()).contains(1);
        assertThat(tree.near("садовай", 2).found()).containsExactly(3, 4);
        assertThat(tree.near("садавай", 2).slips()).isEqualTo(2);
        assertThat(tree.near("гоголя", 2).found()).isEmpty();
        assertThat(tree.near("мира", 0).found()).containsExactly(2);
        assertThat(new WordTree(List.of()).near("мира", 2).found()).isEmpty();
    }

    @Test
    void findsTheSameAsComparingWithEveryWord() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(word(random));
        }
        List<String> sorted = words.stream().distinct().sorted().toList();
        WordTree large = new WordTree(words);

        for (int i = 0; i < 2_000; i++) {
            String word = word(random);
            int least = sorted.stream()
                    .mapToInt(other -> Slips.between(word, other, 2))
                    .min()
                    .orElseThrow();
            List<Integer> nearest = IntStream.range(0, sorted.size())
                    .filter(at -> least <= 2 && Slips.between(word, sorted.get(at), 2) == least)
                    .boxed()
                    .toList();

            assertThat(large.near(word, 2).found())
                    .as(word)
                    .containsExactlyInAnyOrder(
                            nearest.stream().mapToInt(at -> at).toArray());
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append("абвгд".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
