package ru.otklik.bot.desk.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.Secret;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int PIXELS = 6;

    @Test
    void holdsWhatAPhoneNeeds() throws ReaderException {
        String address = Phone.address("ivanova", new Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

        assertThat(seen(QrCode.of(address))).isEqualTo(address);
        assertThat(address)
                .isEqualTo(
                        "otpauth://totp/%D0%9E%D1%82%D0%BA%D0%BB%D0%B8%D0%BA:ivanova"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D0%9E%D1%82%D0%BA%D0%BB%D0%B8%D0%BA&digits=6&period=30");
    }

    /** As a camera would, from the path. */
    private static String seen(QrCode code) throws ReaderException {
        int side = code.size() * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * PIXELS;
            int y = Integer.parseInt(run.group(2)) * PIXELS;
            int width = Integer.parseInt(run.group(3)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
