package org.wardkey.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private final Map<String, Asset> byPath = new ConcurrentHashMap<>();

    @PostConstruct
    void read() {
        for (String file : context.getResourcePaths(FOLDER)) {
            String name = file.substring(FOLDER.length());
            try (InputStream in = context.getResourceAsStream(file)) {
                urls.put(name, keep(name, in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    /** The address of a file that rich components bring with them. */
    String url(Resource brought) {
        String name = brought.getLibraryName() + "/" + brought.getResourceName();
        return urls.computeIfAbsent(name, unknown -> {
            try (InputStream in = brought.getInputStream()) {
                return keep(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The file at a path below {@code /assets}; nothing at the address of another content. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private String keep(String name, byte[] content) {
        var asset = new Asset(Asset.typeOf(name), content);
        String path = "/" + asset.hash() + "/" + name;
        byPath.put(path, asset);
        return "/assets" + path;
    }
}
