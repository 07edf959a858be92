package org.wardkey.web.supply;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** The SHA-256 of each jar that others wrote and that we ship: a repository that serves other bytes is found out. */
final class Shipped {

    static final Path LIST = Path.of("docs", "shipped.sha256");
    static final String COMMAND = "java -cp webapp/target/test-classes org.wardkey.web.supply.Shipped";

    private static final Path WAR = Path.of("webapp", "target", "wardkey.war");
    static final Path SERVER = Path.of("webapp", "target", "server", "payara-micro.jar");
    private static final Set<String> OURS = Set.of(
            "WEB-INF/lib/identity-core.jar",
            "WEB-INF/lib/totp-module.jar",
            "WEB-INF/lib/webauthn-module.jar",
            "WEB-INF/lib/place-module.jar",
            "WEB-INF/lib/sms-module.jar",
            "WEB-INF/lib/oversight-module.jar");

    private Shipped() {}

    /** Writes the list anew, from the top of the repository, after {@code package}. */
    public static void main(String... none) throws IOException {
        Files.writeString(LIST, lines(Path.of("")));
    }

    /** One line a jar, as {@code sha256sum} writes them. */
    static String lines(Path repository) throws IOException {
        Map<String, String> sums = inWar(repository);
        sums.keySet().removeAll(OURS);
        try (var in = Files.newInputStream(repository.resolve(SERVER))) {
            sums.put("server/payara-micro.jar", sum(in));
        }
        return sums.entrySet().stream().map(Shipped::line).collect(joining("\n", "", "\n"));
    }

    /** The SHA-256 of each jar in the WAR, ours too, by its name there. */
    static Map<String, String> inWar(Path repository) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var war = new ZipFile(repository.resolve(WAR).toFile())) {
            for (var entry : war.stream()
                    .filter(entry -> entry.getName().startsWith("WEB-INF/lib/") && !entry.isDirectory())
                    .toList()) {
                try (var in = war.getInputStream(entry)) {
                    sums.put(entry.getName(), sum(in));
                }
            }
        }
        return sums;
    }

    private static String line(Map.Entry<String, String> sum) {
        return sum.getValue() + "  " + sum.getKey();
    }

    private static String sum(InputStream in) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
