package ru.otklik.bot.endtoend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos made for a test. */
final class Pictures {
    private Pictures() {}

    /** A dark street with one lamp, 640 × 480. */
    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(24, 28, 48));
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(new Color(250, 220, 120));
        graphics.fillOval(300, 100, 40, 40);
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(316, 140, 8, 340);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
