package ru.otklik.bot.sandbox.telegram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Photos: checked when a bot sends them, and shown in several sizes as Telegram does. */
final class Images {
    private static final int[] SMALLER_SIDES = {90, 320};
    private static final int UNKNOWN_SIDE = 90;

    private final Files files;

    Images(Files files) {
        this.files = files;
    }

    record Size(int width, int height) {
        int longerSide() {
            return Math.max(width, height);
        }
    }

    /** The size of what really is an image; empty for everything else. */
    static Optional<Size> sizeOf(byte[] bytes) {
        return withReader(bytes, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Refuses what Telegram doesn't take for a photo. */
    static void check(Upload upload) {
        if (upload.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (upload.bytes().length > Limits.PHOTO_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        Size size = sizeOf(upload.bytes()).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
        int shorter = Math.max(1, Math.min(size.width, size.height));
        if (size.width + size.height > Limits.PHOTO_SIDES || size.longerSide() > shorter * Limits.PHOTO_RATIO) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    /**
     * Keeps a picture in several sizes, the last being the picture itself, and gives Telegram's {@code photo} array. What is no image (a
     * resident may send anything for a test) gets one size with invented sides.
     */
    ArrayNode keep(Picture picture) {
        ArrayNode sizes = JsonNodeFactory.instance.arrayNode();
        Size full = sizeOf(picture.bytes()).orElse(new Size(UNKNOWN_SIDE, UNKNOWN_SIDE));
        for (int side : SMALLER_SIDES) {
            if (full.longerSide() > side) {
                smaller(picture, full, side).ifPresent(small -> add(sizes, small));
            }
        }
        add(sizes, new Scaled(picture, full));
        return sizes;
    }

    private record Scaled(Picture picture, Size size) {}

    private void add(ArrayNode sizes, Scaled scaled) {
        sizes.add(describe(files.keep(Files.Kind.PHOTO, scaled.picture), scaled.size));
    }

    /** Telegram's {@code PhotoSize} of a photo that is kept. */
    static ObjectNode describe(Files.Stored photo) {
        return describe(photo, sizeOf(photo.content().bytes()).orElse(new Size(UNKNOWN_SIDE, UNKNOWN_SIDE)));
    }

    private static ObjectNode describe(Files.Stored photo, Size size) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", photo.id())
                .put("file_unique_id", photo.uniqueId())
                .put("file_size", photo.size())
                .put("width", size.width)
                .put("height", size.height);
    }

    private static Optional<Scaled> smaller(Picture picture, Size full, int side) {
        int step = Math.max(1, full.longerSide() / side);
        return withReader(picture.bytes(), reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, param);
            BufferedImage opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            opaque.createGraphics().drawImage(read, 0, 0, null);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(opaque, "jpg", jpeg);
            return new Scaled(
                    new Picture("small.jpg", "image/jpeg", jpeg.toByteArray()),
                    new Size(read.getWidth(), read.getHeight()));
        });
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> Optional<T> withReader(byte[] bytes, Reading<T> reading) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            List<ImageReader> readers = new ArrayList<>();
            ImageIO.getImageReaders(input).forEachRemaining(readers::add);
            if (readers.isEmpty()) {
                return Optional.empty();
            }
            ImageReader reader = readers.getFirst();
            try {
                reader.setInput(input);
                return Optional.of(reading.from(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers throw anything at what is broken: it is no image then.
            return Optional.empty();
        }
    }
}
