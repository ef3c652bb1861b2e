package ru.otklik.bot.channels.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Outgoing.Part.Text;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Picture;

/** Small things that tests of every channel send and look at. */
public final class Samples {
    private Samples() {}

    public static Picture picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new Picture("lamp.png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Text text(String text) {
        return new Text(text, Keyboard.NONE, null);
    }

    public static List<List<String>> labels(Line line) {
        return line.buttons().stream()
                .map(row -> row.stream().map(Line.ButtonView::label).toList())
                .toList();
    }

    /** The new message's id. */
    public static String sent(SendResult result) {
        if (result instanceof SendResult.Sent(String messageId)) {
            return messageId;
        }
        throw new AssertionError("not sent: " + result);
    }
}
