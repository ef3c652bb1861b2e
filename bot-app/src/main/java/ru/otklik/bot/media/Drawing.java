package ru.otklik.bot.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decoding, drawing and encoding of images. */
final class Drawing {
    /** One at a time: a photo of 50 megapixels takes much memory. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Drawing() {}

    static <T> T alone(Supplier<T> work) {
        ONE_AT_A_TIME.lock();
        try {
            return work.get();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    static ImageSize sizeOf(ImageReader reader) throws IOException {
        return new ImageSize(reader.getWidth(0), reader.getHeight(0));
    }

    /** @param step every so-manieth pixel of every so-manieth line, at least 1 */
    static BufferedImage decode(ImageReader reader, int step) throws IOException {
        ImageSize size = sizeOf(reader);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.min(step, size.width()), Math.min(step, size.height()), 0, 0);
        return reader.read(0, how);
    }

    /**
     * Upright, in the colours of screens.
     *
     * @param orientation how it was held, as Exif says it
     * @param image what is drawn
     * @param drawn the size it gets, upright
     * @param canvas at least as large; it is drawn in the middle
     * @param seeThrough whether what is transparent stays so; else it becomes white
     */
    static BufferedImage upright(
            BufferedImage image, int orientation, ImageSize drawn, ImageSize canvas, boolean seeThrough) {
        var result = new BufferedImage(
                canvas.width(), canvas.height(), seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        if (!seeThrough) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, canvas.width(), canvas.height());
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate((canvas.width() - drawn.width()) / 2, (canvas.height() - drawn.height()) / 2);
        ImageSize turned = turned(new ImageSize(image.getWidth(), image.getHeight()), orientation);
        var placing = AffineTransform.getScaleInstance(
                (double) drawn.width() / turned.width(), (double) drawn.height() / turned.height());
        placing.concatenate(Exif.turn(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, placing, null);
        graphics.dispose();
        return result;
    }

    /** Its size once it is put upright. */
    static ImageSize turned(ImageSize size, int orientation) {
        return orientation >= 5 ? new ImageSize(size.height(), size.width()) : size;
    }

    /** @param quality of 1, for formats that lose something */
    static byte[] encode(BufferedImage image, ImageFormat format, float quality) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(format.extension()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (format == ImageFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
