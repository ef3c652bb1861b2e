package ru.otklik.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
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
import ru.otklik.bot.support.Stores;
import ru.otklik.dialogs.territory.Point;

class MediaTest {
    private static Media media;

    @BeforeAll
    static void start() {
        media = new StoredMedia(JdbcClient.create(Stores.fresh().migrated()), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void recognisesPhotosByTheirContent(String format) {
        var bytes = Pictures.picture(format, 40, 30);
        var file = keep(bytes, "снимок.bin", "application/octet-stream");
        assertThat(file.photo()).isTrue();
        assertThat(file.contentType()).isEqualTo("image/" + format);
        assertThat(file.fileName()).isEqualTo("снимок." + (format.equals("jpeg") ? "jpg" : format));
        assertThat(file.bytes()).isEqualTo(bytes);
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
    void aSmallFileThatUnpacksToAHugePictureIsNotShown() {
        var png = Pictures.png(1, 1);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        assertThat(keep(png, "bomb.png", "image/png").photo()).isFalse();
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
        assertThat(forSending(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void aPhotoThatIsTooLargeIsMadeSmaller() throws IOException {
        var sent = forSending(Pictures.png(9000, 3000));
        assertThat(sent.contentType()).isEqualTo("image/jpeg");
        assertThat(sent.fileName()).isEqualTo("photo.jpg");
        var image = read(sent.bytes());
        assertThat(image.getWidth()).isEqualTo(2560);
        assertThat(image.getHeight()).isBetween(852, 855);
        assertThat(forSending(Pictures.png(9000, 3000)).bytes()).as("made once").isEqualTo(sent.bytes());
    }

    @Test
    void aRibbonGetsMargins() throws IOException {
        var image = read(forSending(Pictures.png(3000, 10)).bytes());
        assertThat(image.getWidth()).isLessThanOrEqualTo(20 * image.getHeight());
        assertThat(new Color(image.getRGB(image.getWidth() / 2, 0))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPictureThatMovesBecomesAPhoto() {
        assertThat(forSending(Pictures.picture("gif", 40, 30)).contentType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource({"1,false,left", "2,false,right", "3,false,right", "6,true,top", "8,true,bottom"})
    void aPhotoStaysUprightWhenItIsMadeSmaller(int orientation, boolean turned, String red) throws IOException {
        var image = read(forSending(withOrientation(Pictures.jpeg(9000, 3000), orientation))
                .bytes());
        assertThat(image.getHeight() > image.getWidth()).isEqualTo(turned);
        int x = red.equals("left") ? 10 : red.equals("right") ? image.getWidth() - 10 : image.getWidth() / 2;
        int y = red.equals("top") ? 10 : red.equals("bottom") ? image.getHeight() - 10 : image.getHeight() / 2;
        var color = new Color(image.getRGB(x, y));
        assertThat(color.getRed()).isGreaterThan(200);
        assertThat(color.getBlue()).isLessThan(50);
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
