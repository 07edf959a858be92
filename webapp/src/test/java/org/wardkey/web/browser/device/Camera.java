package org.wardkey.web.browser.device;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A phone's camera: held before a page, it reads the QR code in what it sees, not in what the page is made of. Like a
 * camera in a hand it looks several times, each time at another tilt: in a picture that stands quite straight this
 * reader at times takes a pattern of the data for a mark of alignment.
 */
public final class Camera {

    private static final int[] TILTS = {0, 7, 45, 90, 3, 20};

    private Camera() {}

    public static String read(byte[] photo) {
        BufferedImage seen = picture(photo);
        for (int tilt : TILTS) {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(tilted(seen, tilt))));
            try {
                return new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException notThisTime) {
                continue;
            }
        }
        throw new AssertionError("there is no QR code to be seen");
    }

    private static BufferedImage tilted(BufferedImage picture, int degrees) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int side = (int) Math.ceil(Math.hypot(width, height));
        var tilted = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = tilted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, side, side);
        graphics.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        graphics.drawImage(picture, (side - width) / 2, (side - height) / 2, null);
        graphics.dispose();
        return tilted;
    }

    private static BufferedImage picture(byte[] photo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
