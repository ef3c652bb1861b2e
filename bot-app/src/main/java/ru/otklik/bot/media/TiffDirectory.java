package ru.otklik.bot.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A list of tags in a TIFF (TIFF 6.0, image file directory). What lies outside the file throws {@link IndexOutOfBoundsException}. */
record TiffDirectory(ByteBuffer tiff, int at) {
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LITTLE_ENDIAN = 0x49492A00;
    private static final int BIG_ENDIAN = 0x4D4D002A;

    static boolean begins(ByteBuffer bytes, int at) {
        int beginning = bytes.getInt(at);
        return beginning == LITTLE_ENDIAN || beginning == BIG_ENDIAN;
    }

    /** Where the first directory is; sets the order of bytes. */
    static int first(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getInt(4);
    }

    /** A whole number; 0 if there is no such tag. */
    int number(int tag) {
        int entry = entry(tag);
        if (entry < 0) {
            return 0;
        }
        return tiff.getShort(entry + 2) == SHORT
                ? Short.toUnsignedInt(tiff.getShort(entry + 8))
                : tiff.getInt(entry + 8);
    }

    /** The first letter of a short word; a space if there is no such tag. */
    char letter(int tag) {
        int entry = entry(tag);
        return entry < 0 ? ' ' : (char) tiff.get(entry + 8);
    }

    /** Degrees, minutes and seconds in degrees; not a number if there is no such tag. */
    double degrees(int tag) {
        int entry = entry(tag);
        if (entry < 0 || tiff.getInt(entry + 4) != 3) {
            return Double.NaN;
        }
        int values = tiff.getInt(entry + 8);
        return fraction(values) + fraction(values + 8) / 60 + fraction(values + 16) / 3600;
    }

    private double fraction(int where) {
        return (double) Integer.toUnsignedLong(tiff.getInt(where)) / Integer.toUnsignedLong(tiff.getInt(where + 4));
    }

    /** Where the tag's entry is, or -1. */
    private int entry(int tag) {
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == tag) {
                return entry;
            }
        }
        return -1;
    }
}
