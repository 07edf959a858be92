package org.wardkey.totp.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code to draw as one SVG path, stroked one unit wide in a dark colour on a light ground:
 * {@code <svg viewBox="0 0 modules modules"><path stroke="#000" d="path"/></svg>}.
 *
 * @param modules width and height in modules, with the light border of four that readers need
 * @param path the dark modules: each horizontal run is one line along the middle of its row
 */
public record QrCode(int modules, String path) {

    private static final int BORDER = 4;

    /** Medium error correction: a scratch or a reflection over 15 % of it may be unreadable. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, BORDER);

    /**
     * Draws a text.
     *
     * @param ascii plain ASCII, so that no reader has to guess the character set
     * @throws IllegalArgumentException if it has other characters, or does not fit
     */
    public static QrCode of(String ascii) {
        if (!ascii.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException("a QR code of ours holds plain ASCII");
        }
        try {
            var matrix = new QRCodeWriter().encode(ascii, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return new QrCode(matrix.getWidth(), path(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit into a QR code", e);
        }
    }

    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int end = 0;
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    int length = run(matrix, x, y);
                    // From the end of the run before, which is shorter to say; a row's first from the corner.
                    path.append(end == 0 ? "M" + x + ' ' + y + ".5" : "m" + (x - end) + " 0")
                            .append('h')
                            .append(length);
                    x += length;
                    end = x;
                }
            }
        }
        return path.toString();
    }

    private static int run(BitMatrix matrix, int x, int y) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y)) {
            end++;
        }
        return end - x;
    }

    /** It may hold a key. */
    @Override
    public String toString() {
        return "QrCode";
    }
}
