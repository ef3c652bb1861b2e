package ru.otklik.dialogs.words;

import java.util.Arrays;
import java.util.Collection;

/**
 * Very many words, found as they are or with slips, see {@link Slips#between}. Ten bytes a letter that no other word shares;
 * of a million words one in five letters away is never looked at. Immutable.
 */
public final class WordTree {
    private static final int FAR = 99;

    /** Of each node the letter that leads to it, where its children begin, and its word; children stand in a row. */
    private char[] letters = new char[16];

    private int[] children = new int[16];
    private int[] words = new int[16];
    private int nodes = 1;
    private final int size;

    /** @param words those that stand twice count once */
    public WordTree(Collection<String> words) {
        String[] sorted = words.stream().distinct().sorted().toArray(String[]::new);
        size = sorted.length;
        grow(sorted);
    }

    /** The number of the words; they are numbered from 0 in the order of their letters. */
    public int size() {
        return size;
    }

    /** The word's number; −1 if there is no such word. */
    public int indexOf(String word) {
        int node = 0;
        for (int i = 0; i < word.length() && node >= 0; i++) {
            node = child(node, word.charAt(i));
        }
        return node < 0 ? -1 : words[node];
    }

    /** The words with the fewest slips, at most {@code most} of them. */
    public Near near(String word, int most) {
        for (int slips = Math.min(1, most); slips < most; slips++) {
            Near near = new Search(word, slips).near();
            if (near.found().length > 0) {
                return near;
            }
        }
        return new Search(word, most).near();
    }

    /** @param found the words' numbers, none if nothing is near */
    public record Near(int slips, int[] found) {}

    private int child(int node, char letter) {
        int at = Arrays.binarySearch(letters, children[node], children[node + 1], letter);
        return at < 0 ? -1 : at;
    }

    /** Level by level; a node stands for the sorted words that begin alike. */
    private void grow(String[] sorted) {
        int[] from = {0};
        int[] to = {sorted.length};
        words[0] = -1;
        int first = 0;
        for (int depth = 0; first < nodes; depth++) {
            int end = nodes;
            int[] nextFrom = new int[Math.max(16, end - first)];
            int[] nextTo = new int[nextFrom.length];
            for (int node = first; node < end; node++) {
                children[node] = nodes;
                int at = from[node - first];
                int last = to[node - first];
                if (at < last && sorted[at].length() == depth) {
                    words[node] = at++;
                }
                while (at < last) {
                    char letter = sorted[at].charAt(depth);
                    int start = at;
                    while (at < last && sorted[at].charAt(depth) == letter) {
                        at++;
                    }
                    int place = nodes - end;
                    if (place == nextFrom.length) {
                        nextFrom = Arrays.copyOf(nextFrom, place * 2);
                        nextTo = Arrays.copyOf(nextTo, place * 2);
                    }
                    nextFrom[place] = start;
                    nextTo[place] = at;
                    add(letter);
                }
            }
            first = end;
            from = nextFrom;
            to = nextTo;
        }
        letters = Arrays.copyOf(letters, nodes);
        words = Arrays.copyOf(words, nodes);
        children = Arrays.copyOf(children, nodes + 1);
        children[nodes] = nodes;
    }

    private void add(char letter) {
        if (nodes == letters.length) {
            letters = Arrays.copyOf(letters, nodes * 2);
            children = Arrays.copyOf(children, nodes * 2);
            words = Arrays.copyOf(words, nodes * 2);
        }
        letters[nodes] = letter;
        words[nodes] = -1;
        nodes++;
    }

    /** Goes down wherever not too many letters differ; a row holds the slips of the way so far to each beginning of the word. */
    private final class Search {
        private final char[] word;
        private final int[][] rows;
        private final char[] way;
        private int most;
        private int[] found = new int[8];
        private int count;

        Search(String word, int most) {
            this.word = word.toCharArray();
            this.most = most;
            int longest = word.length() + most;
            rows = new int[longest + 1][word.length() + 2];
            way = new char[longest + 1];
            for (int j = 0; j < rows[0].length; j++) {
                rows[0][j] = j;
            }
        }

        Near near() {
            down(0, 0);
            return new Near(most, Arrays.copyOf(found, count));
        }

        private void down(int node, int depth) {
            if (depth + 1 == rows.length) {
                return;
            }
            for (int child = children[node]; child < children[node + 1]; child++) {
                way[depth + 1] = letters[child];
                int least = fill(depth + 1);
                if (least > most) {
                    continue;
                }
                int slips = Math.abs(word.length - depth - 1) > most ? FAR : rows[depth + 1][word.length];
                if (words[child] >= 0 && slips <= most) {
                    take(words[child], slips);
                }
                down(child, depth + 1);
            }
        }

        private int fill(int depth) {
            int[] row = rows[depth];
            int[] last = rows[depth - 1];
            char letter = way[depth];
            int from = Math.max(1, depth - most);
            int to = Math.min(word.length, depth + most);
            row[from - 1] = from == 1 ? depth : FAR;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int slips = Math.min(last[j - 1] + (word[j - 1] == letter ? 0 : 1), row[j - 1] + 1);
                if (j < depth + most) {
                    slips = Math.min(slips, last[j] + 1);
                }
                if (depth > 1 && j > 1 && word[j - 1] == way[depth - 1] && word[j - 2] == letter) {
                    slips = Math.min(slips, rows[depth - 2][j - 2] + 1);
                }
                row[j] = slips;
                least = Math.min(least, slips);
            }
            row[to + 1] = FAR;
            return least;
        }

        private void take(int index, int slips) {
            if (slips < most) {
                most = slips;
                count = 0;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = index;
        }
    }
}
