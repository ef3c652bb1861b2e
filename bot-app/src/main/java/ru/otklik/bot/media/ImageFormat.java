package ru.otklik.bot.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What bytes are, whatever anybody says of them. */
enum ImageFormat {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    GIF("image/gif", "gif", "47494638"),
    WEBP("image/webp", "webp", "52494646");

    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] FILE_TYPE_BOX = {'f', 't', 'y', 'p'};

    private final String contentType;
    private final String extension;
    private final byte[] beginning;

    ImageFormat(String contentType, String extension, String beginning) {
        this.contentType = contentType;
        this.extension = extension;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }

    /** Empty for what can't be read here: HEIC, AVIF, and what is no image at all. */
    static Optional<ImageFormat> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.begins(bytes) && format.sizeOf(bytes).isPresent())
                .findFirst();
    }

    /** Whether a sender calls it a photo of a kind that can be read here. */
    static boolean isClaimed(String contentType) {
        return Arrays.stream(values()).anyMatch(format -> format.contentType.equalsIgnoreCase(contentType.strip()));
    }

    /** Whether it begins as HEIC, AVIF, or films and sounds of the family of WebP do: called something else, but not broken. */
    static boolean isOfAnotherKind(byte[] bytes) {
        return bytes.length > 12
                && (Arrays.equals(bytes, 0, 4, RIFF, 0, 4) || Arrays.equals(bytes, 4, 8, FILE_TYPE_BOX, 0, 4));
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** From the header alone: nothing is decoded. */
    Optional<ImageSize> sizeOf(byte[] bytes) {
        return read(bytes, reader -> new ImageSize(reader.getWidth(0), reader.getHeight(0)));
    }

    /** What is done with a reader. */
    interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** Empty if the reader fails on these bytes. */
    <T> Optional<T> read(byte[] bytes, Use<T> use) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(extension).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return Optional.of(use.of(reader));
        } catch (IOException | RuntimeException e) {
            // Java's readers answer broken images with all kinds of exceptions.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
