package org.wardkey.web.browser.device;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A phone's camera: held before a page, it reads the QR code in what it sees, not in what the page is made of. */
public final class Camera {

    private Camera() {}

    public static String scan(Page page) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            return new MultiFormatReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code is to be seen on " + page.url(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
