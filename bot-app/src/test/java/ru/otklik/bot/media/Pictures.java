package ru.otklik.bot.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos for tests: red on the left, blue on the right. */
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A JPEG whose Exif says where it was taken, as a camera writes it: degrees, minutes, hundredths of seconds. */
    public static byte[] taken(double latitude, double longitude) {
        var exif = ByteBuffer.allocate(134).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        entry(exif, 0x8825, 4, 1).putInt(26).putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2).put((byte) (latitude < 0 ? 'S' : 'N')).put(new byte[3]);
        entry(exif, 2, 5, 3).putInt(80);
        entry(exif, 3, 2, 2).put((byte) (longitude < 0 ? 'W' : 'E')).put(new byte[3]);
        entry(exif, 4, 5, 3).putInt(104);
        exif.putInt(0);
        degrees(exif, latitude);
        degrees(exif, longitude);
        var jpeg = jpeg(40, 30);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer exif, double value) {
        double degrees = Math.abs(value);
        double minutes = degrees % 1 * 60;
        exif.putInt((int) degrees).putInt(1).putInt((int) minutes).putInt(1);
        exif.putInt((int) Math.round(minutes % 1 * 60 * 100)).putInt(100);
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
