package ru.otklik.bot.desk.access.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square code as a path of SVG, one unit a module, with the quiet zone of four modules around it that ISO/IEC 18004 asks for. It is drawn
 * here: what it holds goes to nobody else.
 *
 * @param size of the whole, in units
 * @param path its black modules
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException if the text is too long for any code */
    static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
                }
                x = end + 1;
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }
}
