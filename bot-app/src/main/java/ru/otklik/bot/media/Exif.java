package ru.otklik.bot.media;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.3, tag 0x0112 of the first directory): Java's JPEG reader doesn't look. */
final class Exif {
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** From 1, upright, to 8; 1 where nothing is said. */
    static int orientation(byte[] bytes) {
        try {
            var jpeg = ByteBuffer.wrap(bytes);
            if (jpeg.getShort() != (short) 0xFFD8) {
                return 1;
            }
            while (true) {
                int marker = Short.toUnsignedInt(jpeg.getShort());
                if (marker < 0xFF00 || marker == START_OF_SCAN) {
                    return 1;
                }
                int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
                var segment = jpeg.slice(jpeg.position(), length);
                if (marker == APP1 && length > 14 && segment.getInt() == EXIF) {
                    return fromTiff(segment.slice(6, length - 6));
                }
                jpeg.position(jpeg.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Turns an image of this size upright. */
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
