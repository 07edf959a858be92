package org.wardkey.totp.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)");
    private static final int SCALE = 4;

    @Property(tries = 300)
    void aReaderReadsTheDrawingBack(
            @ForAll @StringLength(min = 1, max = 500) @CharRange(from = ' ', to = '~') String text)
            throws ReaderException {
        var qr = QrCode.of(text);

        assertThat(read(qr)).isEqualTo(text);
    }

    @Test
    void aBorderOfFourModulesStaysLight() {
        var qr = QrCode.of("otpauth://totp/City%20Hospital:Asha?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        boolean[][] dark = dark(qr);

        int last = qr.modules() - 1;
        for (int i = 0; i <= last; i++) {
            for (int edge : new int[] {0, 3, last - 3, last}) {
                assertThat(dark[edge][i] || dark[i][edge]).isFalse();
            }
        }
        assertThat(dark[4][4] && dark[4][last - 4] && dark[last - 4][4]).isTrue();
    }

    @Test
    void neighboursAreOneRunSoThatThePathIsShort() {
        var qr = QrCode.of("A");

        assertThat(qr.modules()).isEqualTo(29);
        assertThat(qr.path()).startsWith("M4 4.5h7m").doesNotContain("m0 ", "h0");
        assertThat(qr.path().length()).isLessThan(29 * 29);
    }

    @Test
    void textThatIsNotAsciiOrDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("\u0080"));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("a".repeat(3000)));
        assertThat(QrCode.of("\u007f").modules()).isEqualTo(29);
    }

    private static String read(QrCode qr) throws ReaderException {
        boolean[][] dark = dark(qr);
        int size = qr.modules() * SCALE;
        int[] pixels = new int[size * size];
        Arrays.setAll(pixels, i -> dark[i / size / SCALE][i % size / SCALE] ? 0 : 0xffffff);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        // Straight from the drawing: finding a code in a photograph is the reader's art, and fails on some texts.
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    /** Draws the path: rows, then columns. */
    private static boolean[][] dark(QrCode qr) {
        var dark = new boolean[qr.modules()][qr.modules()];
        var runs = RUN.matcher(qr.path());
        int x = 0;
        int y = 0;
        int read = 0;
        while (runs.find()) {
            assertThat(runs.start()).isEqualTo(read);
            read = runs.end();
            x = runs.group(1) == null ? x + Integer.parseInt(runs.group(3)) : Integer.parseInt(runs.group(1));
            y = runs.group(2) == null ? y : Integer.parseInt(runs.group(2));
            int end = x + Integer.parseInt(runs.group(4));
            Arrays.fill(dark[y], x, end, true);
            x = end;
        }
        assertThat(read).isEqualTo(qr.path().length());
        return dark;
    }
}
