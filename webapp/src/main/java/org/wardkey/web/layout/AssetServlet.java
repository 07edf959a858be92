package org.wardkey.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@link Assets}, compressed for whoever takes that.
 *
 * <p>Only assets are compressed, never a page: the length of a compressed page that holds a secret and something that an
 * attacker chose would tell about the secret.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The word gzip, unless its weight is zero. */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Asset> found = path == null ? Optional.empty() : assets.at(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        byte[] body = asset.plain();
        if (takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.compressed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static boolean takesGzip(@Nullable String encodings) {
        return encodings != null && GZIP.matcher(encodings).find();
    }
}
