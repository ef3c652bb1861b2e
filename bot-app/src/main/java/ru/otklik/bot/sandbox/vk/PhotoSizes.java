package ru.otklik.bot.sandbox.vk;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.vk.FileStore.StoredFile;

/** The copies of a photo that VK offers, by the longest side (dev.vk.com/ru/reference/objects/photo-sizes). */
final class PhotoSizes {
    private static final List<Size> SMALLER = List.of(
            new Size("s", 75, 75),
            new Size("m", 130, 130),
            new Size("x", 604, 604),
            new Size("y", 807, 807),
            new Size("z", 1080, 1080));

    private PhotoSizes() {}

    record Size(String type, int width, int height) {}

    /** Smallest first; the last is the photo as it was sent. A file that is no picture has one size of 0 by 0, as old photos have. */
    static List<Size> of(StoredFile file) {
        int longest = Math.max(file.width(), file.height());
        List<Size> sizes = new ArrayList<>();
        for (Size frame : SMALLER) {
            if (frame.width() < longest) {
                sizes.add(new Size(
                        frame.type(),
                        Math.max(1, file.width() * frame.width() / longest),
                        Math.max(1, file.height() * frame.height() / longest)));
            }
        }
        sizes.add(new Size(
                sizes.size() == SMALLER.size() ? "w" : SMALLER.get(sizes.size()).type(), file.width(), file.height()));
        return sizes;
    }

    /** The file in one of its sizes; an unknown one gives the whole. */
    static Picture draw(StoredFile file, String type) {
        List<Size> sizes = of(file);
        for (Size size : sizes.subList(0, sizes.size() - 1)) {
            if (size.type().equals(type)) {
                return scaled(file.content(), size);
            }
        }
        return file.content();
    }

    private static Picture scaled(Picture whole, Size size) {
        try {
            BufferedImage from = ImageIO.read(new ByteArrayInputStream(whole.bytes()));
            if (from == null) {
                return whole;
            }
            BufferedImage to = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = to.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, size.width(), size.height(), null);
            pen.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(to, "jpg", bytes);
            return new Picture(whole.fileName(), "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            return whole;
        }
    }
}
