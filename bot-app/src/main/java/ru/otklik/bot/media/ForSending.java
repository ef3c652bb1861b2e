package ru.otklik.bot.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/** Makes photos fit for messengers. */
final class ForSending {
    /** Telegram's sendPhoto; VK takes more of everything. */
    private static final int MAX_BYTES = 10_000_000;

    private static final int MAX_SIDES = 10_000;
    private static final int MAX_RATIO = 20;

    /** Messengers show no more. */
    private static final int LONGEST_SIDE = 2560;

    private static final float QUALITY = 0.85f;

    private ForSending() {}

    static boolean fits(byte[] bytes) {
        return bytes.length <= MAX_BYTES
                && ImageFormat.of(bytes)
                        .filter(format -> format == ImageFormat.JPEG || format == ImageFormat.PNG)
                        .flatMap(format -> format.sizeOf(bytes))
                        .filter(size -> size.width() + size.height() <= MAX_SIDES
                                && size.longest() <= (long) MAX_RATIO * size.shortest())
                        .isPresent();
    }

    /** A smaller JPEG, upright, on white where it was transparent; empty if the photo can't be decoded. */
    static Optional<byte[]> shrink(byte[] bytes) {
        return Drawing.alone(() -> ImageFormat.of(bytes)
                .flatMap(format -> format.read(bytes, reader -> small(reader, Exif.orientation(bytes)))));
    }

    private static byte[] small(ImageReader reader, int orientation) throws IOException {
        int step = Math.max(1, Drawing.sizeOf(reader).longest() / LONGEST_SIDE);
        BufferedImage image = Drawing.decode(reader, step);
        ImageSize size = Drawing.turned(new ImageSize(image.getWidth(), image.getHeight()), orientation);
        ImageSize drawn = size.scaled(Math.min(1.0, (double) LONGEST_SIDE / size.longest()));
        ImageSize canvas = new ImageSize(
                Math.max(drawn.width(), Math.ceilDiv(drawn.height(), MAX_RATIO)),
                Math.max(drawn.height(), Math.ceilDiv(drawn.width(), MAX_RATIO)));
        return Drawing.encode(Drawing.upright(image, orientation, drawn, canvas, false), ImageFormat.JPEG, QUALITY);
    }
}
