package ru.otklik.bot.media;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;

/** What a camera writes into a photo (Exif 2.3): how it was held, for Java's JPEG reader doesn't look, and where it was. */
final class Exif {
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int FILE_TYPE_BOX = 0x66747970;

    private static final int ORIENTATION = 0x0112;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int LATITUDE_REF = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REF = 3;
    private static final int LONGITUDE = 4;

    private Exif() {}

    /** From 1, upright, to 8; 1 where nothing is said. */
    static int orientation(byte[] bytes) {
        try {
            int value = tiff(bytes)
                    .map(tiff -> new TiffDirectory(tiff, TiffDirectory.first(tiff)).number(ORIENTATION))
                    .orElse(1);
            return value >= 1 && value <= 8 ? value : 1;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    /** Null where nothing is said, or nothing that makes sense. */
    static @Nullable Point place(byte[] bytes) {
        try {
            return tiff(bytes).map(Exif::placeIn).orElse(null);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable Point placeIn(ByteBuffer tiff) {
        int directory = new TiffDirectory(tiff, TiffDirectory.first(tiff)).number(GPS_DIRECTORY);
        if (directory == 0) {
            return null;
        }
        TiffDirectory gps = new TiffDirectory(tiff, directory);
        double latitude = gps.degrees(LATITUDE) * (gps.letter(LATITUDE_REF) == 'S' ? -1 : 1);
        double longitude = gps.degrees(LONGITUDE) * (gps.letter(LONGITUDE_REF) == 'W' ? -1 : 1);
        // A camera that doesn't know where it is often writes zeros.
        return latitude == 0 && longitude == 0 ? null : new Point(latitude, longitude);
    }

    private static Optional<ByteBuffer> tiff(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (bytes.length > 12 && buffer.getInt(4) == FILE_TYPE_BOX) {
            return inBoxes(buffer);
        }
        return buffer.getShort() == (short) 0xFFD8 ? inJpeg(buffer) : Optional.empty();
    }

    private static Optional<ByteBuffer> inJpeg(ByteBuffer jpeg) {
        while (true) {
            int marker = Short.toUnsignedInt(jpeg.getShort());
            if (marker < 0xFF00 || marker == START_OF_SCAN) {
                return Optional.empty();
            }
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            var segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && length > 14 && segment.getInt() == EXIF) {
                return Optional.of(segment.slice(6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    /** HEIC and AVIF keep it somewhere in their boxes under the same name, which is easier to find than to be led to. */
    private static Optional<ByteBuffer> inBoxes(ByteBuffer file) {
        for (int at = 0; at + 14 < file.limit(); at++) {
            if (file.getInt(at) == EXIF && file.getShort(at + 4) == 0 && TiffDirectory.begins(file, at + 6)) {
                return Optional.of(file.slice(at + 6, file.limit() - at - 6));
            }
        }
        return Optional.empty();
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
