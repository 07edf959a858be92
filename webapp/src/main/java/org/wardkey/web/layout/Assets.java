package org.wardkey.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Style sheet, script and pictures, each at an address that names its content: {@code /assets/<hash>/<name>}. A browser
 * keeps what it has for a year, and asks again exactly when the content is another.
 */
@Named
@ApplicationScoped
public class Assets {

    /** Out of the container's own reach, so that no file has a second address that would be kept for a year too. */
    private static final String FOLDER = "/WEB-INF/assets/";

    @Inject
    private ServletContext context;

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Asset> byPath = new HashMap<>();

    @PostConstruct
    void read() {
        for (String file : context.getResourcePaths(FOLDER)) {
            String name = file.substring(FOLDER.length());
            var asset = new Asset(Asset.typeOf(name), bytes(file));
            String path = "/" + asset.hash() + "/" + name;
            urls.put(name, "/assets" + path);
            byPath.put(path, asset);
        }
    }

    /** The address of a file, for pages. */
    public String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("no asset: " + name);
        }
        return url;
    }

    /** The file at a path below {@code /assets}; nothing at the address of another content. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private byte[] bytes(String file) {
        try (InputStream in = context.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
