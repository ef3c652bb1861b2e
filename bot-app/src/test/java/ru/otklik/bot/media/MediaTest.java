package ru.otklik.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.media.Media.Kept;
import ru.otklik.bot.media.Media.StoredFile;
import ru.otklik.bot.media.scanning.Scanner.Verdict;
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.territory.Point;

class MediaTest {
    private static Media media;

    @BeforeAll
    static void start() {
        media = new StoredMedia(
                JdbcClient.create(Stores.fresh().migrated()), _ -> new Verdict.NotAsked(), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void recognisesPhotosByTheirContent(String format) throws IOException {
        var bytes = Pictures.picture(format, 40, 30);
        var file = keep(bytes, "снимок.bin", "application/octet-stream");
        assertThat(file.photo()).isTrue();
        String kept = format.equals("jpeg") ? "jpeg" : "png";
        assertThat(file.contentType()).isEqualTo("image/" + kept);
        assertThat(file.fileName()).isEqualTo("снимок." + (kept.equals("jpeg") ? "jpg" : "png"));
        assertRedOn("left", file.bytes());
    }

    @Test
    void recognisesPhotosOfBrowsersToo() {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(keep(webp, "a.webp", "image/webp").photo()).isTrue();
        assertThat(keep(webp, "a.webp", "image/webp").fileName()).isEqualTo("a.jpg");
    }

    @Test
    void nothingOfAPhotosFileIsKeptButWhatCanBeSeen() {
        var taken = Pictures.taken(56.2327, 41.3513);
        var hidden = "<?php echo 'Анна, +7 900 000-00-00'; ?>".getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(taken.length + hidden.length)
                .put(taken)
                .put(hidden)
                .array();
        var file = keep(bytes, "a.jpg", "image/jpeg");
        assertThat(Exif.place(file.bytes())).isNull();
        var text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif", "<?php", "900 000");
        assertThat(placeOf(bytes)).as("read before it went").isNotNull();
    }

    @Test
    void whatIsSeenThroughStaysSo() throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        var kept = read(keep(png.toByteArray(), "a.png", "image/png").bytes());
        assertThat(new Color(kept.getRGB(0, 0), true)).isEqualTo(Color.RED);
        assertThat(new Color(kept.getRGB(9, 9), true).getAlpha()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1,false,left", "2,false,right", "3,false,right", "6,true,top", "8,true,bottom"})
    void aPhotoIsKeptUpright(int orientation, boolean turned, String red) throws IOException {
        var bytes = keep(withOrientation(Pictures.jpeg(60, 30), orientation), "a.jpg", "image/jpeg")
                .bytes();
        var image = read(bytes);
        assertThat(image.getHeight() > image.getWidth()).isEqualTo(turned);
        assertRedOn(red, bytes);
    }

    @Test
    void whatOnlyClaimsToBeAPhotoIsRefused() {
        for (var bytes : List.of(
                "<script>".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(Pictures.jpeg(40, 30), 8), new byte[] {1})) {
            assertThat(media.keep(bytes, "a.jpg", "image/jpeg")).isEqualTo(new Kept.Rejected(Media.Why.BROKEN_PHOTO));
        }
    }

    @Test
    void aPhotoOfAnotherKindIsAFileWhateverItIsCalled() {
        var webp = "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
        assertThat(keep(webp, "a.jpg", "image/jpeg").photo()).isFalse();
        assertThat(keep(new byte[] {1}, "page.html", "text/html; charset=utf-8").contentType())
                .isEqualTo("application/octet-stream");
        assertThat(keep(new byte[] {2}, "IMG.HEIC", "image/heic").contentType()).isEqualTo("image/heic");
    }

    @Test
    void refusesTheEmptyAndTheHuge() {
        assertThat(media.keep(new byte[0], "a.jpg", "image/jpeg")).isEqualTo(new Kept.Rejected(Media.Why.EMPTY));
        assertThat(media.keep(new byte[20 * 1024 * 1024 + 1], "a.mp4", "video/mp4"))
                .isEqualTo(new Kept.Rejected(Media.Why.TOO_LARGE));
    }

    @Test
    void aSmallFileThatUnpacksToAHugePictureIsRefusedUnopened() {
        for (int[] size : List.of(new int[] {30_000, 30_000}, new int[] {1_000_000, 1}, new int[] {1, 1_000_000})) {
            var png = Pictures.png(1, 1);
            ByteBuffer.wrap(png).putInt(16, size[0]).putInt(20, size[1]);
            assertThat(media.keep(png, "bomb.png", "image/png"))
                    .isEqualTo(new Kept.Rejected(Media.Why.TOO_MANY_PIXELS));
        }
    }

    @Test
    void aSmallFileOfManyEqualPixelsIsUnpackedWithinBounds() throws IOException {
        var bytes = Pictures.png(7000, 7000);
        assertThat(bytes).hasSizeLessThan(500_000);
        var image = read(keep(bytes, "bomb.png", "image/png").bytes());
        assertThat(image.getWidth()).isEqualTo(3500);
        assertThat(image.getHeight()).isEqualTo(3500);
    }

    @Test
    void aPhotoWithoutItsEndIsRefused() {
        var png = Pictures.png(300, 200);
        assertThat(media.keep(Arrays.copyOf(png, png.length / 2), "a.png", "image/png"))
                .isEqualTo(new Kept.Rejected(Media.Why.BROKEN_PHOTO));
    }

    @Test
    void keepsTheSameOnce() {
        var bytes = Pictures.jpeg(41, 31);
        assertThat(media.keep(bytes, "a.jpg", "image/jpeg")).isEqualTo(media.keep(bytes, "a.jpg", "image/jpeg"));
        assertThat(media.keep(bytes, "a.jpg", "image/jpeg")).isNotEqualTo(media.keep(bytes, "b.jpg", "image/jpeg"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\photos\\яма.jpg,яма.jpg",
        "'a\"b;c\nd.pdf',a_b_c_d.pdf",
        "'photo\u202egpj.exe',photo_gpj.exe",
        "...,file",
        "'',file"
    })
    void namesAreHarmless(String name, String expected) {
        assertThat(FileNames.harmless(name)).isEqualTo(expected);
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileNames.harmless("😀".repeat(200) + ".docx"))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("😀.docx");
    }

    @Test
    void aPhotoThatMessengersTakeIsSentAsItIs() {
        var bytes = Pictures.png(300, 200);
        assertThat(forSending(bytes).contentType()).isEqualTo("image/png");
        assertThat(forSending(bytes).bytes())
                .isEqualTo(keep(bytes, "photo", "image/png").bytes());
    }

    @Test
    void aPhotoThatIsTooLargeIsMadeSmaller() throws IOException {
        var sent = forSending(Pictures.png(9000, 1100));
        assertThat(sent.contentType()).isEqualTo("image/jpeg");
        assertThat(sent.fileName()).isEqualTo("photo.jpg");
        var image = read(sent.bytes());
        assertThat(image.getWidth()).isEqualTo(2560);
        assertThat(image.getHeight()).isBetween(311, 315);
        assertThat(forSending(Pictures.png(9000, 1100)).bytes()).as("made once").isEqualTo(sent.bytes());
    }

    @Test
    void aRibbonGetsMargins() throws IOException {
        var image = read(forSending(Pictures.png(3000, 10)).bytes());
        assertThat(image.getWidth()).isLessThanOrEqualTo(20 * image.getHeight());
        assertThat(new Color(image.getRGB(image.getWidth() / 2, 0))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPictureThatMovesBecomesAPhoto() {
        assertThat(forSending(Pictures.picture("gif", 40, 30)).contentType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({"1,false,left", "2,false,right", "3,false,right", "6,true,top", "8,true,bottom"})
    void aPhotoStaysUprightWhenItIsMadeSmaller(int orientation, boolean turned, String red) throws IOException {
        var image = read(forSending(withOrientation(Pictures.jpeg(9000, 1100), orientation))
                .bytes());
        assertThat(image.getHeight() > image.getWidth()).isEqualTo(turned);
        assertRedOn(
                red,
                forSending(withOrientation(Pictures.jpeg(9000, 1100), orientation))
                        .bytes());
    }

    @Test
    void knowsWhereAPhotoWasTaken() {
        var place = placeOf(Pictures.taken(56.2327, 41.3513));
        assertThat(place).isNotNull();
        assertThat(place.metresTo(new Point(56.2327, 41.3513))).isLessThan(1);
        var south = placeOf(Pictures.taken(-33.8568, -70.6483));
        assertThat(south).isNotNull();
        assertThat(south.metresTo(new Point(-33.8568, -70.6483))).isLessThan(1);
        assertThat(placeOf(asHeic(Pictures.taken(56.2327, 41.3513)))).isEqualTo(place);
    }

    @Test
    void knowsNoPlaceWhereTheCameraSaysNoneOrNonsense() {
        assertThat(placeOf(Pictures.jpeg(40, 30))).isNull();
        assertThat(placeOf(Pictures.png(40, 30))).isNull();
        assertThat(placeOf(Pictures.taken(0, 0))).isNull();
        var taken = Pictures.taken(56.2327, 41.3513);
        for (int length = 1; length < 300; length++) {
            assertThat(placeIfKept(Arrays.copyOf(taken, length))).isNull();
        }
        for (int at = 2; at < 150; at++) {
            var broken = taken.clone();
            broken[at] = (byte) 0xFE;
            assertThatCode(() -> placeIfKept(broken)).doesNotThrowAnyException();
        }
    }

    private static @Nullable Point placeIfKept(byte[] bytes) {
        return media.keep(bytes, "a.jpg", "image/jpeg") instanceof Kept.Stored stored ? stored.place() : null;
    }

    private static @Nullable Point placeOf(byte[] bytes) {
        return ((Kept.Stored) media.keep(bytes, "a.jpg", "image/jpeg")).place();
    }

    /** The same Exif as phones put it into HEIC: in a box of its own, under its name. */
    private static byte[] asHeic(byte[] jpeg) {
        var exif = Arrays.copyOfRange(jpeg, 6, 140);
        return ByteBuffer.allocate(24 + exif.length)
                .putInt(20)
                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                .position(24)
                .put(exif)
                .array();
    }

    @Test
    void aFileIsNoPhoto() {
        var kept = (Kept.Stored) media.keep(new byte[] {3}, "a.pdf", "application/pdf");
        assertThat(media.forSending(kept.id())).isEmpty();
    }

    private static void assertRedOn(String side, byte[] bytes) throws IOException {
        var image = read(bytes);
        int x = side.equals("left") ? 3 : side.equals("right") ? image.getWidth() - 4 : image.getWidth() / 2;
        int y = side.equals("top") ? 3 : side.equals("bottom") ? image.getHeight() - 4 : image.getHeight() / 2;
        var color = new Color(image.getRGB(x, y));
        assertThat(color.getRed()).isGreaterThan(200);
        assertThat(color.getBlue()).isLessThan(50);
    }

    private static StoredFile keep(byte[] bytes, String name, String type) {
        var kept = (Kept.Stored) media.keep(bytes, name, type);
        var file = media.find(kept.id()).orElseThrow();
        assertThat(file.photo()).isEqualTo(kept.photo());
        return file;
    }

    private static StoredFile forSending(byte[] bytes) {
        var kept = (Kept.Stored) media.keep(bytes, "photo", "image/jpeg");
        return media.forSending(kept.id()).orElseThrow();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
