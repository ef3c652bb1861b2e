package ru.otklik.bot.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/**
 * A photo drawn anew: upright, and with nothing left of the file that came but what can be seen. What a camera writes into it (place, time,
 * its own number), what a sender hides behind it, and what would harm somebody's image viewer is gone.
 */
record CleanPhoto(byte[] bytes, ImageFormat format) {
    /** More than a phone's screen or a printed page shows; with the canvas that takes 200 MB while it is drawn. */
    private static final long MOST_PIXELS = 25_000_000;

    /** Screenshots stay sharp; what would become larger than this is no screenshot. */
    private static final int LARGEST_PNG = 8_000_000;

    /** Not to be told from the original by eye. */
    private static final float QUALITY = 0.9f;

    /** @return empty if the photo can't be decoded */
    static Optional<CleanPhoto> of(byte[] bytes, ImageFormat format) {
        return Drawing.alone(() -> format.read(bytes, reader -> drawn(reader, format, Exif.orientation(bytes))));
    }

    private static CleanPhoto drawn(ImageReader reader, ImageFormat format, int orientation) throws IOException {
        BufferedImage image = Drawing.decode(reader, step(Drawing.sizeOf(reader)));
        ImageSize size = Drawing.turned(new ImageSize(image.getWidth(), image.getHeight()), orientation);
        boolean seeThrough = image.getColorModel().hasAlpha();
        if (format != ImageFormat.JPEG && (seeThrough || format != ImageFormat.WEBP)) {
            byte[] png = Drawing.encode(
                    Drawing.upright(image, orientation, size, size, seeThrough), ImageFormat.PNG, QUALITY);
            if (png.length <= LARGEST_PNG) {
                return new CleanPhoto(png, ImageFormat.PNG);
            }
        }
        BufferedImage opaque = Drawing.upright(image, orientation, size, size, false);
        return new CleanPhoto(Drawing.encode(opaque, ImageFormat.JPEG, QUALITY), ImageFormat.JPEG);
    }

    private static int step(ImageSize size) {
        int step = 1;
        while (Math.ceilDiv(size.width(), step) * (long) Math.ceilDiv(size.height(), step) > MOST_PIXELS) {
            step++;
        }
        return step;
    }
}
