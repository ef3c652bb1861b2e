package ru.otklik.bot.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes photos fit for messengers. */
final class ForSending {
    /** Telegram's sendPhoto; VK takes more of everything. */
    private static final int MAX_BYTES = 10_000_000;

    private static final int MAX_SIDES = 10_000;
    private static final int MAX_RATIO = 20;

    /** Messengers show no more. */
    private static final int LONGEST_SIDE = 2560;

    private static final float QUALITY = 0.85f;

    /** One at a time: a photo of 50 megapixels takes much memory. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private ForSending() {}

    static boolean fits(byte[] bytes) {
        return bytes.length <= MAX_BYTES
                && ImageFormat.of(bytes)
                        .filter(format -> format != ImageFormat.GIF)
                        .flatMap(format -> format.sizeOf(bytes))
                        .filter(size -> size.width() + size.height() <= MAX_SIDES
                                && size.longest() <= (long) MAX_RATIO * size.shortest())
                        .isPresent();
    }

    /** A smaller JPEG, upright, on white where it was transparent; empty if the photo can't be decoded. */
    static Optional<byte[]> shrink(byte[] bytes) {
        ONE_AT_A_TIME.lock();
        try {
            return ImageFormat.of(bytes)
                    .flatMap(format ->
                            format.read(bytes, reader -> encode(upright(decode(reader), Exif.orientation(bytes)))));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var size = new ImageSize(reader.getWidth(0), reader.getHeight(0));
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, size.longest() / LONGEST_SIDE);
        how.setSourceSubsampling(Math.min(step, size.width()), Math.min(step, size.height()), 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lying = orientation >= 5;
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round((lying ? image.getHeight() : image.getWidth()) * scale));
        int height = Math.max(1, (int) Math.round((lying ? image.getWidth() : image.getHeight()) * scale));
        int wide = Math.max(width, Math.ceilDiv(height, MAX_RATIO));
        int high = Math.max(height, Math.ceilDiv(width, MAX_RATIO));
        var canvas = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate((wide - width) / 2, (high - height) / 2);
        var placing = AffineTransform.getScaleInstance(
                (double) width / (lying ? image.getHeight() : image.getWidth()),
                (double) height / (lying ? image.getWidth() : image.getHeight()));
        placing.concatenate(Exif.turn(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, placing, null);
        graphics.dispose();
        return canvas;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
