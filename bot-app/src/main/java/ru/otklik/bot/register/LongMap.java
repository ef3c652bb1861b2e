package ru.otklik.bot.register;

import java.util.Arrays;

/** Whole numbers by ids, twelve bytes a place: a region has millions of houses. */
final class LongMap {
    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[keys.length];
    private int size;

    LongMap() {
        Arrays.fill(keys, FREE);
    }

    /** The first value of a key stays. */
    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            values[at] = value;
            size++;
        }
    }

    /** −1 if there is none. */
    int get(long key) {
        int at = place(key);
        return keys[at] == FREE ? -1 : values[at];
    }

    int size() {
        return size;
    }

    private int place(long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
